package vn.thanhtri.tiers.csv;

import java.util.List;
import vn.thanhtri.tiers.FactKind;

/** What each of the four files holds. */
enum CsvSchema {
    CASES(FactKind.CASE_WINDOW, "cases.csv", List.of("person", "infectious_from", "infectious_to")),
    ENCOUNTERS(FactKind.ENCOUNTER, "encounters.csv", List.of("a", "b", "from", "to")),
    PRESENCES(FactKind.PRESENCE, "presences.csv", List.of("person", "setting", "from", "to")),
    ISOLATIONS(FactKind.ISOLATION, "isolations.csv", List.of("person", "setting", "from", "to"));

    final FactKind kind;
    final String file;
    final List<String> columns;

    CsvSchema(FactKind kind, String file, List<String> columns) {
        this.kind = kind;
        this.file = file;
        this.columns = columns;
    }

    /** Index of the column of the start; the end follows it. */
    int fromColumn() {
        return columns.size() - 2;
    }

    boolean hasSecondName() {
        return this != CASES;
    }

    boolean secondNameMayBeBlank() {
        return this == ISOLATIONS;
    }

    boolean startMayBeBlank() {
        return this != ENCOUNTERS;
    }
}
