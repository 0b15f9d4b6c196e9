package vn.thanhtri.tracing.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        Map<Long, List<ContactDossier.Stay>> stays = store.stays(ids).stream()
                .collect(Collectors.groupingBy(
                        DossierStore.Stayed::person,
                        Collectors.mapping(DossierStore.Stayed::stay, Collectors.toList())));
        List<DossierStore.ContactRow> rows = store.contacts(ids);
        List<Long> again = rows.stream()
                .filter(row -> !row.episode().isEmpty())
                .map(DossierStore.ContactRow::person)
                .toList();
        Map<Long, List<DossierStore.Passed>> passed = again.isEmpty()
                ? Map.of()
                : store.passed(again).stream().collect(Collectors.groupingBy(DossierStore.Passed::person));
        Map<String, String> communes = new HashMap<>();
        List<ContactDossier> dossiers = new ArrayList<>();
        for (DossierStore.ContactRow row : rows) {
            String commune = communes.computeIfAbsent(row.area(), this::communeOf);
            Known known = new Known(
                    commune, done.getOrDefault(row.person(), List.of()), stays.getOrDefault(row.person(), List.of()));
            List<ContactDossier> earlier = passed.getOrDefault(row.person(), List.of()).stream()
                    .map(episode -> earlier(row, episode, known))
                    .toList();
            dossiers.add(current(row, known, earlier));
        }
        return dossiers;
    }

    /** What is known of a person in all episodes. */
    private record Known(String commune, List<Deed> done, List<ContactDossier.Stay> stays) {
        List<Deed> doneBetween(Instant from, Instant until) {
            return done.stream()
                    .filter(deed -> !deed.at().isBefore(from) && deed.at().isBefore(until))
                    .toList();
        }

        List<ContactDossier.Stay> staysBetween(Instant from, Instant until) {
            return stays.stream()
                    .filter(stay -> (stay.to() == null || !stay.to().isBefore(from))
                            && stay.from().isBefore(until))
                    .toList();
        }
    }

    private ContactDossier current(DossierStore.ContactRow row, Known known, List<ContactDossier> earlier) {
        Instant from = orEver(row.countsFrom());
        return new ContactDossier(
                row.person(),
                Person.label(row.name(), row.born()),
                home(row, known.commune()),
                row.area(),
                row.tier(),
                row.contactTier(),
                row.since(),
                row.hadAnotherTier() ? row.since() : from,
                row.lastExposure(),
                row.withdrawn(),
                known.staysBetween(from, Instant.MAX),
                known.doneBetween(from, Instant.MAX),
                debtors(row, row.outbreakArea(), row.since()),
                livesOf(row),
                row.episode(),
                earlier);
    }

    private ContactDossier earlier(DossierStore.ContactRow row, DossierStore.Passed passed, Known known) {
        Instant from = orEver(passed.countsFrom());
        return new ContactDossier(
                row.person(),
                Person.label(row.name(), row.born()),
                home(row, known.commune()),
                row.area(),
                null,
                passed.tier(),
                passed.since(),
                passed.hadAnotherTier() ? passed.since() : from,
                passed.lastExposure(),
                false,
                known.staysBetween(from, passed.until()),
                known.doneBetween(from, passed.until()),
                debtors(row, passed.outbreakArea(), passed.since()),
                livesOf(row),
                passed.episode(),
                List.of());
    }

    private static ContactDossier.Home livesOf(DossierStore.ContactRow row) {
        if (row.unitCode().isEmpty()) {
            return ContactDossier.Home.UNKNOWN;
        }
        return ("." + row.area()).contains("." + row.unitCode() + ".")
                ? ContactDossier.Home.KNOWN
                : ContactDossier.Home.ELSEWHERE;
    }

    private ContactDossier.@Nullable Debtors debtors(DossierStore.ContactRow row, String outbreak, Instant since) {
        ContactDossier.Debtors debtors = tracers.of(row.area(), outbreak, VietnamTime.dayOf(since));
        return debtors == null || livesOf(row) != ContactDossier.Home.ELSEWHERE ? debtors : debtors.fromOutside();
    }

    private static Instant orEver(@Nullable Instant from) {
        return from == null ? Instant.EPOCH : from;
    }

    /** As the board shows it: who lives nowhere we know is not shown in a commune. */
    private static String home(DossierStore.ContactRow row, String commune) {
        if (livesOf(row) != ContactDossier.Home.KNOWN) {
            return row.hamlet();
        }
        return row.hamlet().isEmpty() ? commune : row.hamlet() + ", " + commune;
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
