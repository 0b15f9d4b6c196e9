package vn.thanhtri.directive.relation;

import java.time.Instant;
import java.util.Map;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.grammar.StatedRelation;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;

/** What may be said of two documents: what the text states, and what a document can reach. */
final class RelationRules {
    private RelationRules() {}

    /** As the text says it; a proposal until an officer has confirmed. */
    static RelationStore.Entry stated(long document, StatedRelation stated, String area) {
        String symbol = stated.citation().symbol();
        return new RelationStore.Entry(
                document,
                stated.kind(),
                symbol == null ? stated.citation().span().text().strip() : symbol,
                stated.citation().date(),
                null,
                stated.point(),
                stated.due() == null ? null : VietnamTime.at(stated.due()),
                stated.span().start(),
                stated.span().end(),
                stated.ground().rule(),
                stated.ground().confidence(),
                area);
    }

    /** The older document is of the same office or below, and was in force before. */
    static void refuseUnlessReached(Document newer, Document older, Instant from) {
        if (newer.id() == older.id()) {
            throw Refusal.ofField("directive.refusal.relation-self", "target", Map.of("document", newer.cite()))
                    .asException();
        }
        if (!older.isOfficeOf(Acting.current())) {
            throw Refusal.ofRight("directive.refusal.relation-above", Map.of("document", older.cite()))
                    .asException();
        }
        if (from.isBefore(older.effectiveAt())) {
            throw Refusal.ofField(
                            "directive.refusal.relation-before",
                            "from",
                            Map.of(
                                    "given", from.toString(),
                                    "document", older.cite(),
                                    "from", older.effectiveAt().toString()))
                    .asException();
        }
    }
}
