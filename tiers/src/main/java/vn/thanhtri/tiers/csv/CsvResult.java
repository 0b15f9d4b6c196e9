package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import vn.thanhtri.tiers.Standing;
import vn.thanhtri.tiers.TierTable;

/** Writes {@code person,tier,first_exposure,last_exposure}, sorted by person in the order of their UTF-8 bytes. */
final class CsvResult {
    static final String COLUMNS = "person,tier,first_exposure,last_exposure";

    private static final byte[] HEADER = (COLUMNS + "\n").getBytes(StandardCharsets.US_ASCII);
    /** People whose lines are made by one thread at a time. */
    private static final int PART = 1 << 14;

    private final NamePool persons;
    private final TierTable table;

    CsvResult(NamePool persons, TierTable table) {
        this.persons = persons;
        this.table = table;
    }

    void write(OutputStream out) throws IOException {
        out.write(HEADER);
        int[] order = persons.sorted();
        int atOnce = PART * Runtime.getRuntime().availableProcessors();
        for (int begin = 0; begin < order.length; begin += atOnce) {
            int first = begin;
            int end = Math.min(order.length, begin + atOnce);
            List<CsvLines> parts = IntStream.range(0, (end - begin + PART - 1) / PART)
                    .parallel()
                    .mapToObj(part -> lines(order, first + part * PART, Math.min(end, first + (part + 1) * PART)))
                    .toList();
            for (CsvLines part : parts) {
                part.writeTo(out);
            }
        }
        out.flush();
    }

    private CsvLines lines(int[] order, int begin, int end) {
        CsvLines lines = new CsvLines(persons);
        TierTable.Reader reader = table.reader();
        for (int i = begin; i < end; i++) {
            Standing standing = reader.standing(order[i]);
            if (standing.hasTier()) {
                lines.add(order[i], standing);
            }
        }
        return lines;
    }
}
