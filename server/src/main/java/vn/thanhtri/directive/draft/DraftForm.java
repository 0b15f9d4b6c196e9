package vn.thanhtri.directive.draft;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.paper.Signing;

/** Reads a draft from the fields of its page; agencies stand in one field, parted by semicolons. */
final class DraftForm {
    private final MultiValueMap<String, String> fields;

    DraftForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    Draft draft(OutgoingKind kind) {
        List<DraftTask> tasks = new ArrayList<>();
        for (int i = 0; fields.containsKey("what." + i); i++) {
            if (!text("what." + i).isEmpty() || !text("leads." + i).isEmpty()) {
                tasks.add(task(i));
            }
        }
        List<Draft.Reference> references = new ArrayList<>();
        for (RelationKind relation : DraftPage.REFERENCES) {
            String name = relation.name();
            if (!text(name).isEmpty()) {
                String due = text(name + ".due");
                references.add(new Draft.Reference(
                        relation,
                        Long.parseLong(text(name)),
                        text(name + ".point"),
                        due.isEmpty() ? null : LocalDateTime.parse(due),
                        text(name + ".words")));
            }
        }
        String effective = text("effectiveAt");
        return new Draft(
                kind,
                text("urgency"),
                text("subject"),
                lines("opening"),
                effective.isEmpty() ? null : LocalDateTime.parse(effective),
                references,
                tasks,
                lines("recipients"),
                fields.containsKey("deputy")
                        ? Signing.byDeputy(lines("authority"))
                        : Signing.byHead(lines("authority")),
                text("signer"));
    }

    private DraftTask task(int i) {
        return new DraftTask(
                text("what." + i),
                names("leads." + i),
                names("coordinates." + i),
                names("executes." + i),
                timing(i),
                names("reportTo." + i));
    }

    private DraftTiming timing(int i) {
        String at = text("at." + i);
        String count = text("count." + i);
        String by = text("by." + i);
        return new DraftTiming(
                DraftTiming.Kind.valueOf(text("timing." + i)),
                at.isEmpty() ? null : LocalDateTime.parse(at),
                count.matches("\\d{1,4}") ? Integer.valueOf(count) : null,
                by.isEmpty() ? null : LocalTime.parse(by));
    }

    private String text(String name) {
        @Nullable String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> names(String name) {
        return Arrays.stream(text(name).split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
