package vn.thanhtri.testing.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Discharge;

/**
 * What the rules of a tube look at.
 *
 * @param people who are in it
 * @param laboratory where it arrived; null while it is with those who took it
 * @param outcome of the newest result; null for none
 * @param reported when that came
 * @param answered by the first result that leaves nothing more to test
 * @param resolved members of a positive pool who have a result of their own
 * @param lastResolved by the newest of those
 */
record TubeDossier(
        long id,
        String code,
        Instant takenAt,
        boolean ended,
        int people,
        @Nullable Long laboratory,
        @Nullable Outcome outcome,
        @Nullable Instant reported,
        @Nullable Discharge answered,
        int resolved,
        @Nullable Discharge lastResolved,
        String area) {}
