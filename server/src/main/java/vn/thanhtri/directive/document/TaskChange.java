package vn.thanhtri.directive.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment or extension changes of a task of an older document.
 *
 * @param value words of a title or place, an instant of a deadline, number of the agency that takes over a part
 * @param appliedAt null until its hour has come
 */
public record TaskChange(
        long id,
        long relation,
        long task,
        Field field,
        String value,
        Instant effectiveAt,
        @Nullable Instant appliedAt) {

    /** The parts of a task that a newer document may change. */
    public enum Field {
        TITLE,
        PLACE,
        DUE,
        LEAD,
        COORDINATE,
        EXECUTE,
        ACCOUNTABLE;

        public boolean isParty() {
            return switch (this) {
                case TITLE, PLACE, DUE -> false;
                case LEAD, COORDINATE, EXECUTE, ACCOUNTABLE -> true;
            };
        }
    }
}
