package vn.thanhtri.testing;

import java.util.List;
import vn.thanhtri.tracing.contact.ContactLine;

/** Who the nth sample is about to be assigned to. */
public record SamplingPage(long outbreak, int nth, List<ContactLine> contacts) {}
