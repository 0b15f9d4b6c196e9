package vn.thanhtri.kernel.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;

/** Reads a file that somebody brought. */
public final class SheetReader {
    public static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 200;

    private SheetReader() {}

    /**
     * @param fileName tells the format by its ending; the content is looked at too
     * @throws RefusedException when the file is no table that can be read, with what to do
     */
    public static Sheet read(String fileName, byte[] content) {
        try {
            Sheet sheet = switch (formatOf(fileName, content)) {
                case XLSX -> ExcelTable.read(fileName, content);
                case GEOJSON -> GeoJsonTable.read(fileName, content);
                case CSV -> CsvTable.read(fileName, content);
            };
            if (sheet.rows().isEmpty()) {
                throw refusal("kernel.sheet.empty", fileName);
            }
            return sheet;
        } catch (IOException | RuntimeException e) {
            if (e instanceof RefusedException refused) {
                throw refused;
            }
            throw refusal("kernel.sheet.unreadable", fileName);
        }
    }

    private static Sheet.Format formatOf(String fileName, byte[] content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean zipped = content.length > 2 && content[0] == 'P' && content[1] == 'K';
        if (zipped) {
            return Sheet.Format.XLSX;
        }
        if (name.endsWith(".xls")) {
            throw refusal("kernel.sheet.old-excel", fileName);
        }
        String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8);
        return name.endsWith("json") || start.stripLeading().startsWith("{") ? Sheet.Format.GEOJSON : Sheet.Format.CSV;
    }

    static RefusedException refusal(String code, String fileName) {
        return Refusal.ofField(code, "file", Map.of("file", fileName, "most", String.valueOf(MOST_ROWS)))
                .asException();
    }
}
