package vn.thanhtri.quarantine.cross;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads people.csv, exposures.csv, presences.csv, tests.csv and cases.csv of a folder. Rows may come in any order, intervals are
 * half-open local minutes; nothing at or after asOf is taken.
 */
final class CrossFiles {
    private static final Set<String> TESTS = Set.of("pcr", "antigen");

    private final CrossParameters parameters;
    private final TreeMap<String, Person> persons = new TreeMap<>();
    private final Map<String, World.Place> places = new HashMap<>();

    private CrossFiles(CrossParameters parameters) {
        this.parameters = parameters;
    }

    static World read(Path folder, CrossParameters parameters) throws IOException {
        CrossFiles files = new CrossFiles(parameters);
        CsvRow.each(folder, "people.csv", List.of("person", "facility", "admitted", "discharged"), files::stay);
        CsvRow.each(folder, "exposures.csv", List.of("person", "source", "tier", "from", "to"), files::exposure);
        CsvRow.each(
                folder,
                "presences.csv",
                List.of("person", "setting", "kind", "facility", "from", "to"),
                files::presence);
        CsvRow.each(folder, "tests.csv", List.of("person", "sampled", "type", "result", "ct"), files::test);
        CsvRow.each(
                folder,
                "cases.csv",
                List.of("person", "onset", "first_positive", "no_symptoms_until", "window_from", "window_to"),
                files::caseRow);
        return new World(files.persons, files.places, parameters);
    }

    private Person person(CsvRow row) {
        return persons.computeIfAbsent(row.requiredName("person"), Person::new);
    }

    private void stay(CsvRow row) {
        Person person = person(row);
        Integer admitted = row.minute("admitted");
        Minutes minutes = admitted == null ? Minutes.NONE : until(admitted, row.minute("discharged"));
        if (!minutes.isEmpty()) {
            person.stays
                    .computeIfAbsent(row.name("facility"), key -> new ArrayList<>())
                    .add(minutes);
        }
    }

    private void exposure(CsvRow row) {
        double attack = parameters
                .attack()
                .getOrDefault(row.oneOf("tier", parameters.attack().keySet()), 0.0);
        person(row)
                .exposures
                .computeIfAbsent(row.name("source"), key -> new ArrayList<>())
                .add(new Person.Exposure(attack, row.minute("from"), row.minute("to")));
    }

    private void presence(CsvRow row) {
        String setting = row.requiredName("setting");
        String kind = row.oneOf("kind", parameters.hazardPerHour().keySet());
        places.putIfAbsent(setting, new World.Place(kind, row.name("facility")));
        Integer from = row.minute("from");
        Minutes minutes = until(from == null ? Integer.MIN_VALUE / 2 : from, row.minute("to"));
        Person person = person(row);
        if (!minutes.isEmpty()) {
            person.presences.computeIfAbsent(setting, key -> new ArrayList<>()).add(minutes);
        }
    }

    private void test(CsvRow row) {
        Person person = person(row);
        String type = row.oneOf("type", TESTS);
        Integer sampled = row.minute("sampled");
        String result = row.name("result");
        Double ct = row.number("ct");
        boolean told = result.equals("positive") || result.equals("negative");
        if (told && sampled != null && sampled < parameters.asOf()) {
            person.tests.add(new Person.Test(sampled, type, result.equals("positive"), ct));
        }
    }

    private void caseRow(CsvRow row) {
        Person person = person(row);
        Integer onset = row.day("onset");
        Integer positive = row.minute("first_positive");
        Integer from = row.minute("window_from");
        Integer to = row.minute("window_to");
        Person.CaseRow read = new Person.CaseRow(
                onset == null || onset * Minutes.A_DAY >= parameters.asOf() ? null : onset,
                positive == null || positive >= parameters.asOf() ? null : positive,
                row.day("no_symptoms_until"),
                window(from, to));
        if (person.caseRow == null) {
            person.caseRow = read;
        }
    }

    private @Nullable Minutes window(@Nullable Integer from, @Nullable Integer to) {
        if ((from == null && to == null) || (from != null && from >= parameters.asOf())) {
            return null;
        }
        return until(from == null ? Integer.MIN_VALUE / 2 : from, to);
    }

    private Minutes until(int from, @Nullable Integer to) {
        return Minutes.of(from, to == null ? parameters.asOf() : Math.min(to, parameters.asOf()));
    }
}
