package vn.thanhtri.tracing.tier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thanhtri.tiers.FactKind;

/** What one command changed: the facts the tier engine reads again, and whose place and duties are derived again. */
public final class FactChange {
    /** A fact that came, went or changed; which of these, its table tells. */
    record TierEdit(FactKind kind, long id) {}

    private final List<TierEdit> edits = new ArrayList<>();
    private final Set<Long> persons = new LinkedHashSet<>();
    private final Set<Long> cases = new LinkedHashSet<>();

    public void read(FactKind kind, long id) {
        edits.add(new TierEdit(kind, id));
    }

    /** Facts about these persons changed: the chain behind their tier may be another. */
    public void moved(Long... moved) {
        persons.addAll(List.of(moved));
    }

    public void personCase(long id) {
        cases.add(id);
    }

    List<TierEdit> edits() {
        return edits;
    }

    Set<Long> persons() {
        return persons;
    }

    Set<Long> cases() {
        return cases;
    }
}
