package vn.thanhtri.directive.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Measure;

/**
 * A task bound to a measure.
 *
 * @param measure key of the measure
 * @param unitCode code of the unit it is counted in; empty: each addressee in its own area
 * @param unitArea path of that unit; empty likewise
 * @param subject number of the outbreak or document it is narrowed to; null for all
 * @param target of a hundred
 * @param discharges whether reaching the target fulfils the task
 */
public record Binding(
        long id,
        long task,
        String measure,
        String unitCode,
        String unitArea,
        @Nullable Long subject,
        int target,
        boolean discharges,
        Instant boundAt,
        String actorName) {

    /** What is counted for an addressee. */
    Measure.Scope scopeFor(String addressee) {
        return new Measure.Scope(unitArea.isEmpty() ? addressee : unitArea, subject);
    }
}
