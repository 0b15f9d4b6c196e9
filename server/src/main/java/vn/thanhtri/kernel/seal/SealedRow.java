package vn.thanhtri.kernel.seal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.thanhtri.kernel.FactDigest;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.JournalKeys.Verdict;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.Sha256;
import vn.thanhtri.kernel.SubjectRef;

/**
 * What of a row of the journal is sealed.
 *
 * @param digest of the fact as it was written, whether its payload is still there or was expunged
 */
record SealedRow(long id, byte[] digest, Verdict verdict) {
    static final String COLUMNS =
            "id, kind, subject_kind, subject_id, occurred_at, recorded_at, area, officer, agency, actor_name, payload, proof,"
                    + " kept, expunged_by, expunge_proof";
    static final String TABLE = "kernel.journal left join kernel.journal_expunged on fact = id";
    private static final String NOTHING = "{}";

    static SealedRow read(ResultSet row, JournalKeys keys) throws SQLException {
        String payload = row.getString("payload");
        byte[] present = digest(row, payload);
        byte[] kept = row.getBytes("kept");
        if (kept == null) {
            return new SealedRow(row.getLong("id"), present, keys.judge(present, row.getBytes("proof")));
        }
        // what is left, and that the program emptied it, is proven like a fact; only then its own proof counts
        byte[] said = statement(kept, present, row.getLong("expunged_by"));
        Verdict emptying = keys.judge(said, row.getBytes("expunge_proof"));
        Verdict verdict = emptying == Verdict.OURS ? keys.judge(kept, row.getBytes("proof")) : emptying;
        return new SealedRow(row.getLong("id"), kept, verdict == Verdict.NONE ? emptying : verdict);
    }

    /** What is proven when a fact is emptied: what it was, what is left, and the fact that says why. */
    static byte[] statement(byte[] kept, byte[] left, long because) {
        return Sha256.digest()
                .digest(ByteBuffer.allocate(kept.length + left.length + Long.BYTES)
                        .put(kept)
                        .put(left)
                        .putLong(because)
                        .array());
    }

    /** Digest of what is left of the fact without its payload. */
    static byte[] emptied(ResultSet row) throws SQLException {
        return digest(row, NOTHING);
    }

    private static byte[] digest(ResultSet row, String payload) throws SQLException {
        return FactDigest.of(
                row.getLong("id"),
                row.getString("kind"),
                new SubjectRef(row.getString("subject_kind"), row.getLong("subject_id")),
                Rows.instant(row, "occurred_at"),
                Rows.instant(row, "recorded_at"),
                row.getString("area"),
                row.getObject("officer", Long.class),
                row.getObject("agency", Long.class),
                row.getString("actor_name"),
                payload);
    }
}
