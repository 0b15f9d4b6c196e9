package vn.thanhtri.tracing.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.Refuse;

/** What was done for contacts, whichever capability owns it. */
@Component
public class Deeds {
    private final List<ContactDeeds> owners;
    private final Map<String, DeedKind> kinds = new LinkedHashMap<>();
    private final Map<DeedKind, ContactDeeds> ownerOf = new LinkedHashMap<>();

    private final ContactPersonStore known;
    private final Jurisdiction jurisdiction;

    Deeds(List<ContactDeeds> owners, ContactPersonStore known, Jurisdiction jurisdiction) {
        this.known = known;
        this.jurisdiction = jurisdiction;
        this.owners = List.copyOf(owners);
        for (ContactDeeds owner : owners) {
            for (DeedKind kind : owner.kinds()) {
                if (kinds.putIfAbsent(kind.name(), kind) != null) {
                    throw new IllegalStateException(kind.name() + " has two owners");
                }
                ownerOf.put(kind, owner);
            }
        }
    }

    /** @throws vn.thanhtri.kernel.RefusedException when there is no such kind */
    public DeedKind kind(String name) {
        Refuse.missing(name, "kind");
        return Optional.ofNullable(kinds.get(name))
                .orElseThrow(() -> Refusal.ofField("tracing.refusal.deed", "kind", Map.of("given", name))
                        .asException());
    }

    /** The quick verbs of a contact's page, in their order. */
    public List<DeedKind> verbs() {
        return kinds.values().stream()
                .filter(kind -> kind.traits().verb() > 0)
                .sorted(Comparator.comparingInt(kind -> kind.traits().verb()))
                .toList();
    }

    /** The verbs of the follow-up sheet, in their order. */
    public List<DeedKind> rounds() {
        return kinds.values().stream()
                .filter(kind -> kind.traits().round() > 0)
                .sorted(Comparator.comparingInt(kind -> kind.traits().round()))
                .toList();
    }

    /** Those that stand, of these persons, in order of time. */
    public List<Deed> listOf(Collection<Long> persons) {
        List<Long> seen = known.listSeen(persons);
        // the file follows the person: whoever sees them sees what was done for them elsewhere
        return seen.isEmpty() ? List.of() : jurisdiction.everywhere(() -> listEverywhere(seen));
    }

    private List<Deed> listEverywhere(Collection<Long> persons) {
        return owners.stream()
                .flatMap(owner -> owner.listOf(persons).stream())
                .sorted(Comparator.comparingLong(Deed::person)
                        .thenComparing(Deed::at)
                        .thenComparing(Deed::id))
                .toList();
    }

    Optional<Deed> find(long id) {
        return owners.stream().flatMap(owner -> owner.find(id).stream()).findAny();
    }

    public long count(long person) {
        return owners.stream().mapToLong(owner -> owner.count(person)).sum();
    }

    public void move(long from, long to, long fact) {
        owners.forEach(owner -> owner.move(from, to, fact));
    }

    public void moveBack(long to, long mergingFact, long fact) {
        owners.forEach(owner -> owner.moveBack(to, mergingFact, fact));
    }

    /** Numbers in the order of the rows. */
    List<Long> insertAll(List<ContactDeeds.NewDeed> rows) {
        Long[] ids = new Long[rows.size()];
        Map<ContactDeeds, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            ContactDeeds owner = Objects.requireNonNull(ownerOf.get(rows.get(i).kind()));
            places.computeIfAbsent(owner, each -> new ArrayList<>()).add(i);
        }
        places.forEach((owner, at) -> {
            List<Long> taken = owner.insertAll(at.stream().map(rows::get).toList());
            for (int i = 0; i < at.size(); i++) {
                ids[at.get(i)] = taken.get(i);
            }
        });
        return List.of(ids);
    }

    /** Condition in SQL: a deed of such a kind was done for a person since a time and stands; see {@link ContactDeeds}. */
    String isDone(String person, String since, Predicate<DeedKind> wanted) {
        List<DeedKind> chosen = kinds.values().stream().filter(wanted).toList();
        return owners.stream()
                .map(owner -> owner.isDone(person, since, chosen))
                .filter(condition -> !condition.equals("false"))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /**
     * Query in SQL: when deeds of such a kind were done for a person and stand, in a column {@code at}.
     *
     * @param person expression of the person's number
     */
    public String timesOf(String person, Predicate<DeedKind> wanted) {
        List<DeedKind> chosen = kinds.values().stream().filter(wanted).toList();
        return owners.stream()
                .map(owner -> owner.timesOf(person, chosen))
                .filter(query -> !query.isEmpty())
                .collect(Collectors.joining(" union all "));
    }
}
