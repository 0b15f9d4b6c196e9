package vn.thanhtri.tracing.tier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.tiers.Edit;
import vn.thanhtri.tiers.Fact;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.ContactPersonStore;

/** From changed facts to changed rows: applies the edits to the world and writes whose place or chain is another. */
@Component
class TierSettling {
    private final TierFactStore facts;
    private final TierStore tiers;
    private final ChainTelling chains;
    private final ContactPersonStore persons;
    private final Clock clock;

    TierSettling(TierFactStore facts, TierStore tiers, ChainTelling chains, ContactPersonStore persons, Clock clock) {
        this.facts = facts;
        this.tiers = tiers;
        this.chains = chains;
        this.persons = persons;
        this.clock = clock;
    }

    /** The edits as the facts stand now: what stands is put, everything else is removed. */
    List<Edit> read(TierWorld world, List<FactChange.TierEdit> edits) {
        Map<FactKind, Set<Long>> ids = new LinkedHashMap<>();
        edits.forEach(edit ->
                ids.computeIfAbsent(edit.kind(), kind -> new TreeSet<>()).add(edit.id()));
        List<Edit> read = new ArrayList<>();
        ids.forEach((kind, ofKind) -> {
            Map<Long, Fact> standing = facts.load(kind, ofKind, world.persons, world.settings);
            for (long id : ofKind) {
                Fact fact = standing.get(id);
                read.add(fact == null ? new Edit.Remove(kind, id) : new Edit.Put(fact));
            }
        });
        return read;
    }

    /** The rows to be written: places that differ, and chains that may, around what the command changed. */
    List<TierStore.Moved> rows(TierWorld world, FactChange change) {
        Map<Integer, TierPlace> places = world.differences();
        if (!change.edits().isEmpty()) {
            for (int person : around(world, change, places.keySet())) {
                TierPlace place = world.place(person);
                if (place.isContact()) {
                    places.putIfAbsent(person, place);
                }
            }
        }
        return places.isEmpty() ? List.of() : told(world, places);
    }

    /** Persons whose chain may lead another way although their place is the same. */
    private Set<Integer> around(TierWorld world, FactChange change, Collection<Integer> different) {
        Set<Long> known = new LinkedHashSet<>(change.persons());
        different.forEach(person -> known.add(world.persons.idAt(person)));
        Set<Long> further = new LinkedHashSet<>(tiers.listResting(change.cases(), known));
        further.addAll(tiers.listResting(List.of(), further));
        known.addAll(further);
        return known.stream().map(world.persons::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<TierStore.Moved> told(TierWorld world, Map<Integer, TierPlace> places) {
        List<Integer> contacts = places.entrySet().stream()
                .filter(entry -> entry.getValue().isContact())
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, List<ChainLink>> told = chains.tell(world, contacts);
        Set<Long> cases = new LinkedHashSet<>();
        told.values().forEach(chain -> chain.stream().findFirst().ifPresent(link -> cases.add(link.source())));
        places.forEach((person, place) -> {
            if (place.tier() == 0) {
                cases.add(world.persons.idAt(person));
            }
        });
        Map<Long, ChainStore.CaseName> names = chains.casesOf(cases);
        Map<Long, String> areas = persons.areasOf(
                places.keySet().stream().map(world.persons::idAt).toList());
        List<TierStore.Moved> rows = new ArrayList<>(places.size());
        places.forEach((index, place) -> {
            long person = world.persons.idAt(index);
            List<ChainLink> chain = told.getOrDefault(index, List.of());
            ChainStore.CaseName root =
                    names.get(chain.isEmpty() ? person : chain.getFirst().source());
            TierPlace before = world.kept(index);
            rows.add(new TierStore.Moved(
                    person,
                    before,
                    place,
                    place.hasTier() ? null : ended(world, before),
                    place.hasTier() && root != null ? root.outbreak() : null,
                    place.hasTier() && root != null ? root.id() : null,
                    chain.isEmpty() ? null : chain.getLast().source(),
                    chain,
                    areas.getOrDefault(person, "")));
        });
        return rows;
    }

    private static String ended(TierWorld world, TierPlace before) {
        return before.lapsedBy(world.asOf(), world.horizonMinutes()) ? "LAPSED" : "WITHDRAWN";
    }

    void write(TierWorld world, List<TierStore.Moved> rows) {
        Instant now = clock.instant();
        if (!rows.isEmpty()) {
            tiers.write(rows, now, world.horizonMinutes());
        }
    }

    /** What another server wrote after this move: the row decides what is kept. */
    void readMovedAfter(long move, TierWorld world) {
        tiers.readMovedAfter(move, (person, place) -> world.keep(world.persons.of(person), place));
    }
}
