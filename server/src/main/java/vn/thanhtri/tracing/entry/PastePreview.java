package vn.thanhtri.tracing.entry;

import java.util.List;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Setting;

/**
 * A pasted list as it was understood.
 *
 * @param unreadable lines without a name: they are kept and listed when the rest is entered
 */
public record PastePreview(
        Outbreak outbreak,
        String text,
        List<Understood> lines,
        List<PastedLine> unreadable,
        List<PersonCase> cases,
        List<Setting> gatherings) {

    /** A line with who it may be; {@code number} is its place in the list. */
    public record Understood(int number, PastedLine line, List<Likeness> likely) {}

    public int likely() {
        return (int) lines.stream().filter(line -> !line.likely().isEmpty()).count();
    }
}
