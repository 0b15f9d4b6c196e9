package vn.thanhtri.directive.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Discharge;

/**
 * All facts about a dispatched task.
 *
 * @param dispatchedAt from when it is owed
 * @param openUntil last day whose occurrence is open: tomorrow
 * @param triggers what has happened that makes it owed, or broke it; oldest first
 * @param reached agencies of whom every measure that fulfils the task has reached its target, and when the last one did
 */
public record TaskDossier(
        Task task,
        Document document,
        Instant dispatchedAt,
        LocalDate openUntil,
        List<Progress> steps,
        List<Trigger> triggers,
        Map<Long, Discharge> reached) {

    /**
     * One time a task is owed.
     *
     * @param day of a recurring task; null otherwise
     * @param occurrence of an event-anchored one; empty otherwise
     * @param due null for no deadline
     * @param label what happened; empty when nothing had to
     * @param agencies who owes it
     */
    public record Slot(
            @Nullable LocalDate day,
            String occurrence,
            @Nullable Instant due,
            String label,
            List<Long> agencies) {}

    /** What is owed at this moment: today's report, the deadline, or every time something happened. */
    public List<Slot> slotsAt(Instant now) {
        if (task.kind().isRecurring()) {
            Rhythm.Occurrence current = Rhythm.of(task).at(now);
            return List.of(new Slot(current.day(), "", current.dueAt(), "", task.debtors()));
        }
        Stream<Slot> happened = triggers.stream()
                .map(trigger -> new Slot(
                        null,
                        trigger.occurrence(),
                        trigger.dueAt(),
                        trigger.label(),
                        trigger.agencies().stream()
                                .filter(agency -> owes(trigger.dueAt(), agency, null, trigger.occurrence()))
                                .toList()));
        Stream<Slot> always = task.kind().isAnchored() || task.kind().isStanding()
                ? Stream.of()
                : Stream.of(new Slot(null, "", task.deadline().orElse(null), "", task.debtors()));
        return Stream.concat(always, happened).toList();
    }

    /** Agencies that have said that they received it, or more than that. */
    public Set<Long> begunBy() {
        return steps.stream().map(Progress::agency).collect(Collectors.toSet());
    }

    /** By when one time of the task was owed; empty for no deadline. @param day of a recurring task; null otherwise */
    public Optional<Instant> dueOf(@Nullable LocalDate day, String occurrence) {
        if (!occurrence.isEmpty()) {
            return triggers.stream()
                    .filter(trigger -> trigger.occurrence().equals(occurrence))
                    .findFirst()
                    .flatMap(trigger -> Optional.ofNullable(trigger.dueAt()));
        }
        return task.kind().isRecurring() && day != null
                ? Optional.of(VietnamTime.at(day, task.dailyHour()))
                : task.deadline();
    }

    /** From when a newer document has ended what the task rests on. */
    Optional<Instant> endedAt() {
        return document.findEnding(task.point()).map(Document.Ending::at);
    }

    Clause clause() {
        return Clause.of(document.cite(), task.point().equals("0") ? "" : task.point());
    }

    /** Whether something is owed although a newer document may have ended it: it was due before, or it was carried out. */
    boolean owes(@Nullable Instant due, long agency, @Nullable LocalDate day, String occurrence) {
        boolean ended = endedAt().filter(end -> due == null || due.isAfter(end)).isPresent();
        return !ended || findReport(agency, day, occurrence).isPresent();
    }

    /** The report that stands: the last one that was not sent back afterwards. */
    public Optional<Discharge> findReport(long agency, @Nullable LocalDate day, String occurrence) {
        Optional<Discharge> standing = Optional.empty();
        for (Progress step : steps) {
            if (step.agency() != agency
                    || !Objects.equals(step.day(), day)
                    || !step.occurrence().equals(occurrence)) {
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

    /** What fulfilled it: the report that stands, or targets that were reached before it. */
    Optional<Discharge> findFulfilled(long agency, @Nullable LocalDate day, String occurrence) {
        Optional<Discharge> report = findReport(agency, day, occurrence);
        Discharge target = reached.get(agency);
        if (day != null || !occurrence.isEmpty() || target == null) {
            return report;
        }
        return report.filter(done -> done.at().isBefore(target.at())).or(() -> Optional.of(target));
    }

    static LocalDate tomorrow(Instant now) {
        return VietnamTime.dayOf(now).plusDays(1);
    }
}
