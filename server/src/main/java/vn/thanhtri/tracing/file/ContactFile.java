package vn.thanhtri.tracing.file;

import java.util.List;
import vn.thanhtri.tracing.contact.ContactOutcome;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.web.Fragment;

/**
 * The page of a contact.
 *
 * @param outcome how following came out, or how it stands
 * @param exposures every meeting with a case while it was infectious, in order of time
 * @param actions what was done, newest first
 * @param verbs the quick verbs
 * @param more what other capabilities offer to do
 */
public record ContactFile(
        OutbreakPage.Explained explained,
        ContactOutcome outcome,
        List<Why> exposures,
        List<Deed> actions,
        List<DeedKind> verbs,
        List<Fragment> more) {}
