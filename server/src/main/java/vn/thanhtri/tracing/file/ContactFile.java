package vn.thanhtri.tracing.file;

import java.util.List;
import vn.thanhtri.tracing.contact.ActionKind;
import vn.thanhtri.tracing.contact.ContactAction;

/**
 * The page of a contact.
 *
 * @param exposures every meeting with a case while it was infectious, in order of time
 * @param actions what was done, newest first
 * @param verbs the quick verbs
 */
public record ContactFile(
        OutbreakPage.Explained explained, List<Why> exposures, List<ContactAction> actions, List<ActionKind> verbs) {}
