package vn.thanhtri.tracing.entry;

import java.util.List;
import java.util.Map;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Setting;

/**
 * A pasted list as it was understood.
 *
 * @param unreadable lines without a name: they are kept and listed when the rest is entered
 * @param values what was chosen so far
 */
public record PastePreview(
        Outbreak outbreak,
        String text,
        List<Understood> lines,
        List<PastedLine> unreadable,
        List<PersonCase> cases,
        List<Setting> gatherings,
        Map<String, String> values,
        String field,
        String error) {

    /** A line with who it may be; {@code number} is its place in the list. */
    public record Understood(int number, PastedLine line, List<Likeness> likely) {}

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public int likely() {
        return (int) lines.stream().filter(line -> !line.likely().isEmpty()).count();
    }
}
