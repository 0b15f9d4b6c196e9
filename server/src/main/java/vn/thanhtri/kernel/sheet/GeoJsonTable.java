package vn.thanhtri.kernel.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The features of a GeoJSON collection as rows: their properties as columns, and the geometry. */
final class GeoJsonTable {
    /** Boundaries are deep by six; what is deeper, or longer than any number, is no map. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxNumberLength(60)
                            .maxStringLength(1_000_000)
                            .maxTokenCount(12_000_000)
                            .build())
                    .build())
            .build();

    private static final int MOST_FEATURES = 50_000;

    private GeoJsonTable() {}

    static Sheet read(String fileName, byte[] content) throws IOException {
        JsonNode features = JSON.readTree(content).path("features");
        if (!features.isArray()) {
            throw SheetReader.refusal("kernel.sheet.no-features", fileName);
        }
        if (features.size() > MOST_FEATURES) {
            throw SheetReader.refusal("kernel.sheet.too-long", fileName);
        }
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode feature : features) {
            feature.path("properties").properties().stream()
                    .map(Map.Entry::getKey)
                    .forEach(names::add);
        }
        names.remove(Sheet.GEOMETRY);
        List<String> columns =
                new ArrayList<>(names.stream().limit(SheetReader.MOST_COLUMNS).toList());
        columns.add(Sheet.GEOMETRY);
        List<Sheet.Row> rows = new ArrayList<>();
        for (JsonNode feature : features) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                JsonNode value = column.equals(Sheet.GEOMETRY)
                        ? feature.path(Sheet.GEOMETRY)
                        : feature.path("properties").path(column);
                cells.add(
                        value.isMissingNode() || value.isNull()
                                ? ""
                                : value.isContainer()
                                        ? value.toString()
                                        : value.asString().strip());
            }
            rows.add(new Sheet.Row(rows.size() + 1, cells));
        }
        return new Sheet(fileName, Sheet.Format.GEOJSON, columns, rows);
    }

    static byte[] write(Sheet sheet) {
        ObjectNode collection = JSON.createObjectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Sheet.Row row : sheet.rows()) {
            ObjectNode feature = features.addObject();
            feature.put("type", "Feature");
            ObjectNode properties = feature.putObject("properties");
            for (int i = 0; i < sheet.columns().size(); i++) {
                String column = sheet.columns().get(i);
                String cell = row.cells().get(i);
                if (!column.equals(Sheet.GEOMETRY)) {
                    properties.put(column, cell);
                } else {
                    feature.set(Sheet.GEOMETRY, cell.isEmpty() ? JSON.nullNode() : JSON.readTree(cell));
                }
            }
        }
        return JSON.writeValueAsString(collection).getBytes(StandardCharsets.UTF_8);
    }
}
