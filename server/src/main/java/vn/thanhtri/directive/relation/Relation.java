package vn.thanhtri.directive.relation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.RelationKind;

/**
 * What a document says, or an officer added, that it does to another.
 *
 * @param document number of the newer document
 * @param cite the other document as the text names it
 * @param citedOn its day as the text names it; null when it names none
 * @param target its number in the register; null while the register has none of that number and day
 * @param targetCite {@code cite} of the register's document, else of the text
 * @param point point of the other document; empty for the whole
 * @param dueAt the deadline an extension names; null when it names none
 * @param starts first Java String index of the words in the newer document; null when an officer added it
 * @param effectiveAt from when it holds; null until it has been confirmed
 * @param why of an officer's addition or refusal; empty otherwise
 */
public record Relation(
        long id,
        long document,
        String documentCite,
        RelationKind kind,
        String cite,
        @Nullable LocalDate citedOn,
        @Nullable Long target,
        String targetCite,
        String point,
        @Nullable Instant dueAt,
        @Nullable Integer starts,
        @Nullable Integer ends,
        String rule,
        double confidence,
        Verdict verdict,
        @Nullable Instant effectiveAt,
        String why,
        String decidedBy,
        @Nullable Instant decidedAt) {

    /** What an officer made of it. */
    public enum Verdict {
        PROPOSED,
        CONFIRMED,
        DISMISSED
    }

    public boolean confirmed() {
        return verdict == Verdict.CONFIRMED;
    }
}
