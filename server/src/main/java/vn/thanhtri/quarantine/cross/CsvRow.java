package vn.thanhtri.quarantine.cross;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Spelling;

/** One row of a file: its cells as names, minutes (of the year 1970 on), days and numbers. */
final class CsvRow {
    private final String file;
    private final CSVRecord record;
    private final long line;

    private CsvRow(String file, CSVRecord record, long line) {
        this.file = file;
        this.record = record;
        this.line = line;
    }

    /** Hands on each row of a file, which must have just these columns, in any order. */
    static void each(Path folder, String file, List<String> columns, Consumer<CsvRow> taker) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = format.parse(new StringReader(text(folder, file)))) {
            if (!Set.copyOf(rows.getHeaderNames()).equals(Set.copyOf(columns))) {
                String expected = String.join(",", columns);
                throw BadInput.at(
                        file,
                        1,
                        String.join(",", rows.getHeaderNames()),
                        "mong đợi " + expected,
                        "expected " + expected);
            }
            for (CSVRecord record : rows) {
                taker.accept(new CsvRow(file, record, rows.getCurrentLineNumber()));
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    private static String text(Path folder, String file) throws IOException {
        try {
            String text = Files.readString(folder.resolve(file));
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput(file + ": mong đợi UTF-8", file + ": expected UTF-8");
        }
    }

    private static BadInput unreadable(String file, Exception e) {
        return new BadInput(
                file + ": không phải CSV theo RFC 4180: " + e.getMessage(),
                file + ": is no CSV of RFC 4180: " + e.getMessage());
    }

    /** May be blank. */
    String name(String column) {
        return Spelling.of(cell(column));
    }

    String requiredName(String column) {
        String name = name(column);
        if (name.isEmpty()) {
            throw refused(column, "thiếu giá trị", "a value is missing");
        }
        return name;
    }

    String oneOf(String column, Set<String> known) {
        String value = name(column);
        if (!known.contains(value)) {
            String list = String.join(", ", known.stream().sorted().toList());
            throw refused(
                    column,
                    "“" + value + "”, mong đợi một trong: " + list,
                    "“" + value + "”, expected one of: " + list);
        }
        return value;
    }

    @Nullable
    Integer minute(String column) {
        String value = cell(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            if (value.length() == "2021-07-27T08:30".length()) {
                return (int) (LocalDateTime.parse(value).toEpochSecond(ZoneOffset.UTC) / 60);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw refused(
                column,
                "“" + value + "”, mong đợi giờ địa phương như 2021-07-27T08:30",
                "“" + value + "”, expected a local time such as 2021-07-27T08:30");
    }

    @Nullable
    Integer day(String column) {
        String value = cell(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return (int) LocalDate.parse(value).toEpochDay();
        } catch (DateTimeException e) {
            throw refused(
                    column,
                    "“" + value + "”, mong đợi ngày như 2021-07-27",
                    "“" + value + "”, expected a date such as 2021-07-27");
        }
    }

    @Nullable
    Double number(String column) {
        String value = cell(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw refused(column, "“" + value + "”, mong đợi một số", "“" + value + "”, expected a number");
    }

    private String cell(String column) {
        return record.isSet(column) ? record.get(column).strip() : "";
    }

    private BadInput refused(String column, String vietnamese, String english) {
        return BadInput.at(file, line, column, vietnamese, english);
    }
}
