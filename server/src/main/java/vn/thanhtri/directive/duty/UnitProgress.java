package vn.thanhtri.directive.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Discharge;

/**
 * How far one agency is with one task: with the time of it that is owed, where it is owed more than once.
 *
 * @param day of a recurring task; null otherwise
 * @param occurrence of an event-anchored one, or a breach; empty otherwise
 * @param about what happened; empty when nothing had to
 * @param last what was said last; null when nothing has been
 * @param accepted whether the issuer's office accepted the report that stands
 */
public record UnitProgress(
        long agency,
        String name,
        @Nullable LocalDate day,
        String occurrence,
        String about,
        TaskState state,
        @Nullable Progress last,
        boolean accepted) {

    /** Whether a report waits for the issuer's office. */
    public boolean waits() {
        return state.isDone() && !accepted;
    }

    public static UnitProgress of(TaskDossier dossier, long agency, String name, TaskDossier.Slot slot, Instant now) {
        List<Progress> own = dossier.steps().stream()
                .filter(step -> step.agency() == agency
                        && step.occurrence().equals(slot.occurrence())
                        && (Objects.equals(step.day(), slot.day()) || step.kind() == Progress.Kind.ACKNOWLEDGED))
                .toList();
        Instant reportedAt = dossier.findFulfilled(agency, slot.day(), slot.occurrence())
                .map(Discharge::at)
                .orElse(null);
        @Nullable Progress last = own.isEmpty() ? null : own.getLast();
        return new UnitProgress(
                agency,
                name,
                slot.day(),
                slot.occurrence(),
                slot.label(),
                TaskState.of(reportedAt, !own.isEmpty(), slot.due(), now),
                last,
                last != null && last.kind() == Progress.Kind.ACCEPTED);
    }
}
