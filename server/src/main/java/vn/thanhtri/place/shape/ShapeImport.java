package vn.thanhtri.place.shape;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.imports.Cells;
import vn.thanhtri.place.imports.ImportKind;
import vn.thanhtri.place.imports.UnitCells;

/** Boundaries of units as GeoJSON polygons (WGS 84), by code; a newer file takes the place of an older one. */
@Component
class ShapeImport implements ImportKind<ShapeImport.Entry> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Vietnam with its islands, in degrees: a point outside was written in another order or system. */
    private static final double WEST = 102;

    private static final double EAST = 118;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;

    private final UnitCells units;
    private final ShapeStore store;

    ShapeImport(UnitCells units, ShapeStore store) {
        this.units = units;
        this.store = store;
    }

    record Entry(Unit unit, String geometry, String source) {}

    @Override
    public String key() {
        return "shapes";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Verb verb() {
        return Verb.BRING_REGISTERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("code", "import.column.unit", true),
                new Column(Sheet.GEOMETRY, "import.column.geometry", true),
                new Column("on", "import.column.on", false),
                new Column("source", "import.column.source", false));
    }

    @Override
    public Check<Entry> begin() {
        Set<Long> seen = new HashSet<>();
        return cells -> check(cells, seen);
    }

    private @Nullable Entry check(Cells cells, Set<Long> seen) {
        LocalDate on = units.dayOf(cells, "on");
        Unit unit = units.unit(cells, "code", on, "");
        String geometry = cells.text(Sheet.GEOMETRY);
        String wrong = faultOf(geometry);
        if (!wrong.isEmpty()) {
            cells.reject(Sheet.GEOMETRY, wrong, Map.of());
        }
        if (unit != null && !seen.add(unit.id())) {
            cells.reject("code", "import.expected.once-in-file", Map.of("unit", "", "name", unit.inSentence()));
        }
        return unit == null ? null : new Entry(unit, geometry, cells.text("source"));
    }

    /** Words of what was expected; empty when the geometry is a polygon of closed rings within Vietnam. */
    private static String faultOf(String geometry) {
        JsonNode parsed;
        try {
            parsed = JSON.readTree(geometry);
        } catch (JacksonException e) {
            return "import.expected.polygon";
        }
        JsonNode coordinates = parsed.path("coordinates");
        boolean multi = parsed.path("type").asString("").equals("MultiPolygon");
        if ((!multi && !parsed.path("type").asString("").equals("Polygon")) || coordinates.isEmpty()) {
            return "import.expected.polygon";
        }
        for (JsonNode polygon : multi ? coordinates : List.of(coordinates)) {
            for (JsonNode ring : polygon) {
                if (ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                    return "import.expected.closed-ring";
                }
                for (JsonNode point : ring) {
                    double longitude = point.path(0).asDouble(0);
                    double latitude = point.path(1).asDouble(0);
                    if (longitude < WEST || longitude > EAST || latitude < SOUTH || latitude > NORTH) {
                        return "import.expected.within-vietnam";
                    }
                }
            }
        }
        return "";
    }

    @Override
    public void take(List<Entry> rows) {
        for (Entry row : rows) {
            store.put(row.unit(), row.geometry(), row.source());
        }
    }
}
