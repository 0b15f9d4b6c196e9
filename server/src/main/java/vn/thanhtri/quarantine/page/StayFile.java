package vn.thanhtri.quarantine.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.quarantine.centre.Handover;
import vn.thanhtri.quarantine.schedule.Planned;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.quarantine.stay.Condition;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StepKind;

/**
 * The page of somebody who is kept.
 *
 * @param place commune of the home
 * @param where where they are kept now, as shown
 * @param decided the schedule as it was when the newest decision was signed
 * @param taken how many samples, and how many were negative
 * @param rooms where they could lie
 */
public record StayFile(
        Stay stay,
        String place,
        String where,
        List<Link> chain,
        Schedule schedule,
        Schedule decided,
        List<Condition> conditions,
        List<Handover> handovers,
        int taken,
        int negative,
        boolean admitted,
        List<RoomChoice> rooms,
        List<StepKind> toTell,
        LocalDate today) {

    /**
     * A step towards the decision.
     *
     * @param at when it was done; null while it is not
     * @param due by when; null where no text says
     */
    public record Link(
            String words,
            @Nullable Instant at,
            @Nullable Instant from,
            @Nullable Instant due,
            @Nullable Clause clause,
            String note) {
        public String tone(Instant now) {
            if (at != null) {
                return due != null && at.isAfter(due) ? "warn" : "ok";
            }
            return due != null && due.isBefore(now) ? "bad" : "next";
        }
    }

    /** A room with a free bed. */
    public record RoomChoice(long id, String label) {}

    /** The day of the quarantine, counted from day 0; null while the exposure goes on. */
    @Nullable
    public Long dayNumber() {
        LocalDate anchor = stay.anchor();
        return anchor == null ? null : ChronoUnit.DAYS.between(anchor, today);
    }

    /** The day as it was decided, where it is another now. */
    @Nullable
    public LocalDate before(Planned planned) {
        return decided.list(planned.what()).stream()
                .filter(old -> old.number() == planned.number())
                .map(Planned::on)
                .filter(old -> old != null && !old.equals(planned.on()))
                .findFirst()
                .orElse(null);
    }

    public long missing() {
        return conditions.stream().filter(condition -> !condition.met()).count();
    }
}
