package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import vn.thanhtri.tiers.Minutes;
import vn.thanhtri.tiers.Standing;

/** Lines of the result, as bytes. */
final class CsvLines {
    /** What a line needs at most beside the name: tier, two times, commas, quotes, end of line. */
    private static final int BESIDE_NAME = 64;

    private final NamePool persons;
    private byte[] buffer = new byte[1 << 16];
    private int used;

    CsvLines(NamePool persons) {
        this.persons = persons;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(buffer, 0, used);
    }

    void add(int person, Standing standing) {
        int needed = used + 2 * persons.length(person) + BESIDE_NAME;
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(needed, buffer.length * 2));
        }
        name(person);
        buffer[used++] = ',';
        if (standing.tier() > 9) {
            buffer[used++] = (byte) ('0' + standing.tier() / 10);
        }
        buffer[used++] = (byte) ('0' + standing.tier() % 10);
        time(standing.firstExposure());
        time(standing.lastExposure());
        buffer[used++] = '\n';
    }

    private void name(int person) {
        int length = persons.length(person);
        boolean quoted = false;
        for (int i = 0; i < length && !quoted; i++) {
            byte c = persons.byteAt(person, i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (!quoted) {
            persons.copyTo(person, buffer, used);
            used += length;
            return;
        }
        buffer[used++] = '"';
        for (int i = 0; i < length; i++) {
            byte c = persons.byteAt(person, i);
            if (c == '"') {
                buffer[used++] = '"';
            }
            buffer[used++] = c;
        }
        buffer[used++] = '"';
    }

    private void time(int minute) {
        buffer[used++] = ',';
        if (Minutes.isFinite(minute)) {
            CsvTime.write(minute, buffer, used);
            used += CsvTime.LENGTH;
        }
    }
}
