package vn.thanhtri.kernel.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook; every cell as the text a person reads there. */
final class ExcelTable {
    /** Only its format tells a day from a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private ExcelTable() {}

    static Sheet read(String fileName, byte[] content) throws IOException {
        List<String> columns = List.of();
        List<Sheet.Row> rows = new ArrayList<>();
        ZipBounds.require(content);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                Stream<Row> lines = book.getFirstSheet().openStream()) {
            for (Iterator<Row> each = lines.iterator(); each.hasNext(); ) {
                Row line = each.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(line.getCellCount(), SheetReader.MOST_COLUMNS); i++) {
                    cells.add(text(line.getOptionalCell(i).orElse(null)).strip());
                }
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns = cells;
                } else {
                    rows.add(new Sheet.Row(line.getRowNum(), CsvTable.fitted(cells, columns.size())));
                }
                if (rows.size() > SheetReader.MOST_ROWS) {
                    throw SheetReader.refusal("kernel.sheet.too-long", fileName);
                }
            }
        }
        return new Sheet(fileName, Sheet.Format.XLSX, columns, rows);
    }

    static byte[] write(Sheet sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Thanh Tri", "1.0")) {
            Worksheet page = book.newWorksheet("Sheet1");
            for (int column = 0; column < sheet.columns().size(); column++) {
                page.value(0, column, sheet.columns().get(column));
                page.style(0, column).bold().set();
            }
            int line = 1;
            for (Sheet.Row row : sheet.rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    page.value(line, column, row.cells().get(column));
                }
                line++;
            }
            page.freezePane(0, 1);
        }
        return bytes.toByteArray();
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDay(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell.asNumber());
        }
        return cell.getText();
    }

    private static boolean isDay(@Nullable String format) {
        return format != null && format.toLowerCase(Locale.ROOT).contains("yy");
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
