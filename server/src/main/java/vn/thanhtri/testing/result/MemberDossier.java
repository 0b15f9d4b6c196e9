package vn.thanhtri.testing.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Discharge;

/**
 * Somebody in a pool that is positive.
 *
 * @param id number of the swab
 * @param reported when the pool's result came
 * @param left when they had gone away; null where they are still there
 * @param again the sample of their own
 * @param own the result of their own
 * @param outcome of that; null while there is none
 */
record MemberDossier(
        long id,
        long person,
        String label,
        String code,
        long tube,
        Instant reported,
        @Nullable Discharge held,
        @Nullable Instant left,
        @Nullable Discharge found,
        @Nullable Discharge again,
        @Nullable Discharge own,
        @Nullable Outcome outcome,
        String area) {
    /** How the strip of a pool shows them: {@code POSITIVE, NEGATIVE, SAMPLED, LEFT} or {@code WAITING}. */
    String state() {
        if (outcome != null) {
            return outcome.name();
        }
        if (again != null) {
            return "SAMPLED";
        }
        return left != null && found == null ? "LEFT" : "WAITING";
    }
}
