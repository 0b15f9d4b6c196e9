package vn.thanhtri.web.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;

/** How a written value becomes a day, a moment, a number. Blank is nothing; what cannot be read is refused. */
final class Readers {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_SHOWN = 60;
    private static final DateTimeFormatter DAY_IN_WORDS = strict("d/M/uuuu");
    private static final DateTimeFormatter MOMENT_IN_WORDS = strict("d/M/uuuu H:mm");

    private Readers() {}

    /** 31/02 is no day, and not the last of February. */
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** One way of writing: {@code key} names the words of the refusal, {@code web.refusal.<key>}. */
    record Reader<T>(String key, Function<String, @Nullable T> reads) {
        @Nullable
        T read(String field, String written) {
            String text = written.strip();
            if (text.isEmpty()) {
                return null;
            }
            try {
                T value = reads.apply(text);
                if (value != null) {
                    return value;
                }
            } catch (DateTimeException | NumberFormatException unreadable) {
                throw refuse(field, text);
            }
            throw refuse(field, text);
        }

        private RuntimeException refuse(String field, String text) {
            return Readers.refuse(key, field, text);
        }
    }

    static RuntimeException refuse(String key, String field, String text) {
        String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        return Refusal.ofField("web.refusal." + key, field, Map.of("field", field, "given", shown))
                .asException();
    }

    /** {@code 2021-08-05} as a browser sends it, or {@code 5/8/2021} as people write it. */
    static final Reader<LocalDate> DAY = new Reader<>("day", text -> inRange(toDay(text)));

    /** {@code 2021-08-05T14:12}, {@code 5/8/2021 14:12}, both local, or an instant with its zone. */
    static final Reader<Instant> MOMENT = new Reader<>("moment", text -> {
        Instant at = toInstant(text);
        return inRange(VietnamTime.dayOf(at)) == null ? null : at;
    });

    static final Reader<LocalDateTime> LOCAL = new Reader<>("moment", text -> {
        LocalDateTime at = toLocal(text);
        return inRange(at.toLocalDate()) == null ? null : at;
    });

    static final Reader<LocalTime> HOUR = new Reader<>("hour", LocalTime::parse);

    static final Reader<Integer> NUMBER = new Reader<>("number", Integer::valueOf);

    static final Reader<BigDecimal> DECIMAL = new Reader<>("decimal", Decimals::find);

    static final Reader<Long> ID = new Reader<>("id", text -> text.matches("\\d{1,18}") ? Long.valueOf(text) : null);

    static <E extends Enum<E>> Reader<E> choice(Class<E> kind) {
        return new Reader<>("choice", text -> {
            for (E each : kind.getEnumConstants()) {
                if (each.name().equals(text)) {
                    return each;
                }
            }
            return null;
        });
    }

    /** One spelling for one word, and nothing that no keyboard writes. */
    static String text(String field, String written, int most) {
        String text = Normalizer.normalize(PlainText.check(field, written), Normalizer.Form.NFC)
                .strip();
        if (text.length() > most) {
            throw Refusal.ofField(
                            "web.refusal.too-long",
                            field,
                            Map.of("field", field, "most", "" + most, "length", "" + text.length()))
                    .asException();
        }
        return text;
    }

    private static @Nullable LocalDate inRange(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }

    private static LocalDate toDay(String text) {
        return text.contains("/") ? LocalDate.parse(text, DAY_IN_WORDS) : LocalDate.parse(text);
    }

    private static LocalDateTime toLocal(String text) {
        return text.contains("/") ? LocalDateTime.parse(text, MOMENT_IN_WORDS) : LocalDateTime.parse(text);
    }

    private static Instant toInstant(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)
                : VietnamTime.at(toLocal(text));
    }
}
