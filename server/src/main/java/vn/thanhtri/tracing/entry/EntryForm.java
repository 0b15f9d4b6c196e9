package vn.thanhtri.tracing.entry;

import java.util.List;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Setting;

/**
 * What a form of tracing offers.
 *
 * @param likely people who may be the same as the one typed; empty on a first visit
 */
public record EntryForm(Outbreak outbreak, List<Likeness> likely, List<PersonCase> cases, List<Setting> gatherings) {}
