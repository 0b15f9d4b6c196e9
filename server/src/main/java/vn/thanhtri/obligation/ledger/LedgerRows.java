package vn.thanhtri.obligation.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;

/** Rows of the ledger as the database gives them. */
final class LedgerRows {
    private LedgerRows() {}

    static LedgerRow row(ResultSet row, int number) throws SQLException {
        Instant dischargedAt = Rows.findInstant(row, "discharged_at");
        return new LedgerRow(
                row.getLong("id"),
                row.getLong("subject_id"),
                Topic.valueOf(row.getString("topic")),
                new Duty(
                        row.getString("rule"),
                        row.getString("occurrence"),
                        row.getLong("ruled_debtor"),
                        Rows.instant(row, "opens_at"),
                        Rows.findInstant(row, "ruled_due_at"),
                        Clause.of(row.getString("document"), row.getString("point")),
                        row.getString("title"),
                        row.getString("detail"),
                        dischargedAt == null ? null : new Discharge(dischargedAt, row.getLong("discharged_fact"))),
                new SubjectCard(
                        row.getString("label"),
                        row.getString("label_detail"),
                        row.getString("badge"),
                        row.getString("path")),
                row.getString("area"),
                new LedgerRow.Decided(
                        row.getObject("reassigned_to", Long.class),
                        Rows.findInstant(row, "extended_until"),
                        Rows.findInstant(row, "excused_at"),
                        row.getInt("level"),
                        row.getObject("escalated_to", Long.class),
                        Rows.findInstant(row, "escalated_at")),
                new LedgerRow.Entered(Rows.findInstant(row, "known_at"), Rows.findInstant(row, "true_due_at")),
                Rows.findInstant(row, "withdrawn_at"),
                Rows.findInstant(row, "climb_at"));
    }
}
