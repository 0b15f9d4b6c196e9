package vn.thanhtri.quarantine.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Measure;

/** Duties of quarantine done in time, missing or not yet due, from the ledger. */
@Repository
class InTimeStore {
    private static final String OF = """
            from obligation.obligation
            where rule = :rule and area >= :from and area < :end and opens_at <= :now and withdrawn_at is null and excused_at is null
            """;
    private static final String DONE = "discharged_at is not null and (due_at is null or discharged_at <= due_at)";
    private static final String PENDING = "discharged_at is null and (due_at is null or due_at >= :now)";

    private final JdbcClient database;

    InTimeStore(JdbcClient database) {
        this.database = database;
    }

    Measure.Tally count(String rule, String area, Instant now) {
        return asked(
                        "select count(*) filter (where " + DONE + ") as done, count(*) filter (where " + PENDING
                                + ") as pending, count(*) as all_of " + OF,
                        rule,
                        area,
                        now)
                .query((row, n) -> new Measure.Tally(
                        row.getLong("done"),
                        row.getLong("all_of") - row.getLong("done") - row.getLong("pending"),
                        row.getLong("pending")))
                .single();
    }

    /** The oldest first. */
    List<Measure.Item> list(String rule, String area, Measure.Side side, Instant now, int limit) {
        String condition = switch (side) {
            case COUNTED -> DONE;
            case PENDING -> PENDING;
            case MISSING -> "not (" + DONE + ") and not (" + PENDING + ")";
        };
        return asked(
                        "select label, label_detail, path, coalesce(discharged_at, due_at, opens_at) as at " + OF
                                + " and " + condition + " order by opens_at, id limit :limit",
                        rule,
                        area,
                        now)
                .param("limit", limit)
                .query(InTimeStore::item)
                .list();
    }

    private static Measure.Item item(ResultSet row, int n) throws SQLException {
        return new Measure.Item(
                row.getString("label"),
                row.getString("label_detail"),
                row.getString("path"),
                Rows.findInstant(row, "at"));
    }

    private JdbcClient.StatementSpec asked(String sql, String rule, String area, Instant now) {
        AreaRange range = AreaRange.of(area);
        return database.sql(sql)
                .param("rule", rule)
                .param("from", range.from())
                .param("end", range.end())
                .param("now", Rows.utc(now));
    }
}
