package vn.thanhtri.tracing.interview;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.web.View;

/**
 * Where a case was, told in the interview or known from elsewhere.
 *
 * @param stop number of what was told; null when known from elsewhere only
 * @param day null for a household or room
 * @param unitCode empty while unknown
 * @param setting what it became; null while it is open
 * @param known how many others are recorded there
 * @param by who wrote it down
 */
public record DiaryStop(
        @Nullable Long stop,
        SettingKind kind,
        String name,
        @Nullable LocalDate day,
        String unitCode,
        @Nullable Instant from,
        @Nullable Instant to,
        String seat,
        String present,
        @Nullable Integer about,
        @Nullable Long setting,
        int known,
        String by) {
    public boolean isOpen() {
        return setting == null;
    }

    /** What is not known yet, by the keys of its words. */
    public java.util.List<String> missing() {
        java.util.List<String> missing = new java.util.ArrayList<>();
        if (isOpen() && unitCode.isEmpty()) {
            missing.add("interview.missing.commune");
        }
        if (isOpen() && (from == null || to == null)) {
            missing.add("interview.missing.hours");
        }
        return missing;
    }

    /** How many were there of whom no name is known; 0 when nobody said how many. */
    public int unnamed() {
        return about == null ? 0 : Math.max(0, about - 1 - known);
    }

    /** Whether words are left that no list has taken. */
    public boolean hasWords() {
        return !isOpen() && !present.isEmpty() && known == 0;
    }

    boolean isOn(LocalDate asked) {
        if (day != null) {
            return day.equals(asked);
        }
        return from != null
                && to != null
                && !asked.isBefore(VietnamTime.dayOf(from))
                && !asked.isAfter(VietnamTime.dayOf(to));
    }

    /** 05:00–08:20, 05:00–?, or empty. */
    public String hours(View view) {
        return from == null && to == null
                ? ""
                : (from == null ? "?" : view.clock(from)) + "–" + (to == null ? "?" : view.clock(to));
    }
}
