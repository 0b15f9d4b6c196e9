package vn.thanhtri.directive.measure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Measure;

/**
 * A task's progress as the field's own data give it.
 *
 * @param narrowed name of the outbreak or document it is narrowed to; empty for all
 */
public record BoundMeasure(Binding binding, String narrowed, List<Unit> units) {

    /**
     * One addressee, or the one unit that is counted.
     *
     * @param agency number of the addressee; 0 where one unit is counted for all of them
     * @param reachedAt when the target was first seen reached; null while it is not, or where it only informs
     */
    public record Unit(
            long agency,
            String name,
            Measure.Tally tally,
            @Nullable Instant reachedAt) {
        public long of() {
            return tally.of();
        }
    }

    public boolean reachedNow(Unit unit) {
        return unit.tally().reaches(binding.target());
    }
}
