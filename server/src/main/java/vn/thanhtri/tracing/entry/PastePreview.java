package vn.thanhtri.tracing.entry;

import java.util.List;
import java.util.Map;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.line.ReadLine;
import vn.thanhtri.tracing.meeting.Setting;

/**
 * A pasted list as it was understood.
 *
 * @param values what was chosen and typed so far: kept after a refusal
 */
public record PastePreview(
        Outbreak outbreak,
        String text,
        List<Understood> lines,
        List<PersonCase> cases,
        List<Setting> gatherings,
        Map<String, String> values,
        String field,
        String error) {

    /**
     * A line with who it may be.
     *
     * @param number its place in the list
     * @param chosen a person's number, {@code new}, {@code skip} or {@code none}
     */
    public record Understood(int number, ReadLine line, List<Likeness> likely, String chosen) {
        public String reasons(Likeness like) {
            return like.reasons().stream()
                    .map(reason -> "people.likely." + reason.name())
                    .findFirst()
                    .orElse("");
        }
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Of a cell: what was typed over what was read. */
    public String cell(String field, Understood of, String read) {
        return values.getOrDefault(field + of.number(), read);
    }

    public boolean wrong(String field, Understood of) {
        return this.field.equals(field + of.number());
    }

    public long count(ReadLine.Kind kind) {
        return lines.stream().filter(line -> line.line().kind() == kind).count();
    }

    public long likely() {
        return lines.stream().filter(line -> !line.likely().isEmpty()).count();
    }
}
