package vn.thanhtri.kernel.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Comma, semicolon or tab separated text in UTF-8, as Excel and others save it. */
final class CsvTable {
    /** Excel takes a file for UTF-8 only with this mark in front. */
    private static final String MARK = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-]");
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9 .,]*");

    private CsvTable() {}

    static Sheet read(String fileName, byte[] content) throws IOException {
        String text = decoded(fileName, content);
        List<String> columns = List.of();
        List<Sheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiterOf(text))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                List<String> cells = record.stream()
                        .map(String::strip)
                        .limit(SheetReader.MOST_COLUMNS)
                        .toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns = cells;
                } else {
                    rows.add(new Sheet.Row((int) record.getRecordNumber(), fitted(cells, columns.size())));
                }
                if (rows.size() > SheetReader.MOST_ROWS) {
                    throw SheetReader.refusal("kernel.sheet.too-long", fileName);
                }
            }
        }
        return new Sheet(fileName, Sheet.Format.CSV, columns, rows);
    }

    static byte[] write(Sheet sheet) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(harmless(sheet.columns()));
            for (Sheet.Row row : sheet.rows()) {
                printer.printRecord(harmless(row.cells()));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a spreadsheet would take for a formula is shown as text; numbers and telephones stay as they are. */
    private static List<String> harmless(List<String> cells) {
        return cells.stream()
                .map(cell ->
                        FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell)
                .toList();
    }

    /** As many cells as columns: what is missing is empty, what is too much and empty goes. */
    static List<String> fitted(List<String> cells, int columns) {
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return fitted;
    }

    private static String decoded(String fileName, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw SheetReader.refusal("kernel.sheet.not-utf8", fileName);
        }
    }

    private static String delimiterOf(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long commas = count(first, ',');
        long semicolons = count(first, ';');
        long tabs = count(first, '\t');
        return tabs > commas && tabs > semicolons ? "\t" : semicolons > commas ? ";" : ",";
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }
}
