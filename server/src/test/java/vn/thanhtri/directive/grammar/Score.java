package vn.thanhtri.directive.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Hits, false and missed proposals of one kind of field, with their words for the failure message. */
final class Score {
    private int hits;
    private final List<String> unexpected = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    <T> void add(String where, Set<T> got, Set<T> expected) {
        for (T one : got) {
            if (expected.contains(one)) {
                hits++;
            } else {
                unexpected.add(where + " " + one);
            }
        }
        expected.stream().filter(one -> !got.contains(one)).forEach(one -> missed.add(where + " " + one));
    }

    void addAll(Score other) {
        hits += other.hits;
        unexpected.addAll(other.unexpected);
        missed.addAll(other.missed);
    }

    double f1() {
        int errors = unexpected.size() + missed.size();
        return hits + errors == 0 ? 1 : 2.0 * hits / (2.0 * hits + errors);
    }

    Collection<String> unexpected() {
        return unexpected;
    }

    @Override
    public String toString() {
        return "F1 %.3f (hits %d, unexpected %s, missed %s)".formatted(f1(), hits, unexpected, missed);
    }
}
