package vn.thanhtri.directive.draft;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.paper.Signing;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.form.Form;

/** Reads a draft from the fields of its page; agencies stand in one field, parted by semicolons. */
final class DraftForm {
    private static final int MOST_LETTERS = 20_000;

    private final Form fields;

    DraftForm(Form fields) {
        this.fields = fields;
    }

    Draft draft(OutgoingKind kind) {
        List<DraftTask> tasks = new ArrayList<>();
        for (int i = 0; fields.names().contains("what." + i); i++) {
            if (!text("what." + i).isEmpty() || !text("leads." + i).isEmpty()) {
                tasks.add(task(i));
            }
        }
        List<Draft.Reference> references = new ArrayList<>();
        for (RelationKind relation : DraftPage.REFERENCES) {
            String name = relation.name();
            Long target = fields.id(name);
            if (target != null) {
                references.add(new Draft.Reference(
                        relation, target, text(name + ".point"), local(name + ".due"), text(name + ".words")));
            }
        }
        return new Draft(
                kind,
                text("urgency"),
                text("subject"),
                lines("opening"),
                local("effectiveAt"),
                references,
                tasks,
                lines("recipients"),
                fields.names().contains("deputy")
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
        return new DraftTiming(
                fields.needChoice("timing." + i, DraftTiming.Kind.class),
                local("at." + i),
                fields.number("count." + i),
                fields.hour("by." + i));
    }

    private String text(String name) {
        return fields.text(name, MOST_LETTERS);
    }

    private @Nullable LocalDateTime local(String name) {
        Instant at = fields.moment(name);
        return at == null ? null : VietnamTime.localOf(at);
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
