package vn.thanhtri.directive.grammar;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short words for a value of time, so that a table of sentences stays readable. */
final class WhenWords {
    private WhenWords() {}

    static String of(When when) {
        return switch (when) {
            case When.Immediate() -> "immediate";
            case When.Urgent() -> "urgent";
            case When.Continuous() -> "continuous";
            case When.Recurring r ->
                r.freq()
                        + (r.by().isEmpty()
                                ? ""
                                : " by " + r.by().stream().map(Object::toString).collect(Collectors.joining(",")))
                        + (r.weekday() == null ? "" : " on " + r.weekday())
                        + (r.dayOfMonth() == null ? "" : " on day " + r.dayOfMonth());
            case When.Before b -> joined("before", b.date(), b.time());
            case When.Within w -> w.duration() + " from " + w.anchor();
            case When.Interval i -> "from " + moment(i.from(), i.fromTime()) + " to " + moment(i.to(), i.toTime());
            case When.OpenInterval o ->
                (o.from() == null ? "" : "from " + moment(o.from(), o.fromTime()) + " ") + "until notice";
            case When.Effective e -> "effective " + moment(e.from(), e.fromTime());
        };
    }

    private static String joined(@org.jspecify.annotations.Nullable Object... parts) {
        return Stream.of(parts).filter(p -> p != null).map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String moment(
            @org.jspecify.annotations.Nullable Object date, @org.jspecify.annotations.Nullable Object time) {
        return date + (time == null ? "" : "T" + time);
    }
}
