package vn.thanhtri.quarantine.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that the schedule of one person depends on.
 *
 * @param area unit path of the place whose numbers hold
 * @param anchor day 0: the day of the last exposure, of the entry or of the arrival; null while the exposure goes on
 * @param intake when the quarantine began to be ordered: the numbers in force then hold, until a document says otherwise
 * @param decided when the decision took effect: the other anchor; null before there is one
 * @param extendedDays by how many days decisions have extended it
 * @param releasedOn the day they were let go; null while kept
 */
public record Circumstances(
        QuarantineForm form,
        QuarantineGroup group,
        String area,
        @Nullable LocalDate anchor,
        Protection protection,
        Instant intake,
        @Nullable Instant decided,
        int extendedDays,
        @Nullable LocalDate releasedOn) {

    public static Circumstances of(
            QuarantineForm form, QuarantineGroup group, String area, LocalDate anchor, Instant intake) {
        return new Circumstances(form, group, area, anchor, Protection.NONE, intake, intake, 0, null);
    }

    public Circumstances with(Protection known) {
        return new Circumstances(form, group, area, anchor, known, intake, decided, extendedDays, releasedOn);
    }

    public Circumstances from(@Nullable LocalDate day) {
        return new Circumstances(form, group, area, day, protection, intake, decided, extendedDays, releasedOn);
    }

    public Circumstances extendedBy(int days) {
        return new Circumstances(form, group, area, anchor, protection, intake, decided, days, releasedOn);
    }

    public Circumstances releasedOn(LocalDate day) {
        return new Circumstances(form, group, area, anchor, protection, intake, decided, extendedDays, day);
    }
}
