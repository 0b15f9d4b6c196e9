package vn.thanhtri.kernel.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.thanhtri.kernel.FactDigest;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;

/** What of a row of the journal is sealed. */
record SealedRow(long id, byte[] digest, JournalKeys.Verdict verdict) {
    static final String COLUMNS =
            "id, kind, subject_kind, subject_id, occurred_at, recorded_at, area, officer, agency, actor_name, payload, proof";

    static SealedRow read(ResultSet row, JournalKeys keys) throws SQLException {
        byte[] digest = FactDigest.of(
                row.getLong("id"),
                row.getString("kind"),
                new SubjectRef(row.getString("subject_kind"), row.getLong("subject_id")),
                Rows.instant(row, "occurred_at"),
                Rows.instant(row, "recorded_at"),
                row.getString("area"),
                row.getObject("officer", Long.class),
                row.getObject("agency", Long.class),
                row.getString("actor_name"),
                row.getString("payload"));
        return new SealedRow(row.getLong("id"), digest, keys.judge(digest, row.getBytes("proof")));
    }
}
