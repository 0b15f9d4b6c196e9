package vn.thanhtri.quarantine.page;

import java.util.List;
import vn.thanhtri.quarantine.centre.Handover;
import vn.thanhtri.quarantine.stay.Stay;

/** The page of a handover: both keys, and who is meant. */
public record HandoverFile(Handover handover, List<Stay> people) {}
