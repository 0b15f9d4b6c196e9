package vn.thanhtri.tracing.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.SettingKind;

/**
 * A place where the case was, as told.
 *
 * @param name e.g. {@code Chợ Cầu Ngầm}
 * @param commune name or code; empty while nobody knows
 * @param from null while nobody knows
 * @param to null while nobody knows; before {@code from} means the next morning
 * @param seat table, seat or stall of the case
 * @param present who was there, in the words of the case
 * @param about how many people there were in all; null for unknown
 * @param join a setting that is known already; null for none
 */
public record TellStop(
        SettingKind kind,
        String name,
        String commune,
        LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        String seat,
        String present,
        @Nullable Integer about,
        @Nullable Long join) {
    public TellStop {
        Refuse.missing(kind, "kind");
        Refuse.missing(day, "day");
        name = Refuse.text(name).strip();
        commune = Refuse.text(commune).strip();
        seat = Refuse.text(seat).strip();
        present = Refuse.text(present).strip();
    }

    @Nullable
    Instant begin() {
        return from == null ? null : VietnamTime.at(day, from);
    }

    @Nullable
    Instant end() {
        if (to == null) {
            return null;
        }
        boolean nextDay = from != null && to.isBefore(from);
        return VietnamTime.at(nextDay ? day.plusDays(1) : day, to);
    }

    /** Whether it says enough to be a setting of its own. */
    boolean isWhole() {
        return !commune.isEmpty() && (kind.lasts() || (from != null && to != null));
    }
}
