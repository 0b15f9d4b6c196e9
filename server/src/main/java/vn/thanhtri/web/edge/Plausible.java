package vn.thanhtri.web.edge;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;

/**
 * What every value that comes in must be before anybody works with it, of forms and of JSON alike: text of bounded length that can be
 * written, years in which people live, and nothing missing that a command needs.
 */
final class Plausible {
    static final int LONGEST = 10_000;
    /** Fields into which whole lists and documents are pasted, and a file that waits for its confirmation. */
    private static final Set<String> LONG = Set.of("text", "body", "draft", "json", "content");

    private static final int LONGEST_OF_LONG = 1_000_000;
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2100;
    private static final int SHOWN = 60;
    private static final Pattern DAY = Pattern.compile("([+-]?\\d{4,9})-\\d\\d-\\d\\d(?:[T ].*)?");

    private Plausible() {}

    /** @throws RefusedException with the field and what was given */
    static void text(String field, String value) {
        int most = LONG.contains(field) ? LONGEST_OF_LONG : LONGEST;
        if (value.length() > most) {
            throw refused("web.refusal.long", field, Map.of("given", "" + value.length(), "most", "" + most));
        }
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            boolean pair = Character.isHighSurrogate(sign)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (sign == 0 || Character.isSurrogate(sign) && !pair) {
                throw refused("web.refusal.signs", field, Map.of("place", "" + (i + 1)));
            }
            if (pair) {
                i++;
            }
        }
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            year(field, Integer.parseInt(day.group(1)), value);
        }
    }

    private static void year(String field, int year, Object given) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            String text = String.valueOf(given);
            throw refused(
                    "web.refusal.year",
                    field,
                    Map.of(
                            "given",
                            text.substring(0, Math.min(SHOWN, text.length())),
                            "first",
                            "" + FIRST_YEAR,
                            "last",
                            "" + LAST_YEAR));
        }
    }

    /** A body as it was read, with everything in it. */
    static void body(String field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> text(field, text);
            case Instant at -> {
                // what lies beyond the calendar has no year there
                long seconds = at.getEpochSecond();
                year(
                        field,
                        Math.abs(seconds) > 1L << 36
                                ? 9999
                                : VietnamTime.dayOf(at).getYear(),
                        at);
            }
            case LocalDate day -> year(field, day.getYear(), day);
            case LocalDateTime at -> year(field, at.getYear(), at);
            case Collection<?> many -> many.forEach(one -> element(field, one));
            case Map<?, ?> map -> map.forEach((key, one) -> body(String.valueOf(key), one));
            case Record whole -> parts(whole);
            default -> {}
        }
    }

    private static void element(String field, @Nullable Object one) {
        if (one == null) {
            throw refused("web.refusal.missing", field, Map.of());
        }
        body(field, one);
    }

    private static void parts(Record whole) {
        for (RecordComponent part : whole.getClass().getRecordComponents()) {
            Object value = read(part, whole);
            if (value == null && !isNullable(part)) {
                throw refused("web.refusal.missing", part.getName(), Map.of());
            }
            body(part.getName(), value);
        }
    }

    private static boolean isNullable(RecordComponent part) {
        AnnotatedType type = part.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(RecordComponent part, Record whole) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " of " + whole.getClass(), e);
        }
    }

    private static RefusedException refused(String code, String field, Map<String, String> numbers) {
        Map<String, String> all = new java.util.HashMap<>(numbers);
        all.put("field", field);
        return Refusal.ofField(code, field, all).asException();
    }
}
