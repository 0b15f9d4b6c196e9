package vn.thanhtri.directive.document;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;

/**
 * When a task is owed, besides its deadline and hour.
 *
 * @param weekday of a weekly task; null: by the end of the week
 * @param dayOfMonth of a monthly task; null: by the end of the month
 * @param within ISO-8601 length counted from the event or the condition, e.g. {@code PT24H}; empty for no deadline
 * @param event key of the anchor events it is owed for; empty when officers record what happens
 * @param condition words of what has to come about; may be empty
 * @param untilNotice holds until a notice ends it
 */
public record Terms(
        @Nullable DayOfWeek weekday,
        @Nullable Integer dayOfMonth,
        String within,
        String event,
        String condition,
        boolean untilNotice) {
    public static final Terms NONE = new Terms(null, null, "", "", "", false);

    /** By when, counted from what happened; days and months are those of the calendar in Viet Nam. */
    public Optional<Instant> dueAfter(Instant happened) {
        if (within.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                within.startsWith("PT")
                        ? happened.plus(Duration.parse(within))
                        : happened.atZone(VietnamTime.ZONE)
                                .plus(Period.parse(within))
                                .toInstant());
    }

    /** The number of the length, e.g. 24; empty for none. */
    public String amount() {
        return within.replaceAll("[^0-9]", "");
    }

    /** The unit of the length: HOURS, MINUTES, DAYS, WEEKS, MONTHS; empty for none. */
    public String unit() {
        if (within.isEmpty()) {
            return "";
        }
        char last = within.charAt(within.length() - 1);
        return switch (last) {
            case 'H' -> "HOURS";
            case 'D' -> "DAYS";
            case 'W' -> "WEEKS";
            default -> within.startsWith("PT") ? "MINUTES" : "MONTHS";
        };
    }

    /** @param unit as {@link #unit()} says it; empty gives no length */
    public static String length(String amount, String unit) {
        return amount.isBlank()
                ? ""
                : switch (unit) {
                    case "HOURS" -> "PT" + amount + "H";
                    case "MINUTES" -> "PT" + amount + "M";
                    case "DAYS" -> "P" + amount + "D";
                    case "WEEKS" -> "P" + amount + "W";
                    case String other -> "P" + amount + "M";
                };
    }
}
