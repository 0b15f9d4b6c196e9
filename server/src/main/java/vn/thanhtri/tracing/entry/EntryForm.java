package vn.thanhtri.tracing.entry;

import java.util.List;
import java.util.Map;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Setting;

/**
 * A form of tracing as it is shown: empty, or again with what was typed and what was wrong with it.
 *
 * @param values what was typed, by field
 * @param field the field that is meant; empty for none
 * @param error what was wrong; empty at first
 * @param likely people who may be the same as the one typed
 */
public record EntryForm(
        Outbreak outbreak,
        Map<String, String> values,
        String field,
        String error,
        List<Likeness> likely,
        List<PersonCase> cases,
        List<Setting> gatherings) {

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    public boolean wrong(String name) {
        return field.equals(name);
    }
}
