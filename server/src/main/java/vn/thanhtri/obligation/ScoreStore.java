package vn.thanhtri.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;

/** Scores of agencies, computed from the ledger. */
@Repository
class ScoreStore {
    static final int DAYS = 14;
    private static final int MOST_AGENCIES = 1_000;

    private final JdbcClient database;

    ScoreStore(JdbcClient database) {
        this.database = database;
    }

    List<Score> list(String area, Instant since, Instant now) {
        AreaRange range = AreaRange.of(area);
        Map<Long, List<Integer>> open = openByDay(range, now);
        return database.sql("""
                        select debtor, count(*) as owed,
                               count(*) filter (where discharged_at <= due_at) as in_time,
                               count(*) filter (where discharged_at > due_at) as done_late,
                               count(*) filter (where discharged_at is null) as open_late,
                               extract(epoch from percentile_cont(0.5) within group (
                                   order by coalesce(discharged_at, :now) - due_at)
                                   filter (where coalesce(discharged_at, :now) > due_at)) as median_delay
                        from obligation.obligation
                        where due_at >= :since and due_at < :now and area >= :from and area < :end
                          and withdrawn_at is null and excused_at is null
                        group by debtor
                        order by open_late desc, count(*) filter (where discharged_at > due_at) desc, owed desc, debtor
                        limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", range.from())
                .param("end", range.end())
                .param("limit", MOST_AGENCIES)
                .query((row, n) -> {
                    double median = row.getDouble("median_delay");
                    return new Score(
                            row.getLong("debtor"),
                            row.getLong("owed"),
                            row.getLong("in_time"),
                            row.getLong("done_late"),
                            row.getLong("open_late"),
                            row.wasNull() ? null : Duration.ofSeconds(Math.round(median)),
                            open.getOrDefault(row.getLong("debtor"), List.of()));
                })
                .list();
    }

    private Map<Long, List<Integer>> openByDay(AreaRange range, Instant now) {
        Map<Long, List<Integer>> days = new HashMap<>();
        database.sql("""
                        select o.debtor, d.ago,
                               count(*) filter (where o.due_at < d.at and (o.discharged_at is null or o.discharged_at > d.at)) as open
                        from (select ago, :now::timestamptz - ago * interval '1 day' as at from generate_series(0, :days - 1) as ago) as d
                        cross join obligation.obligation o
                        where o.due_at < :now and o.area >= :from and o.area < :end
                          and o.withdrawn_at is null and o.excused_at is null
                          and (o.discharged_at is null or o.discharged_at > o.due_at)
                        group by o.debtor, d.ago
                        order by o.debtor, d.ago desc
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("days", DAYS)
                .param("from", range.from())
                .param("end", range.end())
                .query((row, n) -> days.computeIfAbsent(row.getLong("debtor"), debtor -> new ArrayList<>())
                        .add(row.getInt("open")))
                .list();
        return days;
    }

    /** What an agency has open and overdue, latest first. */
    List<Obligation> listOpenLate(long agency, Instant now, int limit) {
        return database.sql("""
                        select id, rule, subject_kind, subject_id, occurrence, topic, debtor, opens_at, due_at, document, point,
                               coalesce(title, '') as title, coalesce(detail, '') as detail, label, label_detail, badge, path,
                               discharged_at, excused_at, withdrawn_at, level, climb_at
                        from obligation.obligation
                        where debtor = :agency and is_open and due_at < :now
                        order by due_at
                        limit :limit
                        """)
                .param("agency", agency)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(BoardStore::obligation)
                .list();
    }
}
