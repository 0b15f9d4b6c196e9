package vn.thanhtri.place.hamlet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

/** The hamlets of a province: code of the commune, kind, name, since when. */
@Component
class HamletImport implements ImportKind<HamletImport.Entry> {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        for (String kind : List.of(
                "thôn",
                "xóm",
                "bản",
                "ấp",
                "làng",
                "buôn",
                "phum",
                "sóc",
                "khu phố",
                "khối phố",
                "tiểu khu",
                "tổ dân phố")) {
            KINDS.put(kind, kind);
        }
        KINDS.put("tdp", "tổ dân phố");
    }

    private final UnitCells units;
    private final HamletStore store;

    HamletImport(UnitCells units, HamletStore store) {
        this.units = units;
        this.store = store;
    }

    record Entry(Unit unit, String kind, String name, Validity valid) {}

    @Override
    public String key() {
        return "hamlets";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Verb verb() {
        return Verb.BRING_PLACES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("unit_code", "import.column.commune", true),
                new Column("kind", "import.column.hamlet-kind", true),
                new Column("name", "import.column.hamlet", true),
                new Column("from", "import.column.from", false));
    }

    @Override
    public Check<Entry> begin() {
        Set<String> seen = new HashSet<>();
        return cells -> check(cells, seen);
    }

    private @Nullable Entry check(Cells cells, Set<String> seen) {
        LocalDate on = units.dayOf(cells, "from");
        LocalDate from = cells.text("from").isEmpty() ? null : on;
        Unit unit = units.unit(cells, "unit_code", on, "commune");
        String kind = cells.choice("kind", KINDS);
        String name = cells.required("name");
        if (!cells.isGood() || on == null || unit == null || kind == null) {
            return null;
        }
        Map<String, String> told = Map.of("unit", unit.inSentence(), "name", kind + " " + name);
        if (!seen.add(unit.id() + Folding.fold(kind + " " + name))) {
            cells.reject("name", "import.expected.once-in-file", told);
        } else if (store.listByName(unit.id(), kind + " " + name, on, 5).stream()
                .anyMatch(hamlet -> hamlet.name().equalsIgnoreCase(name))) {
            cells.reject("name", "import.expected.not-there-yet", told);
        }
        return new Entry(unit, kind, name, new Validity(from, unit.valid().until()));
    }

    @Override
    public void take(List<Entry> rows) {
        for (Entry row : rows) {
            store.insert(row.unit().id(), row.kind(), row.name(), row.unit().area(), row.valid());
        }
    }
}
