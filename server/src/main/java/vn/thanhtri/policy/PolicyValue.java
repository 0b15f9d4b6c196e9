package vn.thanhtri.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import vn.thanhtri.kernel.Clause;

/**
 * One number of the law as it was in force.
 *
 * @param entry id of the entry in the book, e.g. {@code A-46}
 * @param value as written: {@code 14}, {@code 15:00}, {@code 1,7,14}
 * @param unit {@code day}, {@code hour}, {@code minute}, {@code time}, {@code days-of-stay}, {@code person} …
 * @param anchor what it is counted from, e.g. {@code last-contact}, {@code detection}; empty when it has none
 * @param clause document and point
 */
public record PolicyValue(String entry, String value, String unit, String anchor, Clause clause) {
    public int number() {
        return Integer.parseInt(value.strip());
    }

    public LocalTime time() {
        return LocalTime.parse(value.strip());
    }

    public List<Integer> numbers() {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    /** @throws IllegalStateException when the unit is no length of time */
    public Duration duration() {
        return switch (unit) {
            case "day" -> Duration.ofDays(number());
            case "hour" -> Duration.ofHours(number());
            case "minute" -> Duration.ofMinutes(number());
            case String other -> throw new IllegalStateException(entry + " is measured in " + other);
        };
    }
}
