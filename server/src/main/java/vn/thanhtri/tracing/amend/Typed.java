package vn.thanhtri.tracing.amend;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.When;

/** Values of a correction as they were typed; what was left out is as before, what was emptied is unknown. */
record Typed(Map<String, String> values) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    String text(String field, String before) {
        return values.getOrDefault(field, before).strip();
    }

    @Nullable
    Instant moment(String field, @Nullable Instant before) {
        return values.containsKey(field) ? Refuse.time(values, field) : before;
    }

    Instant required(String field, Instant before) {
        Instant at = moment(field, before);
        Refuse.when(at == null, "time-missing", field);
        return at == null ? before : at;
    }

    /** A day, with an hour beside it or behind it where it is known. */
    @Nullable
    When when(String field, @Nullable When before) {
        String day = values.get(field);
        if (day == null) {
            return before;
        }
        String hour = values.getOrDefault(field + "Time", "").strip();
        return When.read(field, hour.isEmpty() || day.strip().length() > 10 ? day : day.strip() + "T" + hour);
    }

    /** As an input of a day and an hour shows it; empty for none. */
    static String shown(@Nullable When known) {
        return known == null ? "" : known.written();
    }

    @Nullable
    LocalDate day(String field, @Nullable LocalDate before) {
        String typed = values.get(field);
        if (typed == null) {
            return before;
        }
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.ofField("tracing.refusal.time", field, Map.of("given", typed))
                    .asException();
        }
    }

    /** As an input of a moment shows it; empty for none. */
    static String shown(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(LocalDateTime.ofInstant(at, VietnamTime.ZONE));
    }
}
