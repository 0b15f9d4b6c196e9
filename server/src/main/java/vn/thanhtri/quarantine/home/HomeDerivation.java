package vn.thanhtri.quarantine.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.place.Units;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.quarantine.stay.Deciders;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StaySchedules;
import vn.thanhtri.quarantine.stay.Stays;

/** Those kept at home as subjects of what is owed each day. */
@Component
class HomeDerivation implements Derivation<HomeDossier> {
    static final String KIND = "quarantine-home";

    private final HomeStore store;
    private final Stays stays;
    private final StaySchedules schedules;
    private final Deciders deciders;
    private final Units units;
    private final Clock clock;

    HomeDerivation(HomeStore store, Stays stays, StaySchedules schedules, Deciders deciders, Units units, Clock clock) {
        this.store = store;
        this.stays = stays;
        this.schedules = schedules;
        this.deciders = deciders;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HomeDossier> load(Collection<Long> ids) {
        List<Stay> kept = stays.list(ids);
        Map<Long, Schedule> planned = schedules.ofAll(kept);
        Map<Long, List<HomeEntry>> entries =
                store.listEntries(ids).stream().collect(Collectors.groupingBy(HomeEntry::stay));
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<HomeDossier> dossiers = new ArrayList<>();
        for (Stay stay : kept) {
            if (stay.form() != QuarantineForm.HOME) {
                continue;
            }
            LocalDate on = VietnamTime.dayOf(stay.detectedAt());
            Schedule schedule = planned.get(stay.id());
            LocalDate end = schedule == null ? null : schedule.end();
            LocalDate last = stay.to() == null ? today : VietnamTime.dayOf(stay.to());
            dossiers.add(new HomeDossier(
                    stay,
                    units.nameOf(stay.area(), today),
                    store.findCheck(stay.id()).orElse(null),
                    0,
                    entries.getOrDefault(stay.id(), List.of()),
                    deciders.station(stay, on).map(Agency::id).orElse(null),
                    deciders.committee(stay, on).map(Agency::id).orElse(null),
                    deciders.police(stay, on).map(Agency::id).orElse(null),
                    end != null && end.isBefore(last) ? end : last));
        }
        return dossiers;
    }

    @Override
    public long idOf(HomeDossier dossier) {
        return dossier.stay().id();
    }

    @Override
    public SubjectCard card(HomeDossier dossier) {
        Stay stay = dossier.stay();
        return new SubjectCard(
                stay.label(),
                stay.home().isEmpty() ? dossier.place() : stay.home() + ", " + dossier.place(),
                stay.group().isContact() ? stay.group().name() : "",
                "/stays/" + stay.id());
    }

    @Override
    public List<Rule<HomeDossier>> rules() {
        return List.of(new HearDaily(), new VerifyAbsence());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> listRecurring(LocalDate day, long after, int limit) {
        return store.atHome(after, limit);
    }

    /** What is decided or ended about a stay opens and closes the days at home. */
    @Override
    public List<Long> listFollowing(String changedKind, Collection<Long> ids) {
        return changedKind.equals(Stays.KIND) ? List.copyOf(ids) : List.of();
    }
}
