package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tiers that follow every change of the facts. After any sequence of edits they are what {@link Tiers#compute} gives for
 * the facts as they are, to the minute. Not safe for several threads.
 */
public final class TierEngine {
    private final Map<FactKind, FactLedger> ledgers = new EnumMap<>(FactKind.class);
    private final ContactGraph graph;
    private final TierState state;
    private final Standings standings;
    private final ChangedContacts contacts;
    private final Propagation propagation;
    private TierParameters parameters;

    private TierEngine(Facts facts, TierParameters parameters) {
        FactColumns cases = ledger(FactKind.CASE_WINDOW, facts);
        FactColumns encounters = ledger(FactKind.ENCOUNTER, facts);
        FactColumns presences = ledger(FactKind.PRESENCE, facts);
        FactColumns isolations = ledger(FactKind.ISOLATION, facts);
        graph = new ContactGraph(cases, encounters, presences, isolations, facts.personCount(), facts.settingCount());
        state = TierState.lasting(graph, parameters);
        standings = new Standings(state);
        contacts = new ChangedContacts(graph);
        propagation = new Propagation(state, standings, contacts);
        this.parameters = parameters;
    }

    /** An engine without facts. */
    public static TierEngine empty(TierParameters parameters) {
        return new TierEngine(new Facts(), parameters);
    }

    /**
     * An engine with these facts, computed at once; it keeps a copy of them. Throws IllegalArgumentException where two
     * facts of a kind have the same id.
     */
    public static TierEngine load(Facts facts, TierParameters parameters) {
        return new TierEngine(facts, parameters);
    }

    private FactColumns ledger(FactKind kind, Facts facts) {
        FactColumns columns = facts.columns(kind).copy();
        ledgers.put(kind, new FactLedger(kind, columns));
        return columns;
    }

    public TierParameters parameters() {
        return parameters;
    }

    /** One more than the highest person index that was ever in a fact. */
    public int personCount() {
        return graph.persons;
    }

    /** Number of recorded facts. */
    public long factCount() {
        return ledgers.values().stream().mapToLong(FactLedger::size).sum();
    }

    public Optional<Fact> findFact(FactKind kind, long id) {
        return ledger(kind).find(id);
    }

    /** {@link Standing#NONE} also for persons in no fact. */
    public Standing standing(int person) {
        return person < graph.persons ? standings.get(person) : Standing.NONE;
    }

    /** The chain that gives the person their tier; empty for somebody without one. */
    public Optional<Chain> explain(int person) {
        return ChainSearch.explain(state, person, standing(person), parameters.asOfMinute());
    }

    /** Records a fact, or puts it in the place of the one of the same kind and id. */
    public Update put(Fact fact) {
        return apply(List.of(new Edit.Put(fact)));
    }

    /** Withdraws a fact; nothing happens where there is none. */
    public Update remove(FactKind kind, long id) {
        return apply(List.of(new Edit.Remove(kind, id)));
    }

    /** Applies edits in order, as one change: nobody's standing in between is seen. */
    public Update apply(List<? extends Edit> edits) {
        List<Edit> inverse = new ArrayList<>(edits.size());
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Put(Fact fact) -> {
                    Optional<Fact> old = delete(fact.kind(), fact.id());
                    insert(fact);
                    inverse.add(old.<Edit>map(Edit.Put::new).orElseGet(() -> new Edit.Remove(fact.kind(), fact.id())));
                }
                case Edit.Remove(FactKind kind, long id) ->
                    delete(kind, id).ifPresent(old -> inverse.add(new Edit.Put(old)));
            }
        }
        return new Update(propagation.run(), List.copyOf(inverse.reversed()));
    }

    /**
     * Moves asOf, forwards or backwards. Costs a look at one int a person, and those whose standing it changes. An exposure
     * that was going on and still goes on is no change, although its end moves along with asOf.
     */
    public List<Change> advanceTo(int asOfMinute) {
        parameters = parameters.withAsOf(asOfMinute);
        propagation.passTime(asOfMinute);
        return propagation.run();
    }

    private FactLedger ledger(FactKind kind) {
        FactLedger ledger = ledgers.get(kind);
        if (ledger == null) {
            throw new IllegalStateException("No ledger of kind " + kind);
        }
        return ledger;
    }

    private void insert(Fact fact) {
        FactLedger ledger = ledger(fact.kind());
        switch (fact) {
            case CaseWindow c -> {
                know(c.person(), -1);
                propagation.caseChanges(c.person());
                int slot = ledger.insert(c.id(), c.person(), FactColumns.NONE, c.infectiousFrom(), c.infectiousTo());
                graph.cases.link(slot);
            }
            case Encounter e -> {
                know(Math.max(e.a(), e.b()), -1);
                graph.addEncounter(ledger.insert(e.id(), e.a(), e.b(), e.from(), e.to()));
                contacts.meetingAdded(e);
            }
            case Presence p -> {
                know(p.person(), p.setting());
                graph.presences.link(ledger.insert(p.id(), p.person(), p.setting(), p.from(), p.to()));
                contacts.stayChanges(p.person(), p.setting());
            }
            case Isolation i -> {
                know(i.person(), i.setting());
                graph.isolations.link(ledger.insert(i.id(), i.person(), i.setting(), i.from(), i.to()));
                contacts.staysChange(i.person());
            }
        }
    }

    private Optional<Fact> delete(FactKind kind, long id) {
        FactLedger ledger = ledger(kind);
        int slot = ledger.findSlot(id);
        if (slot == LongIndex.ABSENT) {
            return Optional.empty();
        }
        Fact old = ledger.fact(slot);
        switch (old) {
            case CaseWindow c -> {
                propagation.caseChanges(c.person());
                graph.cases.unlink(slot);
            }
            case Encounter e -> {
                graph.removeEncounter(slot);
                contacts.meetingRemoved(e);
            }
            case Presence p -> {
                graph.presences.unlink(slot);
                contacts.stayChanges(p.person(), p.setting());
            }
            case Isolation i -> {
                graph.isolations.unlink(slot);
                contacts.staysChange(i.person());
            }
        }
        ledger.delete(slot);
        return Optional.of(old);
    }

    private void know(int person, int setting) {
        graph.growTo(person + 1, setting + 1);
        state.grow();
        standings.growPersons(graph.persons);
    }
}
