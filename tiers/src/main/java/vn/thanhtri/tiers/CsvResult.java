package vn.thanhtri.tiers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes {@code person,tier,first_exposure,last_exposure}, sorted by person in the order of their UTF-8 bytes. */
final class CsvResult {
    private static final int FLUSH_AT = 1 << 16;

    private final NamePool persons;
    private final TierTable table;
    private final byte[] buffer = new byte[FLUSH_AT + 3 * CsvRows.MAX_NAME_BYTES];
    private int used;

    CsvResult(NamePool persons, TierTable table) {
        this.persons = persons;
        this.table = table;
    }

    /** The number of people written. */
    int write(OutputStream out) throws IOException {
        text("person,tier,first_exposure,last_exposure\n");
        int written = 0;
        for (int person : persons.sorted()) {
            Standing standing = table.standing(person);
            if (!standing.hasTier()) {
                continue;
            }
            name(person);
            text("," + standing.tier());
            time(standing.firstExposure());
            time(standing.lastExposure());
            buffer[used++] = '\n';
            written++;
            if (used > FLUSH_AT) {
                out.write(buffer, 0, used);
                used = 0;
            }
        }
        out.write(buffer, 0, used);
        used = 0;
        out.flush();
        return written;
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

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }
}
