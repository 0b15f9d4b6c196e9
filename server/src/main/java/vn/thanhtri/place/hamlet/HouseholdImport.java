package vn.thanhtri.place.hamlet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The households of hamlets: code of the commune, hamlet, head, address, telephone, since when. */
@Component
class HouseholdImport implements ImportKind<HouseholdImport.Entry> {
    private static final int BATCH = 5000;

    private final UnitCells units;
    private final HamletStore hamlets;
    private final HouseholdStore store;

    HouseholdImport(UnitCells units, HamletStore hamlets, HouseholdStore store) {
        this.units = units;
        this.hamlets = hamlets;
        this.store = store;
    }

    record Entry(Hamlet hamlet, String head, String address, String phone, Validity valid) {}

    @Override
    public String key() {
        return "households";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Verb verb() {
        return Verb.BRING_PLACES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("unit_code", "import.column.commune", true),
                new Column("hamlet", "import.column.hamlet", true),
                new Column("head", "import.column.head", true),
                new Column("address", "import.column.address", false),
                new Column("phone", "import.column.phone", false),
                new Column("from", "import.column.from", false));
    }

    @Override
    public Check<Entry> begin() {
        Set<String> seen = new HashSet<>();
        Map<String, Optional<Hamlet>> known = new HashMap<>();
        Map<Long, Set<String>> there = new HashMap<>();
        return cells -> check(cells, seen, known, there);
    }

    private @Nullable Entry check(
            Cells cells, Set<String> seen, Map<String, Optional<Hamlet>> known, Map<Long, Set<String>> there) {
        LocalDate on = units.dayOf(cells, "from");
        LocalDate from = cells.text("from").isEmpty() ? null : on;
        Unit unit = units.unit(cells, "unit_code", on, "commune");
        String hamletName = cells.required("hamlet");
        String head = cells.required("head");
        String address = cells.text("address");
        String phone = cells.phone("phone");
        Hamlet hamlet = unit == null || on == null || hamletName.isEmpty()
                ? null
                : known.computeIfAbsent(
                                unit.id() + Folding.fold(hamletName),
                                asked -> hamlets.listByName(unit.id(), hamletName, on, 1).stream()
                                        .findFirst())
                        .orElse(null);
        if (unit != null && hamlet == null && !hamletName.isEmpty()) {
            cells.reject("hamlet", "import.expected.hamlet", Map.of("unit", unit.inSentence()));
        }
        if (!cells.isGood() || on == null || hamlet == null) {
            return null;
        }
        Map<String, String> told = Map.of("unit", hamlet.title(), "name", head);
        String key = Folding.fold(head + "|" + address);
        if (!seen.add(hamlet.id() + key)) {
            cells.reject("head", "import.expected.once-in-file", told);
        } else if (there.computeIfAbsent(
                        hamlet.id(), id -> new HashSet<>(store.listKeys(id, on, Households.MOST_OF_A_HAMLET)))
                .contains(key)) {
            cells.reject("head", "import.expected.not-there-yet", told);
        }
        return new Entry(
                hamlet, head, address, phone, new Validity(from, hamlet.valid().until()));
    }

    @Override
    public void take(List<Entry> rows) {
        for (int begin = 0; begin < rows.size(); begin += BATCH) {
            store.insertAll(rows.subList(begin, Math.min(begin + BATCH, rows.size())));
        }
    }
}
