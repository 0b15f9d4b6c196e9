package vn.thanhtri.tracing.tier;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thanhtri.tiers.Chain;
import vn.thanhtri.tiers.Change;
import vn.thanhtri.tiers.Edit;
import vn.thanhtri.tiers.Minutes;
import vn.thanhtri.tiers.TierEngine;
import vn.thanhtri.tiers.TierParameters;
import vn.thanhtri.tiers.Update;

/**
 * The tiers in memory: the engine, and what the database holds of it. Whose place in the engine may differ from the row in
 * the database waits in {@link #waiting}. Used by one thread at a time.
 */
final class TierWorld {
    final DenseIndex persons;
    final DenseIndex settings;
    private final TierEngine engine;
    private final BitSet waiting = new BitSet();
    private int asOf;
    private final int horizonDays;
    private final KeptPlaces kept;

    /** Nobody's row has been compared yet. */
    TierWorld(TierFactColumns read, TierParameters parameters) {
        this.persons = read.persons();
        this.settings = read.settings();
        this.kept = read.kept();
        this.engine = TierEngine.load(read.facts(), parameters);
        this.asOf = parameters.asOfMinute();
        this.horizonDays = parameters.horizonDays();
        waitForAll();
    }

    private void waitForAll() {
        waiting.set(0, persons.size());
    }

    long factCount() {
        return engine.factCount();
    }

    int asOf() {
        return asOf;
    }

    int horizonDays() {
        return horizonDays;
    }

    int horizonMinutes() {
        return horizonDays * Minutes.PER_DAY;
    }

    /** Applies edits and returns those that undo them. */
    List<Edit> apply(List<Edit> edits) {
        Update update = engine.apply(edits);
        remember(update.changes());
        return update.inverse();
    }

    /** Time has passed, or the clock was set back. An exposure that goes on is the same place. */
    void advance(int minute) {
        if (minute < asOf) {
            waitForAll();
        }
        if (minute != asOf) {
            remember(engine.advanceTo(minute));
            asOf = minute;
        }
    }

    private void remember(List<Change> changes) {
        changes.forEach(change -> waiting.set(change.person()));
    }

    /** Whose place is another than the one kept: person's index and place, in the order of the indices. */
    Map<Integer, TierPlace> differences() {
        Map<Integer, TierPlace> different = new TreeMap<>();
        for (int person = waiting.nextSetBit(0); person >= 0; person = waiting.nextSetBit(person + 1)) {
            TierPlace place = TierPlace.of(engine.standing(person), asOf);
            if (!place.equals(kept(person))) {
                different.put(person, place);
            }
        }
        waiting.clear();
        return different;
    }

    TierPlace place(int person) {
        return TierPlace.of(engine.standing(person), asOf);
    }

    Optional<Chain> explain(int person) {
        return engine.explain(person);
    }

    TierPlace kept(int person) {
        return kept.get(person);
    }

    /** The database now holds this place. */
    void keep(int person, TierPlace place) {
        kept.keep(person, place);
    }

    /** After a rollback: the database holds what it held before, so everybody touched waits to be compared again. */
    void undo(List<List<Edit>> inverses, Map<Integer, TierPlace> keptBefore) {
        for (List<Edit> inverse : inverses.reversed()) {
            apply(inverse);
        }
        keptBefore.forEach(this::keep);
        keptBefore.keySet().forEach(waiting::set);
    }
}
