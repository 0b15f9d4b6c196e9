package vn.thanhtri.tracing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thanhtri.tiers.Chain;
import vn.thanhtri.tiers.Change;
import vn.thanhtri.tiers.Edit;
import vn.thanhtri.tiers.Fact;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.Standing;
import vn.thanhtri.tiers.TierParameters;
import vn.thanhtri.tiers.TierTable;
import vn.thanhtri.tiers.Tiers;
import vn.thanhtri.tiers.Update;

/** Tiers from scratch after every change. */
final class BatchEngine {
    record Key(FactKind kind, long id) {}

    private final Map<Key, Fact> facts = new HashMap<>();
    private TierParameters parameters;
    private TierTable table;

    BatchEngine(List<Fact> loaded, TierParameters parameters) {
        loaded.forEach(fact -> facts.put(new Key(fact.kind(), fact.id()), fact));
        this.parameters = parameters;
        this.table = Tiers.compute(Facts.of(facts.values()), parameters);
    }

    Update apply(List<Edit> edits) {
        List<Edit> inverse = new ArrayList<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Put put -> {
                    Key key = new Key(put.fact().kind(), put.fact().id());
                    Fact old = facts.put(key, put.fact());
                    inverse.addFirst(old == null ? new Edit.Remove(key.kind(), key.id()) : new Edit.Put(old));
                }
                case Edit.Remove remove -> {
                    Fact old = facts.remove(new Key(remove.kind(), remove.id()));
                    if (old != null) {
                        inverse.addFirst(new Edit.Put(old));
                    }
                }
            }
        }
        return new Update(recompute(), inverse);
    }

    List<Change> advance(int minute) {
        parameters = parameters.withAsOf(minute);
        return recompute();
    }

    private List<Change> recompute() {
        TierTable before = table;
        table = Tiers.compute(Facts.of(facts.values()), parameters);
        List<Change> changes = new ArrayList<>();
        for (int person = 0; person < Math.max(before.personCount(), table.personCount()); person++) {
            Standing old = before.standing(person);
            Standing now = table.standing(person);
            if (!old.equals(now)) {
                changes.add(new Change(person, old, now));
            }
        }
        return changes;
    }

    Standing standing(int person) {
        return table.standing(person);
    }

    Optional<Chain> explain(int person) {
        return table.explain(person);
    }
}
