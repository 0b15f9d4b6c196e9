package vn.thanhtri.policy;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which direction of a number protects more; it tells when a local rule is weaker than the national one. */
public enum Strictness {
    HIGHER,
    LOWER,
    /** a list is stricter when it has everything the other has */
    MORE,
    NONE;

    /** Whether {@code local} asks for less than {@code national}; both as written in the book, in one unit. */
    boolean isWeaker(String local, String national, String unit) {
        return switch (this) {
            case HIGHER -> measure(local, unit) < measure(national, unit);
            case LOWER -> measure(local, unit) > measure(national, unit);
            case MORE -> !parts(local).containsAll(parts(national));
            case NONE -> false;
        };
    }

    private static int measure(String value, String unit) {
        return switch (unit) {
            case "time" -> LocalTime.parse(value).toSecondOfDay();
            case "yes-no" -> value.equals("yes") ? 1 : 0;
            case String other -> Integer.parseInt(value);
        };
    }

    private static Set<String> parts(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
