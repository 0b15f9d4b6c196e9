package vn.thanhtri.kernel.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a table in the format it came in. */
public final class SheetWriter {
    private SheetWriter() {}

    public static byte[] write(Sheet sheet) {
        try {
            return switch (sheet.format()) {
                case CSV -> CsvTable.write(sheet);
                case XLSX -> ExcelTable.write(sheet);
                case GEOJSON -> GeoJsonTable.write(sheet);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(sheet.fileName(), e);
        }
    }

    /**
     * The same table with one more column; a column of that name from an earlier round is written anew.
     *
     * @param texts by number of the line; lines that are not named get an empty cell
     */
    public static Sheet withColumn(Sheet sheet, String name, Map<Integer, String> texts) {
        int known = sheet.columns().indexOf(name);
        List<String> columns = new ArrayList<>(sheet.columns());
        if (known < 0) {
            columns.add(name);
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            String text = texts.getOrDefault(row.line(), "");
            if (known < 0) {
                cells.add(text);
            } else {
                cells.set(known, text);
            }
            rows.add(new Sheet.Row(row.line(), cells));
        }
        return new Sheet(sheet.fileName(), sheet.format(), columns, rows);
    }
}
