package vn.thanhtri.kernel.sheet;

import java.util.List;

/**
 * A file as a table of texts.
 *
 * @param columns first line of the file, as written
 * @param rows the lines below; empty ones are left out
 */
public record Sheet(String fileName, Format format, List<String> columns, List<Row> rows) {
    /** The column that carries the geometry of a GeoJSON feature, as JSON text. */
    public static final String GEOMETRY = "geometry";

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param line number of the line in the file, counted from 1; of the feature for GeoJSON @param cells as many as columns */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How the file is written. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        GEOJSON("application/geo+json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
