package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The definition, word by word and set by set, with no thought of cost: the contacts of every pair of people, then hop
 * after hop. Shares nothing with the library but the records of facts and results.
 */
final class NaiveTiers {
    private final int asOf;
    private final int horizon;
    private final int maxTier;
    private final int persons;
    private final Map<Integer, TreeMap<Integer, Integer>> cases = new HashMap<>();
    private final Map<Long, TreeMap<Integer, Integer>> contacts = new HashMap<>();
    private final List<Map<Integer, TreeMap<Integer, Integer>>> exposures = new ArrayList<>();

    NaiveTiers(Collection<? extends Fact> facts, int persons, TierParameters parameters) {
        this.asOf = parameters.asOfMinute();
        this.horizon = parameters.horizonMinutes();
        this.maxTier = parameters.maxTier();
        this.persons = persons;
        Map<Integer, Map<Integer, TreeMap<Integer, Integer>>> rooms = new HashMap<>();
        for (Fact fact : facts) {
            switch (fact) {
                case CaseWindow c ->
                    unite(
                            cases.computeIfAbsent(c.person(), p -> new TreeMap<>()),
                            c.infectiousFrom(),
                            c.infectiousTo());
                case Encounter e -> meet(e.a(), e.b(), e.from(), Math.max(e.to(), e.from() + 1));
                case Presence p ->
                    unite(
                            rooms.computeIfAbsent(p.setting(), s -> new HashMap<>())
                                    .computeIfAbsent(p.person(), x -> new TreeMap<>()),
                            p.from(),
                            p.to());
                case Isolation i -> {}
            }
        }
        for (Fact fact : facts) {
            if (fact instanceof Isolation i) {
                rooms.forEach((setting, people) -> {
                    if (setting != i.setting() && people.containsKey(i.person())) {
                        people.put(i.person(), without(people.get(i.person()), i.from(), i.to()));
                    }
                });
            }
        }
        for (Map<Integer, TreeMap<Integer, Integer>> people : rooms.values()) {
            people.forEach((u, presenceOfU) -> people.forEach((v, presenceOfV) -> {
                if (u < v) {
                    common(presenceOfU, presenceOfV).forEach((from, to) -> meet(u, v, from, to));
                }
            }));
        }
        computeExposures();
    }

    private void meet(int u, int v, int from, int to) {
        long pair = ((long) Math.min(u, v) << 32) | Math.max(u, v);
        unite(contacts.computeIfAbsent(pair, p -> new TreeMap<>()), from, Math.min(to, asOf));
    }

    private void computeExposures() {
        Map<Integer, TreeMap<Integer, Integer>> windows = cases;
        for (int k = 1; k <= maxTier; k++) {
            Map<Integer, TreeMap<Integer, Integer>> sources = windows;
            Map<Integer, TreeMap<Integer, Integer>> exposed = new HashMap<>();
            contacts.forEach((pair, times) -> {
                int u = (int) (pair >> 32);
                int v = (int) (long) pair;
                expose(times, sources.getOrDefault(u, new TreeMap<>()), v, exposed);
                expose(times, sources.getOrDefault(v, new TreeMap<>()), u, exposed);
            });
            exposures.add(exposed);
            Map<Integer, TreeMap<Integer, Integer>> next = new HashMap<>();
            exposed.forEach((v, times) -> times.forEach(
                    (from, to) -> unite(next.computeIfAbsent(v, p -> new TreeMap<>()), from, to + horizon)));
            windows = next;
        }
    }

    private static void expose(
            TreeMap<Integer, Integer> times,
            TreeMap<Integer, Integer> window,
            int person,
            Map<Integer, TreeMap<Integer, Integer>> exposed) {
        common(times, window)
                .forEach((from, to) -> unite(exposed.computeIfAbsent(person, p -> new TreeMap<>()), from, to));
    }

    List<Standing> standings() {
        List<Standing> all = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            all.add(standing(person));
        }
        return all;
    }

    private Standing standing(int person) {
        if (cases.containsKey(person)) {
            return Standing.CASE;
        }
        for (int k = 1; k <= maxTier; k++) {
            TreeMap<Integer, Integer> times = exposures.get(k - 1).get(person);
            if (times != null
                    && !common(times, new TreeMap<>(Map.of(asOf - horizon, asOf)))
                            .isEmpty()) {
                return new Standing(k, times.firstKey(), times.lastEntry().getValue());
            }
        }
        return Standing.NONE;
    }

    /** Ek of a person. */
    TreeMap<Integer, Integer> exposures(int hops, int person) {
        return exposures.get(hops - 1).getOrDefault(person, new TreeMap<>());
    }

    private static void unite(TreeMap<Integer, Integer> set, int from, int to) {
        if (from >= to) {
            return;
        }
        int start = from;
        int end = to;
        Map.Entry<Integer, Integer> near = set.floorEntry(end);
        while (near != null && near.getValue() >= start) {
            start = Math.min(start, near.getKey());
            end = Math.max(end, near.getValue());
            set.remove(near.getKey());
            near = set.floorEntry(end);
        }
        set.put(start, end);
    }

    private static TreeMap<Integer, Integer> without(TreeMap<Integer, Integer> set, int from, int to) {
        TreeMap<Integer, Integer> rest = new TreeMap<>();
        set.forEach((start, end) -> {
            if (from >= to) {
                unite(rest, start, end);
            } else {
                unite(rest, start, Math.min(end, from));
                unite(rest, Math.max(start, to), end);
            }
        });
        return rest;
    }

    private static TreeMap<Integer, Integer> common(TreeMap<Integer, Integer> one, TreeMap<Integer, Integer> other) {
        TreeMap<Integer, Integer> both = new TreeMap<>();
        one.forEach((from, to) -> other.forEach((start, end) -> unite(both, Math.max(from, start), Math.min(to, end))));
        return both;
    }
}
