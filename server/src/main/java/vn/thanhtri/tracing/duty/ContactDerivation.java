package vn.thanhtri.tracing.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.Deeds;

/** Contacts as subjects of obligations; their number is the person's. */
@Component
class ContactDerivation implements Derivation<ContactDossier> {
    private final DossierStore store;
    private final Deeds deeds;
    private final Tracers tracers;
    private final Units units;
    private final Clock clock;
    private final List<Rule<ContactDossier>> rules;

    ContactDerivation(
            DossierStore store,
            Deeds deeds,
            Tracers tracers,
            Units units,
            Clock clock,
            List<ContactRules> contributed) {
        this.store = store;
        this.deeds = deeds;
        this.tracers = tracers;
        this.units = units;
        this.clock = clock;
        this.rules = Stream.concat(Stream.of(new ContactRules(10, TracingRules.contacts())), contributed.stream())
                .sorted(Comparator.comparingInt(ContactRules::order))
                .flatMap(each -> each.rules().stream())
                .toList();
    }

    @Override
    public String subjectKind() {
        return Subjects.CONTACT;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContactDossier> load(Collection<Long> ids) {
        Map<Long, List<Deed>> done = deeds.listOf(ids).stream().collect(Collectors.groupingBy(Deed::person));
        Map<String, String> communes = new HashMap<>();
        List<ContactDossier> dossiers = new ArrayList<>();
        for (DossierStore.ContactRow row : store.contacts(ids)) {
            String commune = communes.computeIfAbsent(row.area(), this::communeOf);
            dossiers.add(dossier(row, commune, done.getOrDefault(row.person(), List.of())));
        }
        return dossiers;
    }

    private ContactDossier dossier(DossierStore.ContactRow row, String commune, List<Deed> done) {
        LocalDate detected = VietnamTime.dayOf(row.since());
        return new ContactDossier(
                row.person(),
                Person.label(row.name(), row.born()),
                row.hamlet().isEmpty() ? commune : row.hamlet() + ", " + commune,
                row.area(),
                row.tier(),
                row.contactTier(),
                row.since(),
                row.hadAnotherTier() ? row.since() : Instant.EPOCH,
                row.lastExposure(),
                row.withdrawn(),
                row.atHome(),
                done,
                tracers.of(row.area(), row.outbreakArea(), detected));
    }

    private String communeOf(String area) {
        return units.nameOf(area, VietnamTime.dayOf(clock.instant()));
    }

    @Override
    public long idOf(ContactDossier dossier) {
        return dossier.person();
    }

    @Override
    public SubjectCard card(ContactDossier dossier) {
        Integer tier = dossier.tier();
        return new SubjectCard(
                dossier.label(),
                dossier.home(),
                "F" + (tier == null ? dossier.contactTier() : tier),
                "/persons/" + dossier.person());
    }

    @Override
    public List<Rule<ContactDossier>> rules() {
        return rules;
    }
}
