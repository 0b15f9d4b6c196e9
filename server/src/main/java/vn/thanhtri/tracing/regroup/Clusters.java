package vn.thanhtri.tracing.regroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.PersonCase;

/** Cases that hang together by their sources, chosen or told: what a file falls apart into. */
final class Clusters {
    private Clusters() {}

    /**
     * @param root number of its first case, by which it is chosen
     * @param cases by day, the undated last
     * @param from first day of onset or sample; null where none is known
     */
    record Cluster(
            long root,
            List<PersonCase> cases,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean isAlone() {
            return cases.size() == 1;
        }
    }

    /** The largest first. */
    static List<Cluster> of(Collection<PersonCase> cases, List<RegroupStore.Link> links) {
        Map<Long, Long> above = new HashMap<>();
        cases.forEach(one -> above.put(one.id(), one.id()));
        for (RegroupStore.Link link : links) {
            if (above.containsKey(link.personCase()) && above.containsKey(link.source())) {
                above.put(top(above, link.personCase()), top(above, link.source()));
            }
        }
        Map<Long, List<PersonCase>> together = new TreeMap<>();
        cases.forEach(one -> together.computeIfAbsent(top(above, one.id()), any -> new ArrayList<>())
                .add(one));
        return together.values().stream()
                .map(Clusters::cluster)
                .sorted(Comparator.comparingInt((Cluster one) -> one.cases().size())
                        .reversed()
                        .thenComparingLong(Cluster::root))
                .toList();
    }

    private static long top(Map<Long, Long> above, long id) {
        long at = id;
        while (true) {
            long next = above.getOrDefault(at, at);
            if (next == at) {
                return at;
            }
            above.put(at, above.getOrDefault(next, next));
            at = next;
        }
    }

    private static Cluster cluster(List<PersonCase> together) {
        List<PersonCase> sorted = new ArrayList<>(together);
        sorted.sort(Comparator.comparing(Clusters::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingLong(PersonCase::id));
        List<LocalDate> days = sorted.stream()
                .map(Clusters::day)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Cluster(
                sorted.getFirst().id(),
                sorted,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast());
    }

    /** The day of onset, or of the first test where there is none. */
    static @Nullable LocalDate day(PersonCase one) {
        LocalDate onset = one.known().onsetOn();
        When sampled = one.known().sampled();
        When positive = one.known().positive();
        When first = sampled != null
                ? sampled
                : positive != null ? positive : one.known().confirmed();
        return onset != null ? onset : first == null ? null : first.on();
    }
}
