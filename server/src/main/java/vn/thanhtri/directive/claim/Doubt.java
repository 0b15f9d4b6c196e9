package vn.thanhtri.directive.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field that was read with doubt, until an officer has looked at it.
 *
 * @param field what it was read as
 * @param words as they stand in the text, in one line
 * @param rule that read it so
 * @param confidence 0..1, the share of such readings that are right
 * @param seenAt null until an officer has looked at it
 */
public record Doubt(
        long id,
        long document,
        String point,
        Field field,
        int starts,
        int ends,
        String words,
        String rule,
        double confidence,
        @Nullable Instant seenAt,
        String seenBy) {

    /** The fields of an order. */
    public enum Field {
        LEAD,
        EXECUTE,
        ACCOUNTABLE,
        COORDINATE,
        REPORT,
        ACTION,
        TIME,
        PLACE
    }

    public boolean open() {
        return seenAt == null;
    }
}
