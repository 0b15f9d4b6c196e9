package vn.thanhtri.quarantine.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.quarantine.schedule.Planned;
import vn.thanhtri.quarantine.stay.StepKind;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.contact.Deed;

/**
 * Owed: the samples of the days of monitoring after the release, by the health station of the home (600/CĐ-BCĐ, điểm 2: on the 7th
 * day). Why: cases were found 17 and 18 days after the contact.
 */
final class SampleAfterRelease extends StayRule {
    @Override
    public String key() {
        return "stay.sample-after";
    }

    /** They are owed because of the end, not in spite of it; nobody is called who died. */
    @Override
    boolean isOpen(StayDossier stay) {
        return !stay.stay().has(StepKind.DIED);
    }

    @Override
    List<Duty> owed(StayDossier dossier, StayDossier.Debtors debtors, PolicyBook book) {
        return dossier.stay().has(StepKind.RELEASED)
                ? dossier.schedule().list(Planned.What.MONITOR_TEST).stream()
                        .filter(planned -> planned.on() != null)
                        .map(planned -> sample(dossier, debtors, planned, planned.on()))
                        .toList()
                : List.of();
    }

    private Duty sample(StayDossier dossier, StayDossier.Debtors debtors, Planned planned, LocalDate day) {
        Optional<Deed> taken = dossier.done().stream()
                .filter(deed -> deed.kind() == SampleDeed.SAMPLED)
                .filter(deed -> !VietnamTime.dayOf(deed.at()).isBefore(day))
                .findFirst();
        return new Duty(
                key(),
                day.toString(),
                debtors.station(),
                StayDossier.begin(day),
                StayDossier.endOf(day),
                planned.value().clause(),
                null,
                null,
                taken.map(deed -> new Discharge(deed.at(), deed.fact())).orElse(null));
    }
}
