package vn.thanhtri.quarantine.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.place.Units;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.quarantine.stay.Deciders;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StaySchedules;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.Deeds;

/** Stays as subjects of obligations. */
@Component
class StayDerivation implements Derivation<StayDossier> {
    private final Stays store;
    private final StaySchedules schedules;
    private final Deeds deeds;
    private final Deciders deciders;
    private final Units units;
    private final Clock clock;
    private final List<Rule<StayDossier>> rules;

    StayDerivation(
            Stays store,
            StaySchedules schedules,
            Deeds deeds,
            Deciders deciders,
            Units units,
            Clock clock,
            List<MoreStayRules> contributed) {
        this.store = store;
        this.schedules = schedules;
        this.deeds = deeds;
        this.deciders = deciders;
        this.units = units;
        this.clock = clock;
        this.rules = Stream.concat(
                        StayRules.all().stream(), contributed.stream().flatMap(each -> each.rules().stream()))
                .toList();
    }

    @Override
    public String subjectKind() {
        return Stays.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StayDossier> load(Collection<Long> ids) {
        List<Stay> stays = store.list(ids);
        Map<Long, Schedule> planned = schedules.ofAll(stays);
        Map<Long, List<Deed>> done = deeds
                .listOf(stays.stream().map(Stay::person).toList())
                .stream()
                .collect(Collectors.groupingBy(Deed::person));
        List<StayDossier> dossiers = new ArrayList<>();
        for (Stay stay : stays) {
            dossiers.add(new StayDossier(
                    stay,
                    place(stay),
                    Objects.requireNonNull(planned.get(stay.id())),
                    done.getOrDefault(stay.person(), List.of()).stream()
                            .filter(deed -> !deed.at().isBefore(stay.from()))
                            .toList(),
                    debtors(stay)));
        }
        return dossiers;
    }

    private String place(Stay stay) {
        String commune = units.nameOf(stay.area(), VietnamTime.dayOf(clock.instant()));
        return stay.home().isEmpty() ? commune : stay.home() + ", " + commune;
    }

    private StayDossier.@Nullable Debtors debtors(Stay stay) {
        LocalDate on = VietnamTime.dayOf(stay.detectedAt());
        Optional<Long> station = deciders.station(stay, on).map(Agency::id);
        Optional<Long> committee = deciders.committee(stay, on).map(Agency::id);
        if (station.isEmpty() || committee.isEmpty()) {
            return null;
        }
        Long keeper = stay.keeper();
        return new StayDossier.Debtors(
                station.get(),
                committee.get(),
                deciders.police(stay, on).map(Agency::id).orElse(committee.get()),
                deciders.of(stay, stay.form(), on).agency().map(Agency::id).orElse(committee.get()),
                keeper == null ? station.get() : keeper);
    }

    @Override
    public long idOf(StayDossier dossier) {
        return dossier.stay().id();
    }

    @Override
    public SubjectCard card(StayDossier dossier) {
        String group =
                dossier.stay().group().isContact() ? dossier.stay().group().name() : "";
        return new SubjectCard(
                dossier.stay().label(),
                dossier.place(),
                group,
                "/stays/" + dossier.stay().id());
    }

    @Override
    public List<Rule<StayDossier>> rules() {
        return rules;
    }

    /** The tier of a contact moves day 0; what is done for a contact is done for the stay. */
    @Override
    public List<Long> listFollowing(String changedKind, Collection<Long> ids) {
        return changedKind.equals(Subjects.CONTACT) ? store.listFollowing(ids) : List.of();
    }
}
