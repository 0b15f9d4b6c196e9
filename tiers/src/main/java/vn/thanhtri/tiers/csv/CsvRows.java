package vn.thanhtri.tiers.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tiers.FactColumns;
import vn.thanhtri.tiers.Minutes;

/** Turns the records of one file into facts, with names of its own: one per thread and file. */
final class CsvRows {
    static final int MAX_NAME_BYTES = 1024;

    private static final double SLACK = 1.1;

    final NamePool persons;
    final NamePool settings;
    final FactColumns facts = FactColumns.withoutIds();

    private final CsvSchema schema;
    /** For each column of the schema its place in the record. */
    private final int[] placeOf;

    private final NameQueue personNames;
    private final NameQueue settingNames;
    /** The names of the record that is being read, in their one form. */
    private final NameForm[] names = {new NameForm(), new NameForm()};

    private @Nullable Complaint complaint;

    /** What is wrong with the last record; column is the name in the header. */
    record Complaint(String column, String vietnamese, String english) {}

    CsvRows(CsvSchema schema, int[] placeOf, NamePool persons, NamePool settings) {
        this.schema = schema;
        this.placeOf = placeOf;
        this.persons = persons;
        this.settings = settings;
        this.personNames = new NameQueue(persons);
        this.settingNames = new NameQueue(settings);
    }

    /** Null when the record was understood. */
    @Nullable
    Complaint add(CsvRecords record) {
        complaint = null;
        if (record.fields != placeOf.length) {
            int last = Math.min(record.fields, placeOf.length);
            return new Complaint(
                    schema.columns.get(Math.max(0, last - 1)),
                    "dòng có " + record.fields + " ô, phải có " + placeOf.length,
                    "the row has " + record.fields + " fields, expected " + placeOf.length);
        }
        checkName(record, 0, false);
        if (schema.hasSecondName()) {
            checkName(record, 1, schema.secondNameMayBeBlank());
        }
        int from = minute(record, schema.fromColumn(), Minutes.SINCE_ALWAYS);
        int to = minute(record, schema.fromColumn() + 1, Minutes.STILL_OPEN);
        if (complaint == null) {
            check(record, from, to);
        }
        if (complaint == null) {
            boolean encounter = schema == CsvSchema.ENCOUNTERS;
            int end = encounter && (to == Minutes.STILL_OPEN || to == from) ? from + 1 : to;
            int slot = facts.append(0, FactColumns.NONE, FactColumns.NONE, from, end);
            enqueue(0, personNames, slot);
            if (schema.hasSecondName()) {
                enqueue(1, encounter ? personNames : settingNames, slot);
            }
        }
        return complaint;
    }

    private void check(CsvRecords record, int from, int to) {
        if (schema == CsvSchema.ENCOUNTERS && isSelfContact()) {
            complain("b", "một người khác với cột a", "a person other than in column a", text(record, 1));
        } else if (from == Minutes.SINCE_ALWAYS && !schema.startMayBeBlank()) {
            complain("from", "thời điểm dạng 2021-07-27T08:30", "a time like 2021-07-27T08:30", "");
        } else if (to < from) {
            complain(
                    schema.columns.get(schema.fromColumn() + 1),
                    "thời điểm không trước lúc bắt đầu " + text(record, schema.fromColumn()),
                    "a time not before the start " + text(record, schema.fromColumn()),
                    text(record, schema.fromColumn() + 1));
        }
    }

    /** Makes room at once for what so many bytes should hold, by what the bytes so far held. */
    void expect(long bytesSoFar, long bytesInAll) {
        double rows = (double) facts.size / bytesSoFar * bytesInAll;
        facts.reserve((int) Math.min(Integer.MAX_VALUE / 2, rows * SLACK));
    }

    /** To be called when all rows are in: the facts hold their names' indices only then. */
    void finish() {
        personNames.flush(facts);
        settingNames.flush(facts);
    }

    private void enqueue(int column, NameQueue queue, int slot) {
        NameForm name = names[column];
        if (name.from < name.to) {
            queue.add(name.bytes, name.from, name.to, facts, slot, column == 1);
        }
    }

    private boolean isSelfContact() {
        NameForm a = names[0];
        NameForm b = names[1];
        return Arrays.equals(a.bytes, a.from, a.to, b.bytes, b.from, b.to);
    }

    private void checkName(CsvRecords record, int column, boolean mayBeBlank) {
        int from = record.fieldStart[placeOf[column]];
        int to = record.fieldEnd[placeOf[column]];
        if (to - from > MAX_NAME_BYTES) {
            String limit = Integer.toString(MAX_NAME_BYTES);
            complain(
                    schema.columns.get(column),
                    "một mã dài nhất " + limit + " byte",
                    "an identifier of at most " + limit + " bytes",
                    text(record, column).substring(0, 40) + "…");
        } else if (!Utf8.isValid(record.buffer, from, to)) {
            // times and headers cannot hold anything but ASCII
            complain(schema.columns.get(column), "chữ mã hóa UTF-8", "text in UTF-8", text(record, column));
        } else {
            names[column].take(record.buffer, from, to);
            if (names[column].from == names[column].to && !mayBeBlank) {
                complain(schema.columns.get(column), "một mã, không để trống", "an identifier, not blank", "");
            }
        }
    }

    private int minute(CsvRecords record, int column, int blank) {
        int from = record.fieldStart[placeOf[column]];
        int to = record.fieldEnd[placeOf[column]];
        if (from == to) {
            return blank;
        }
        int minute = CsvTime.parse(record.buffer, from, to);
        if (minute == CsvTime.UNREADABLE) {
            complain(
                    schema.columns.get(column),
                    "thời điểm dạng 2021-07-27T08:30, năm 0001 đến 5999",
                    "a time like 2021-07-27T08:30, of the years 0001 to 5999",
                    text(record, column));
        }
        return minute;
    }

    private String text(CsvRecords record, int column) {
        int from = record.fieldStart[placeOf[column]];
        int length = Math.min(200, record.fieldEnd[placeOf[column]] - from);
        return new String(record.buffer, from, length, StandardCharsets.UTF_8);
    }

    private void complain(String column, String expectedVi, String expectedEn, String found) {
        if (complaint == null) {
            String foundVi = found.isEmpty() ? "ô trống" : "“" + found + "”";
            String foundEn = found.isEmpty() ? "a blank" : "\"" + found + "\"";
            complaint = new Complaint(
                    column,
                    "mong đợi " + expectedVi + ", nhưng gặp " + foundVi,
                    "expected " + expectedEn + ", found " + foundEn);
        }
    }
}
