package vn.thanhtri.directive.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.paper.Signing;

/**
 * A draft on its page: the fields, the document as it would look, and its tasks as they would be read.
 *
 * @param names what may be typed as an agency
 * @param documents what may be replaced or lifted
 */
public record DraftPage(Drafts.Preview preview, List<String> names, List<Document> documents) {
    /** What a document may do to an earlier one. */
    public static final List<RelationKind> REFERENCES =
            List.of(RelationKind.REPLACES, RelationKind.LIFTS, RelationKind.AMENDS, RelationKind.EXTENDS);

    private static final DraftTask EMPTY = new DraftTask(
            "", List.of(), List.of(), List.of(), new DraftTiming(DraftTiming.Kind.BEFORE, null, null, null), List.of());

    public Draft draft() {
        return preview.saved().draft();
    }

    /** The typed tasks and an empty one to go on with. */
    public List<DraftTask> fields() {
        List<DraftTask> fields = new java.util.ArrayList<>(draft().tasks());
        fields.add(EMPTY);
        return fields;
    }

    public List<String> lines() {
        return preview.text().lines().filter(line -> !line.isBlank()).toList();
    }

    /** What the draft does of this kind; null when nothing. */
    public Draft.@Nullable Reference reference(RelationKind kind) {
        return draft().references().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    public boolean signedByDeputy() {
        return Signing.isDeputy(draft().authority());
    }

    public boolean refers(String kind, long document) {
        return draft().references().stream()
                .anyMatch(each -> each.kind().name().equals(kind) && each.document() == document);
    }
}
