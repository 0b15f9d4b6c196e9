package vn.thanhtri.directive.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.kernel.VietnamTime;

/** The days of a recurring task: each day, a day of each week, a day of each month, by its hour. */
final class Rhythm {
    private final TaskKind kind;
    private final Terms terms;
    private final LocalTime by;

    private Rhythm(TaskKind kind, Terms terms, LocalTime by) {
        this.kind = kind;
        this.terms = terms;
        this.by = by;
    }

    /** @throws IllegalArgumentException when the task does not recur */
    static Rhythm of(Task task) {
        if (!task.kind().isRecurring()) {
            throw new IllegalArgumentException("task " + task.id() + " is " + task.kind());
        }
        return new Rhythm(task.kind(), task.terms(), task.dailyHour());
    }

    /**
     * One time it is owed.
     *
     * @param day the day it is due, which names it
     * @param opensAt the first moment of its day, week or month
     */
    record Occurrence(LocalDate day, Instant opensAt, Instant dueAt) {}

    /** Every time that is due after a moment and has begun by the end of a day. */
    List<Occurrence> between(Instant after, LocalDate begunBy) {
        List<Occurrence> found = new ArrayList<>();
        Occurrence next = around(VietnamTime.dayOf(after));
        while (!VietnamTime.dayOf(next.opensAt()).isAfter(begunBy)) {
            if (next.dueAt().isAfter(after)) {
                found.add(next);
            }
            next = around(dayAfter(next));
        }
        return found;
    }

    /** The time that is owed at a moment: today's, this week's, this month's. */
    Occurrence at(Instant now) {
        return around(VietnamTime.dayOf(now));
    }

    // a week ends on its day, so that the report of Friday is followed by the week that begins on Saturday
    private Occurrence around(LocalDate day) {
        return switch (kind) {
            case DAILY -> of(day, day);
            case WEEKLY -> {
                DayOfWeek weekday = Objects.requireNonNullElse(terms.weekday(), DayOfWeek.SUNDAY);
                LocalDate due = day.with(TemporalAdjusters.nextOrSame(weekday));
                yield of(due, due.minusDays(6));
            }
            case MONTHLY -> {
                LocalDate due = inMonth(day);
                if (due.isBefore(day)) {
                    due = inMonth(day.withDayOfMonth(1).plusMonths(1));
                }
                yield of(due, inMonth(due.withDayOfMonth(1).minusMonths(1)).plusDays(1));
            }
            case ONCE, EVENT, CONTINUOUS, NORM, PROHIBITION, CONDITIONAL ->
                throw new IllegalStateException(kind + " does not recur");
        };
    }

    private static LocalDate dayAfter(Occurrence occurrence) {
        return occurrence.day().plusDays(1);
    }

    private LocalDate inMonth(LocalDate day) {
        Integer wanted = terms.dayOfMonth();
        return day.withDayOfMonth(wanted == null ? day.lengthOfMonth() : Math.min(wanted, day.lengthOfMonth()));
    }

    private Occurrence of(LocalDate due, LocalDate opens) {
        return new Occurrence(due, VietnamTime.at(opens, LocalTime.MIDNIGHT), VietnamTime.at(due, by));
    }
}
