package vn.thanhtri.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thanhtri.kernel.Folding;

/**
 * All units of all times in memory: some 15,000, changed by migrations only, asked for at every turn. Immutable once
 * built.
 */
final class Gazetteer {
    private final Map<Long, Unit> byId = new HashMap<>();
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byArea = new HashMap<>();
    private final Map<String, List<Unit>> byParent = new HashMap<>();
    private final Map<Long, List<Succession>> successors = new HashMap<>();
    private final Map<Long, List<Succession>> predecessors = new HashMap<>();
    private final Map<Long, List<UnlistedPredecessor>> unlisted = new HashMap<>();
    private final List<Entry> entries;

    /** @param folded own name, folded @param foldedBare without the kind @param foldedParents the units above, folded */
    private record Entry(Unit unit, String folded, String foldedBare, String foldedParents, String parents) {}

    private record Ranked(Entry entry, int rank) {}

    Gazetteer(List<Unit> units, List<UnitStore.Link> links, List<UnitStore.UnlistedLink> unlistedLinks) {
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
            byArea.computeIfAbsent(unit.area(), area -> new ArrayList<>()).add(unit);
            if (unit.parentCode() != null) {
                byParent.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>())
                        .add(unit);
            }
        }
        for (UnitStore.Link link : links) {
            Succession succession = new Succession(get(link.predecessor()), get(link.successor()), link.part());
            successors
                    .computeIfAbsent(link.predecessor(), id -> new ArrayList<>())
                    .add(succession);
            predecessors
                    .computeIfAbsent(link.successor(), id -> new ArrayList<>())
                    .add(succession);
        }
        for (UnitStore.UnlistedLink link : unlistedLinks) {
            unlisted.computeIfAbsent(link.successor(), id -> new ArrayList<>()).add(link.predecessor());
        }
        entries = units.stream().map(this::entryOf).toList();
    }

    private Entry entryOf(Unit unit) {
        String parents = String.join(
                ", ", above(unit).reversed().stream().map(Unit::inSentence).toList());
        return new Entry(
                unit,
                Folding.fold(unit.name()),
                Folding.fold(unit.bareName()),
                Folding.fold(parents).replace(",", ""),
                parents);
    }

    Optional<Unit> findOn(String code, LocalDate on) {
        return on(byCode.getOrDefault(code, List.of()), on);
    }

    Optional<Unit> findByArea(String area, LocalDate on) {
        return on(byArea.getOrDefault(area, List.of()), on);
    }

    private static Optional<Unit> on(List<Unit> units, LocalDate day) {
        return units.stream().filter(unit -> unit.valid().contains(day)).findFirst();
    }

    Optional<Unit> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Unit get(long id) {
        return Objects.requireNonNull(byId.get(id), () -> "unit " + id);
    }

    List<Unit> listOfCode(String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparing(Unit::listedOn))
                .toList();
    }

    /** The units above, the highest first. */
    List<Unit> above(Unit unit) {
        List<Unit> path = new ArrayList<>();
        for (int end = unit.area().indexOf('.') + 1;
                end < unit.area().length();
                end = unit.area().indexOf('.', end) + 1) {
            path.add(findByArea(unit.area().substring(0, end), unit.listedOn()).orElseThrow());
        }
        return path;
    }

    List<Unit> listChildren(Unit unit) {
        return byParent.getOrDefault(unit.code(), List.of()).stream()
                .filter(child -> unit.valid().contains(child.listedOn()))
                .toList();
    }

    List<Unit> listBelow(String area, String level, LocalDate on) {
        return entries.stream()
                .map(Entry::unit)
                .filter(unit -> unit.area().startsWith(area)
                        && unit.level().equals(level)
                        && unit.valid().contains(on))
                .toList();
    }

    List<Succession> successorsOf(Unit unit) {
        return List.copyOf(successors.getOrDefault(unit.id(), List.of()));
    }

    List<Succession> predecessorsOf(Unit unit) {
        return List.copyOf(predecessors.getOrDefault(unit.id(), List.of()));
    }

    List<UnlistedPredecessor> unlistedPredecessorsOf(Unit unit) {
        return List.copyOf(unlisted.getOrDefault(unit.id(), List.of()));
    }

    List<UnitMatch> search(String text, LocalDate on, int limit) {
        String query = Folding.fold(text.replace(',', ' '));
        if (query.isEmpty()) {
            return List.of();
        }
        String[] tokens = query.split(" ");
        return entries.stream()
                .filter(entry -> entry.unit().valid().contains(on))
                .map(entry -> new Ranked(entry, rank(entry, query, tokens)))
                .filter(ranked -> ranked.rank() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparingInt(ranked -> ranked.entry().unit().area().length())
                        .thenComparing(ranked -> ranked.entry().folded())
                        .thenComparing(ranked -> ranked.entry().unit().code()))
                .limit(limit)
                .map(ranked ->
                        new UnitMatch(ranked.entry().unit(), ranked.entry().parents()))
                .toList();
    }

    /** Smaller is nearer: the code, the whole name, its beginning, words of it, words of it and of the units above. */
    private static int rank(Entry entry, String query, String[] tokens) {
        String code = entry.unit().code();
        if (code.equals(query)) {
            return 0;
        }
        if (entry.foldedBare().equals(query) || entry.folded().equals(query)) {
            return 1;
        }
        if (entry.foldedBare().startsWith(query) || entry.folded().startsWith(query)) {
            return 2;
        }
        boolean own = false;
        boolean allOwn = true;
        for (String token : tokens) {
            boolean inOwn = hasWordFrom(entry.folded(), token) || code.startsWith(token);
            if (!inOwn && !hasWordFrom(entry.foldedParents(), token)) {
                return entry.folded().contains(query) ? 6 : Integer.MAX_VALUE;
            }
            own |= inOwn;
            allOwn &= inOwn;
        }
        if (!own) {
            return Integer.MAX_VALUE;
        }
        return allOwn ? 4 : query.startsWith(entry.foldedBare()) || query.startsWith(entry.folded()) ? 3 : 5;
    }

    private static boolean hasWordFrom(String words, String beginning) {
        return words.startsWith(beginning) || words.contains(" " + beginning);
    }
}
