package vn.thanhtri.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Discharge;

/**
 * All facts about a dispatched task.
 *
 * @param openUntil last day whose daily occurrence is open: tomorrow
 */
record TaskDossier(Task task, Document document, Instant dispatchedAt, LocalDate openUntil, List<Progress> steps) {

    /** What of a task is owed at a moment: the day of a daily task (null otherwise) and the deadline (null for none). */
    record Slot(@Nullable LocalDate day, @Nullable Instant due) {}

    /** The slot of this moment. */
    Slot slotAt(Instant now) {
        if (task.kind() != TaskKind.DAILY) {
            return new Slot(null, task.deadline().orElse(null));
        }
        LocalDate today = VietnamTime.dayOf(now);
        return new Slot(today, VietnamTime.at(today, task.dailyHour()));
    }

    /** From when a newer document has ended what the task rests on. */
    Optional<Instant> endedAt() {
        return document.findEnding(task.point()).map(Document.Ending::at);
    }

    Clause clause() {
        return Clause.of(document.cite(), task.point().equals("0") ? "" : task.point());
    }

    /** The report that stands: the last one that was not sent back afterwards. */
    Optional<Discharge> findReport(long agency, @Nullable LocalDate day) {
        Optional<Discharge> standing = Optional.empty();
        for (Progress step : steps) {
            if (step.agency() != agency || !Objects.equals(step.day(), day)) {
                continue;
            }
            switch (step.kind()) {
                case REPORTED ->
                    standing = standing.isPresent()
                            ? standing
                            : Optional.of(new Discharge(step.occurredAt(), step.fact()));
                case RETURNED -> standing = Optional.empty();
                case ACKNOWLEDGED, ACCEPTED -> {}
            }
        }
        return standing;
    }
}
