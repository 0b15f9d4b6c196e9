package vn.thanhtri.tracing.linelist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.When;

/** Cells of lists as people and programs write them. */
final class Cells {
    private static final Set<String> NOTHING =
            Set.of("", "na", "n/a", "-", "--", "null", "none", "nan", "khong ro", "chua ro", "unknown");
    private static final Pattern ISO = Pattern.compile(
            "([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?:[T ]([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\\.[0-9]+)?)?)?");
    private static final Pattern SPOKEN =
            Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?:[, ]+([0-9]{1,2})[:hg]([0-9]{2})?)?");

    private Cells() {}

    static boolean isNothing(String cell) {
        return NOTHING.contains(Folding.fold(cell));
    }

    /** As it is exported: {@code 2021-07-30} or {@code 2021-07-30 14:05}. */
    static String written(@Nullable When known) {
        return known == null ? "" : known.written().replace('T', ' ');
    }

    /** A day, or a day with its hour; empty when it is none. Midnight written out as 00:00:00 beside a day is a day. */
    static Optional<When> when(@Nullable String cell) {
        if (cell == null) {
            return Optional.empty();
        }
        String text = cell.strip();
        Matcher iso = ISO.matcher(text);
        Matcher spoken = SPOKEN.matcher(text);
        try {
            if (iso.matches()) {
                boolean programmed = text.endsWith("00:00:00");
                return Optional.of(of(iso, 1, 2, 3, programmed));
            }
            return spoken.matches() ? Optional.of(of(spoken, 3, 2, 1, false)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static When of(Matcher found, int year, int month, int day, boolean dayOnly) {
        LocalDate on = LocalDate.of(number(found, year), number(found, month), number(found, day));
        if (found.group(4) == null || dayOnly) {
            return When.day(on);
        }
        int minute = found.group(5) == null ? 0 : number(found, 5);
        return When.minute(VietnamTime.at(on, LocalTime.of(number(found, 4), minute)));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** {@code M}, {@code F}; empty when it is neither. */
    static Optional<String> sex(String cell) {
        return switch (Folding.fold(cell)) {
            case "nam", "m", "male", "trai", "man" -> Optional.of("M");
            case "nu", "f", "female", "gai", "woman" -> Optional.of("F");
            default -> Optional.empty();
        };
    }
}
