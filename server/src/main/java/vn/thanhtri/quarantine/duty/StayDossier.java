package vn.thanhtri.quarantine.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Step;
import vn.thanhtri.tracing.contact.Deed;

/**
 * All facts about a stay that rules look at.
 *
 * @param place home as shown
 * @param done deeds for the person since the stay began, in order of time
 * @param debtors null where the directory knows no agencies of the home
 */
public record StayDossier(
        Stay stay,
        String place,
        Schedule schedule,
        List<Deed> done,
        @Nullable Debtors debtors) {

    /**
     * Who owes, as the hierarchy was on the day of detection.
     *
     * @param decider who decides; the committee where the law's own authority is in no directory
     * @param keeper the centre that keeps them, else the health station
     */
    public record Debtors(long station, long committee, long police, long decider, long keeper) {}

    /** What is open ends with the end; what was done stays. */
    boolean runs() {
        return stay.runs();
    }

    boolean isHome() {
        return stay.form() == QuarantineForm.HOME;
    }

    static @Nullable Discharge by(Optional<Step> step) {
        return step.map(done -> new Discharge(done.at(), done.fact())).orElse(null);
    }

    static Instant begin(LocalDate day) {
        return VietnamTime.at(day, LocalTime.MIN);
    }

    static Instant endOf(LocalDate day) {
        return VietnamTime.at(day, LocalTime.of(23, 59));
    }
}
