package vn.thanhtri.people.agency;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Validity;
import vn.thanhtri.place.imports.Cells;
import vn.thanhtri.place.imports.ImportKind;
import vn.thanhtri.place.imports.UnitCells;

/** The directory of agencies: kind, names, unit, agency above, duty telephone, since when. */
@Component
class AgencyImport implements ImportKind<AgencyEntry> {
    private final Agencies agencies;
    private final AgencyCells named;
    private final UnitCells units;

    AgencyImport(Agencies agencies, AgencyCells named, UnitCells units) {
        this.agencies = agencies;
        this.named = named;
        this.units = units;
    }

    @Override
    public String key() {
        return "agencies";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Verb verb() {
        return Verb.BRING_REGISTERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("kind", "import.column.agency-kind", true),
                new Column("name", "import.column.agency", true),
                new Column("unit_code", "import.column.unit", true),
                new Column("short_name", "import.column.short-name", false),
                new Column("parent", "import.column.superior", false),
                new Column("phone", "import.column.phone", false),
                new Column("from", "import.column.from", false));
    }

    @Override
    public Check<AgencyEntry> begin() {
        Set<String> seen = new HashSet<>();
        return cells -> check(cells, seen);
    }

    private @Nullable AgencyEntry check(Cells cells, Set<String> seen) {
        LocalDate on = units.dayOf(cells, "from");
        LocalDate from = cells.text("from").isEmpty() ? null : on;
        AgencyKind kind = named.kind(cells, "kind");
        String name = cells.required("name");
        Unit unit = units.unit(cells, "unit_code", on, "");
        Agency parent = cells.text("parent").isEmpty() || on == null ? null : named.agency(cells, "parent", on);
        String phone = cells.phone("phone");
        if (!cells.isGood() || on == null || kind == null || unit == null) {
            return null;
        }
        Map<String, String> told = Map.of("unit", unit.inSentence(), "name", name);
        if (!seen.add(kind + unit.area() + Folding.fold(name))) {
            cells.reject("name", "import.expected.once-in-file", told);
        } else if (agencies.listOf(kind, unit.area(), on).stream()
                .anyMatch(agency -> agency.area().equals(unit.area())
                        && Folding.fold(agency.name()).equals(Folding.fold(name)))) {
            cells.reject("name", "import.expected.not-there-yet", told);
        }
        return new AgencyEntry(
                kind,
                name,
                cells.text("short_name").isEmpty() ? name : cells.text("short_name"),
                unit.code(),
                unit.area(),
                parent == null ? null : parent.id(),
                phone,
                new Validity(from, unit.valid().until()));
    }

    @Override
    public void take(List<AgencyEntry> rows) {
        agencies.registerAll(rows);
    }
}
