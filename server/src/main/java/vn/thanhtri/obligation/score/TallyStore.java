package vn.thanhtri.obligation.score;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Standing;
import vn.thanhtri.obligation.Tally;
import vn.thanhtri.obligation.TallyScope;
import vn.thanhtri.obligation.ledger.ObligationStore;

/** Counts duties about some subjects. */
@Repository
class TallyStore {
    private static final int MOST_GROUPS = 20_000;
    private static final String SCOPE = """
             where subject_kind = :kind and subject_id = any(:subjects) and withdrawn_at is null and excused_at is null
               and opens_at <= :now
               and (:debtor::bigint is null or debtor = :debtor)
               and (:since::timestamptz is null or coalesce(due_at, opens_at) >= :since)
               and (:until::timestamptz is null or coalesce(due_at, opens_at) < :until)
            """;

    private final JdbcClient database;

    TallyStore(JdbcClient database) {
        this.database = database;
    }

    /** What the duties are counted by. */
    enum By {
        SUBJECT("subject_id"),
        DEBTOR("debtor");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    Map<Long, Tally> count(TallyScope scope, By by, Instant now) {
        Map<Long, Tally> tallies = new LinkedHashMap<>();
        bound(
                        scope,
                        """
                        select %s as place, count(*) filter (where %s) as in_time, count(*) filter (where %s) as done_late,
                               count(*) filter (where %s) as open, count(*) filter (where %s) as open_late
                        from obligation.obligation
                        """.formatted(
                                                by.column,
                                                Standing.IN_TIME.condition,
                                                Standing.DONE_LATE.condition,
                                                Standing.OPEN.condition,
                                                Standing.OPEN_LATE.condition)
                                + SCOPE + " group by 1 order by 1 limit :limit",
                        now,
                        MOST_GROUPS)
                .query((row, n) -> tallies.put(
                        row.getLong("place"),
                        new Tally(
                                row.getLong("in_time"),
                                row.getLong("done_late"),
                                row.getLong("open"),
                                row.getLong("open_late"))))
                .list();
        return tallies;
    }

    /** The list behind a number, the earliest deadline first. */
    List<Obligation> list(TallyScope scope, Standing standing, Instant now, int limit) {
        return bound(
                        scope,
                        """
                        select id, rule, subject_kind, subject_id, occurrence, topic, debtor, opens_at, due_at, document, point,
                               coalesce(title, '') as title, coalesce(detail, '') as detail, label, label_detail, badge, path,
                               discharged_at, excused_at, withdrawn_at, level, climb_at, true_due_at
                        from obligation.obligation
                        """ + SCOPE + " and " + standing.condition + " order by due_at nulls last, id limit :limit",
                        now,
                        limit)
                .query(ObligationStore::obligation)
                .list();
    }

    private JdbcClient.StatementSpec bound(TallyScope scope, String sql, Instant now, int limit) {
        return database.sql(sql)
                .param("kind", scope.subjectKind())
                .param("subjects", Rows.ids(scope.subjects()))
                .param("debtor", scope.debtor())
                .param("since", Rows.utc(scope.since()))
                .param("until", Rows.utc(scope.until()))
                .param("now", Rows.utc(now))
                .param("limit", limit);
    }
}
