package vn.thanhtri.directive.grammar.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.When;

/** Values of a parse in a word or two, as the tables of readers write them. */
public final class Words {
    private Words() {}

    /** For example {@code DAILY by 15:00}, {@code before 2025-09-20}, {@code PT48H from EVENT}. */
    public static String of(When when) {
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

    /** A code without blanks. */
    static Stream<String> codes(String org) {
        return Arrays.stream(org.split(",(?![^()]*\\))(?=[A-Z_]+(?::|$|,))", -1))
                .map(code -> code.replace(' ', '_'));
    }

    private static String joined(@Nullable Object... parts) {
        return Stream.of(parts).filter(p -> p != null).map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String moment(@Nullable Object date, @Nullable Object time) {
        return date + (time == null ? "" : "T" + time);
    }
}
