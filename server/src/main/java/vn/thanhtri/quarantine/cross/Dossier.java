package vn.thanhtri.quarantine.cross;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.quarantine.cross.Person.Test;

/** What follows from a person's rows: first positive, tests that count, stay, grid of days, exposures outside. */
final class Dossier {
    final String name;
    final boolean isCase;
    /** Onset, first positive or infectious window is known. */
    final boolean known;

    final @Nullable Integer onset;
    final @Nullable Test firstPositive;
    final @Nullable Minutes window;
    /** Until this day no symptoms; null: nobody said. */
    final @Nullable Integer silent;
    /** The first positive, and one negative a day and type before it. */
    final List<Test> counting = new ArrayList<>();

    final Minutes stay;
    final Map<String, Minutes> stayAt = new LinkedHashMap<>();
    final Map<String, Minutes> presence = new LinkedHashMap<>();
    final List<Outside> outside = new ArrayList<>();
    /** First and last day on which the infection may lie; without a stay there is no grid. */
    final int firstDay;

    final int lastDay;

    /** A source outside. @param minutes where contact was, without the stay. @param force −ln(1−q), spread over them */
    record Outside(String source, Minutes minutes, double force) {}

    Dossier(Person person, CrossParameters parameters) {
        name = person.name;
        Person.CaseRow row = person.caseRow;
        onset = row == null ? null : row.onset();
        window = row == null ? null : row.window();
        firstPositive = firstPositive(person);
        isCase = row != null || firstPositive != null;
        known = onset != null || firstPositive != null || window != null;
        stay = Minutes.union(
                person.stays.values().stream().flatMap(List::stream).toList());
        Minutes taken = Minutes.NONE;
        for (Map.Entry<String, List<Minutes>> each : person.stays.entrySet()) {
            Minutes there = Minutes.union(each.getValue()).minus(taken);
            stayAt.put(each.getKey(), there);
            taken = Minutes.union(List.of(taken, there));
        }
        person.presences.forEach((setting, rows) -> presence.put(setting, Minutes.union(rows)));
        silent = silent(row, parameters);
        countTests(person);
        int last = parameters.lastDay();
        lastDay = Stream.of(last, onset, firstPositive == null ? null : firstPositive.day())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(last);
        firstDay = stay.isEmpty() ? lastDay + 1 : admittedOn() - parameters.lookbackDays();
        if (!stay.isEmpty()) {
            person.exposures.forEach((source, rows) -> addOutside(source, rows, parameters));
        }
    }

    /** Day of the first minute of the stay. */
    int admittedOn() {
        return Math.floorDiv(stay.first(), Minutes.A_DAY);
    }

    Minutes at(String setting) {
        return presence.getOrDefault(setting, Minutes.NONE);
    }

    int days() {
        return Math.max(0, lastDay - firstDay + 1);
    }

    /** Day of onset or of the first positive, whichever is earlier; null when neither is known. */
    @Nullable
    Integer anchor() {
        return Stream.of(onset, firstPositive == null ? null : firstPositive.day())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Test firstPositive(Person person) {
        Stream<Test> said = person.caseRow == null || person.caseRow.firstPositive() == null
                ? Stream.empty()
                : Stream.of(new Test(person.caseRow.firstPositive(), "pcr", true, null));
        Comparator<Test> order = Comparator.comparingInt(Test::minute)
                .thenComparing(Test::type)
                .thenComparing(Test::ct, Comparator.nullsLast(Comparator.naturalOrder()));
        // a row of a test goes before what the case's row says of the same minute
        Test tested = person.tests.stream().filter(Test::positive).min(order).orElse(null);
        return Stream.concat(Stream.ofNullable(tested), said)
                .min(Comparator.comparingInt(Test::minute))
                .orElse(null);
    }

    private @Nullable Integer silent(Person.@Nullable CaseRow row, CrossParameters parameters) {
        if (onset != null) {
            return null;
        }
        if (row != null && row.noSymptomsUntil() != null) {
            return Math.min(row.noSymptomsUntil(), parameters.lastDay());
        }
        return known || stay.isEmpty() ? null : (Integer) Math.floorDiv(stay.last(), Minutes.A_DAY);
    }

    private void countTests(Person person) {
        Set<String> taken = new HashSet<>();
        for (Test test : person.tests) {
            boolean before = firstPositive == null || test.day() < firstPositive.day();
            if (!test.positive() && before && taken.add(test.day() + test.type())) {
                counting.add(test);
            }
        }
        if (firstPositive != null) {
            counting.add(firstPositive);
        }
    }

    private void addOutside(String source, List<Person.Exposure> rows, CrossParameters parameters) {
        int start = firstDay * Minutes.A_DAY;
        List<Minutes> parts = new ArrayList<>();
        double attack = 0;
        for (Person.Exposure row : rows) {
            int from = row.from() == null ? start : row.from();
            int to = row.to() == null ? stay.first() : row.to();
            parts.add(Minutes.of(from, Math.max(to, from + 1)));
            attack = Math.max(attack, row.attack());
        }
        Minutes minutes =
                Minutes.union(parts).and(Minutes.of(start, parameters.asOf())).minus(stay);
        if (!minutes.isEmpty()) {
            outside.add(new Outside(source, minutes, -Math.log1p(-attack)));
        }
    }
}
