package vn.thanhtri.obligation.score;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.ledger.ObligationStore;

/** Scores by who headed an agency on the day of the deadline, and the list behind every number. */
@Repository
class TenureStore {
    private final JdbcClient database;

    TenureStore(JdbcClient database) {
        this.database = database;
    }

    /** In the order of the tenures; those in which nothing fell due are left out. */
    List<Tenure.Scored> score(List<Tenure> tenures, Instant now) {
        if (tenures.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select t.place, count(*) as owed,
                               count(*) filter (where discharged_at <= due_at) as in_time,
                               count(*) filter (where discharged_at > due_at) as done_late,
                               count(*) filter (where discharged_at is null) as open_late,
                               extract(epoch from percentile_cont(0.5) within group (
                                   order by coalesce(discharged_at, :now) - due_at)
                                   filter (where coalesce(discharged_at, :now) > due_at))::float8 as delay
                        from unnest(:agencies::bigint[], :froms::timestamptz[], :untils::timestamptz[])
                             with ordinality as t (agency, from_at, until_at, place)
                        join obligation.obligation o
                          on o.debtor = t.agency and o.due_at >= t.from_at and o.due_at < t.until_at and o.due_at < :now
                        where o.withdrawn_at is null and o.excused_at is null
                        group by t.place
                        order by t.place
                        """)
                .param("agencies", Rows.ids(tenures, Tenure::agency))
                .param("froms", Rows.texts(tenures, tenure -> tenure.from()))
                .param("untils", Rows.texts(tenures, tenure -> tenure.until()))
                .param("now", Rows.utc(now))
                .query((row, n) -> {
                    Double delay = row.getObject("delay", Double.class);
                    return new Tenure.Scored(
                            tenures.get(row.getInt("place") - 1),
                            row.getLong("owed"),
                            row.getLong("in_time"),
                            row.getLong("done_late"),
                            row.getLong("open_late"),
                            delay == null ? null : Duration.ofSeconds(Math.round(delay)));
                })
                .list();
    }

    /** What stands behind a number of an agency, the earliest deadline first. */
    List<Obligation> listBehind(long agency, Outcome outcome, Instant since, Instant now, int limit) {
        return database.sql("""
                        select id, rule, subject_kind, subject_id, occurrence, topic, debtor, opens_at, due_at, document, point,
                               coalesce(title, '') as title, coalesce(detail, '') as detail, label, label_detail, badge, path,
                               discharged_at, excused_at, withdrawn_at, level, climb_at, true_due_at
                        from obligation.obligation
                        where debtor = :agency and (due_at >= :since or is_open) and due_at < :now
                          and withdrawn_at is null and excused_at is null
                          and %s
                        order by due_at, id
                        limit :limit
                        """.formatted(outcome.condition))
                .param("agency", agency)
                .param("since", Rows.utc(since))
                .param("now", Rows.utc(now))
                .param("limit", limit)
                .query(ObligationStore::obligation)
                .list();
    }
}
