package vn.thanhtri.tracing.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.contact.ActionStore;
import vn.thanhtri.tracing.contact.ContactAction;

/** Contacts as subjects of obligations; their number is the person's. */
@Component
class ContactDerivation implements Derivation<ContactDossier> {
    private final DossierStore store;
    private final ActionStore actions;
    private final Tracers tracers;
    private final Units units;
    private final Clock clock;

    ContactDerivation(DossierStore store, ActionStore actions, Tracers tracers, Units units, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.tracers = tracers;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String subjectKind() {
        return Subjects.CONTACT;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContactDossier> load(Collection<Long> ids) {
        Map<Long, List<ContactAction>> done =
                actions.listOf(ids).stream().collect(Collectors.groupingBy(ContactAction::person));
        Map<String, String> communes = new HashMap<>();
        List<ContactDossier> dossiers = new ArrayList<>();
        for (DossierStore.ContactRow row : store.contacts(ids)) {
            String commune = communes.computeIfAbsent(row.area(), this::communeOf);
            dossiers.add(dossier(row, commune, done.getOrDefault(row.person(), List.of())));
        }
        return dossiers;
    }

    private ContactDossier dossier(DossierStore.ContactRow row, String commune, List<ContactAction> done) {
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
        return TracingRules.contacts();
    }
}
