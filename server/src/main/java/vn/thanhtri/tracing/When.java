package vn.thanhtri.tracing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.View;

/**
 * A time as far as it is known: to the minute, or the day only. A day stays a day: it is never shown with an hour.
 *
 * @param at the minute; of a day its beginning
 */
public record When(Instant at, boolean dayOnly) implements Comparable<When> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    public static When minute(Instant at) {
        return new When(at, false);
    }

    public static When day(LocalDate day) {
        return new When(VietnamTime.at(day, LocalTime.MIN), true);
    }

    public static @Nullable When of(@Nullable Instant at, boolean dayOnly) {
        return at == null ? null : new When(at, dayOnly);
    }

    /** {@code 2021-07-30}, with or without {@code T14:05}; blank is not known. @throws vn.thanhtri.kernel.RefusedException naming the field */
    public static @Nullable When read(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() <= 10
                    ? day(LocalDate.parse(text))
                    : minute(text.endsWith("Z") ? Instant.parse(text) : VietnamTime.at(LocalDateTime.parse(text)));
        } catch (DateTimeException unreadable) {
            throw Refusal.ofField("tracing.refusal.time", field, java.util.Map.of("given", typed))
                    .asException();
        }
    }

    public LocalDate on() {
        return VietnamTime.dayOf(at);
    }

    /** The last moment it can have been: of a day its end. */
    public Instant latest() {
        return dayOnly ? VietnamTime.at(on().plusDays(1), LocalTime.MIN) : at;
    }

    /** Whether it was before another for certain: two things of a day of which one has no hour may have any order. */
    public boolean isBefore(When other) {
        return dayOnly || other.dayOnly ? on().isBefore(other.on()) : at.isBefore(other.at);
    }

    /** As it is typed and exported: {@code 2021-07-30} or {@code 2021-07-30T14:05}. */
    public String written() {
        return dayOnly ? on().toString() : MINUTE.format(VietnamTime.localOf(at));
    }

    /** As people read it: 30/07/2021, or with its hour. */
    public String shown(View view) {
        return dayOnly ? view.day(at) : view.moment(at);
    }

    /** In a refusal: 30/07/2021 or 30/07/2021 14:05. */
    public String said() {
        String full = Refuse.say(at);
        return dayOnly ? full.substring(0, 10) : full;
    }

    @Override
    public int compareTo(When other) {
        int days = latest().compareTo(other.latest());
        return days != 0 ? days : at.compareTo(other.at);
    }
}
