package vn.thanhtri.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The book as it stands now, in memory: a look-up walks the few entries of one key. */
public final class PolicySnapshot implements PolicyBook {
    private static final Comparator<PolicyEntry> LATEST_FIRST = Comparator.comparing(PolicyEntry::from)
            .thenComparing(entry -> entry.document().signed())
            .thenComparing(entry -> entry.document().sameDay())
            .reversed();

    private final PolicyCatalogue catalogue;
    private final Map<String, List<PolicyEntry>> byKey;
    private final List<Unconfirmed> unconfirmed;
    private final Noting noting;

    /** Hears of numbers that a rule missed and that an officer is asked for. */
    @FunctionalInterface
    public interface Noting {
        void note(String key, String subject, String area, Instant at);
    }

    public PolicySnapshot(PolicyCatalogue catalogue, List<PolicyEntry> entries, List<Unconfirmed> unconfirmed) {
        this.catalogue = catalogue;
        this.unconfirmed = List.copyOf(unconfirmed);
        this.noting = (key, subject, area, at) -> {};
        Map<String, List<PolicyEntry>> index = new HashMap<>();
        entries.stream()
                .sorted(LATEST_FIRST)
                .forEach(entry -> index.computeIfAbsent(entry.key(), key -> new ArrayList<>())
                        .add(entry));
        index.replaceAll((key, list) -> List.copyOf(list));
        this.byKey = Map.copyOf(index);
    }

    private PolicySnapshot(PolicySnapshot book, Noting noting) {
        this.catalogue = book.catalogue;
        this.byKey = book.byKey;
        this.unconfirmed = book.unconfirmed;
        this.noting = noting;
    }

    public PolicySnapshot noting(Noting ear) {
        return new PolicySnapshot(this, ear);
    }

    public PolicyCatalogue catalogue() {
        return catalogue;
    }

    /** What the book itself says is not settled; whether it still is in some place, {@link #find} tells. */
    public List<Unconfirmed> listUnconfirmed() {
        return unconfirmed;
    }

    @Override
    public Optional<PolicyValue> find(String key, String area, String subject, Instant at) {
        PolicyEntry chosen = choose(key, area, subject, at, null);
        if (chosen != null) {
            return Optional.of(chosen.value());
        }
        if (catalogue.getKey(key).asks()) {
            noting.note(key, subject, area, at);
        }
        return Optional.empty();
    }

    /** As {@link #find}, with the reasons. */
    public Optional<PolicyAnswer> explain(String key, String area, String subject, Instant at) {
        List<PolicyEntry> weaker = new ArrayList<>();
        PolicyEntry chosen = choose(key, area, subject, at, weaker);
        return chosen == null
                ? Optional.empty()
                : Optional.of(new PolicyAnswer(chosen, weaker, listReplacedBy(chosen)));
    }

    /** Everything ever said under a key that concerns the place and the subject, also by narrower subjects; latest first. */
    public List<PolicyEntry> listHistory(String key, String area, String subject) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(entry -> entry.depthIn(area) >= 0)
                .filter(entry -> entry.concerns(subject) || narrows(entry, subject))
                .toList();
    }

    /** Subjects that have entries under a key in a place, the general one first. */
    public List<String> listSubjects(String key, String area) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(entry -> entry.depthIn(area) >= 0)
                .map(PolicyEntry::subject)
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> listKeys() {
        return byKey.keySet().stream().sorted().toList();
    }

    public List<PolicyEntry> listEntries() {
        return byKey.values().stream().flatMap(List::stream).toList();
    }

    /** What changed after {@code a} up to and including {@code b}, in order of time. */
    public List<PolicyChange> changesBetween(Instant a, Instant b) {
        List<PolicyChange> changes = new ArrayList<>();
        byKey.forEach((key, entries) -> {
            Map<String, List<PolicyEntry>> lines = new LinkedHashMap<>();
            entries.forEach(
                    entry -> lines.computeIfAbsent(entry.scope() + "|" + entry.subject(), line -> new ArrayList<>())
                            .add(entry));
            lines.values().forEach(line -> addChanges(line, a, b, changes));
        });
        changes.sort(Comparator.comparing(PolicyChange::at)
                .thenComparing(PolicyChange::key)
                .thenComparing(PolicyChange::scope)
                .thenComparing(PolicyChange::subject));
        return List.copyOf(changes);
    }

    private static void addChanges(List<PolicyEntry> line, Instant a, Instant b, List<PolicyChange> changes) {
        TreeMap<Instant, Boolean> borders = new TreeMap<>();
        for (PolicyEntry entry : line) {
            if (!entry.neverInForce()) {
                borders.put(entry.from(), true);
                if (entry.until() != null) {
                    borders.put(entry.until(), true);
                }
            }
        }
        for (Instant border : borders.subMap(a, false, b, true).keySet()) {
            PolicyEntry before = inForce(line, border.minusNanos(1));
            PolicyEntry after = inForce(line, border);
            PolicyEntry named = after == null ? before : after;
            if (before != after && named != null) {
                Running running = after == null ? Running.UNKNOWN : after.appliesToRunning();
                changes.add(
                        new PolicyChange(border, named.key(), named.scope(), named.subject(), before, after, running));
            }
        }
    }

    private static @Nullable PolicyEntry inForce(List<PolicyEntry> line, Instant at) {
        for (PolicyEntry entry : line) {
            if (entry.isInForce(at)) {
                return entry;
            }
        }
        return null;
    }

    /** The most specific scope wins, then the most specific subject, then the latest; but never below the nation's floor. */
    private @Nullable PolicyEntry choose(
            String key, String area, String subject, Instant at, @Nullable List<PolicyEntry> weaker) {
        List<PolicyEntry> entries = byKey.get(key);
        if (entries == null) {
            return null;
        }
        PolicyEntry floor = best(entries, area, subject, at, 0);
        int below = Integer.MAX_VALUE;
        while (true) {
            PolicyEntry pick = best(entries, area, subject, at, below - 1);
            if (pick == null || floor == null || pick.isNational() || !isWeaker(pick, floor)) {
                return pick;
            }
            if (weaker != null) {
                weaker.add(pick);
            }
            below = pick.depthIn(area);
        }
    }

    private static @Nullable PolicyEntry best(
            List<PolicyEntry> entries, String area, String subject, Instant at, int deepest) {
        PolicyEntry best = null;
        int bestDepth = -1;
        for (PolicyEntry entry : entries) {
            int depth = entry.isInForce(at) && entry.concerns(subject) ? entry.depthIn(area) : -1;
            // entries stand latest first, so an equal one that comes later in the list is older
            if (depth >= 0
                    && depth <= deepest
                    && (best == null
                            || depth > bestDepth
                            || (depth == bestDepth
                                    && entry.subject().length() > best.subject().length()))) {
                best = entry;
                bestDepth = depth;
            }
        }
        return best;
    }

    private boolean isWeaker(PolicyEntry local, PolicyEntry national) {
        PolicyKey key = catalogue.getKey(local.key());
        return key.stricter().isWeaker(local.value().value(), national.value().value(), key.unit());
    }

    private List<PolicyEntry> listReplacedBy(PolicyEntry chosen) {
        return byKey.getOrDefault(chosen.key(), List.of()).stream()
                .filter(entry -> chosen.id().equals(entry.supersededBy()))
                .filter(entry -> entry.subject().equals(chosen.subject()))
                .toList();
    }

    private static boolean narrows(PolicyEntry entry, String subject) {
        return subject.isEmpty() || entry.subject().startsWith(subject + ".");
    }
}
