package vn.thanhtri.directive.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The normalised value of a timing; local times are of zone Asia/Ho_Chi_Minh. */
public sealed interface When {
    /** At once: ngay, khẩn trương, thần tốc. */
    record Immediate() implements When {}

    /** In good time, without a date: kịp thời. */
    record Urgent() implements When {}

    /** All the time: thường xuyên, 24/24. */
    record Continuous() implements When {}

    /**
     * Again and again.
     *
     * @param freq DAILY, WEEKLY, MONTHLY or an ISO-8601 period such as P10D
     * @param by times of day the work is due, may be empty
     */
    record Recurring(
            String freq,
            List<LocalTime> by,
            @Nullable DayOfWeek weekday,
            @Nullable Integer dayOfMonth) implements When {
        public Recurring {
            by = List.copyOf(by);
        }
    }

    /** Due once. At least one of the two is there; a time alone is of the document's day. */
    record Before(@Nullable LocalDate date, @Nullable LocalTime time) implements When {}

    /** Due within an ISO-8601 duration (PT24H, P3D) of its anchor. */
    record Within(String duration, Anchor anchor) implements When {}

    /** In force between two dates, both included; times of day when the text gives them. */
    record Interval(
            @Nullable LocalDate from,
            @Nullable LocalTime fromTime,
            @Nullable LocalDate to,
            @Nullable LocalTime toTime) implements When {}

    /** In force from a date (or from now) until notice. */
    record OpenInterval(@Nullable LocalDate from, @Nullable LocalTime fromTime) implements When {}

    /** Takes effect on a date. */
    record Effective(@Nullable LocalDate from, @Nullable LocalTime fromTime) implements When {}

    /** What a duration counts from. */
    enum Anchor {
        EVENT,
        DOCUMENT
    }
}
