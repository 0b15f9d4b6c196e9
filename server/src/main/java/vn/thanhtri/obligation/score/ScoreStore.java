package vn.thanhtri.obligation.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;

/** Scores of agencies, computed from the ledger. */
@Repository
class ScoreStore {
    static final int DAYS = 14;
    private static final int MOST_AGENCIES = 20_000;

    private final JdbcClient database;

    ScoreStore(JdbcClient database) {
        this.database = database;
    }

    List<Score> list(String area, Instant since, Instant now) {
        AreaRange range = AreaRange.of(area);
        Map<Long, List<Integer>> open = openByDay(range, now);
        Map<Long, Duration> medians = medianDelays(range, since, now);
        return Rows.whole(
                MOST_AGENCIES,
                database.sql("""
                        select debtor, sum(owed)::bigint as owed, sum(in_time)::bigint as in_time,
                               sum(done_late)::bigint as done_late, sum(open_late)::bigint as open_late
                        from (select debtor, count(*) as owed, count(*) filter (where discharged_at <= due_at) as in_time,
                                     count(*) filter (where discharged_at > due_at) as done_late, 0 as open_late
                              from obligation.obligation
                              where due_at >= :since and due_at < :now and area >= :from and area < :end
                                and discharged_at is not null and withdrawn_at is null and excused_at is null
                              group by debtor
                              union all
                              select debtor, count(*), 0, 0, count(*)
                              from obligation.obligation
                              where due_at < :now and area >= :from and area < :end and is_open
                              group by debtor) as half
                        group by debtor
                        order by 5 desc, 4 desc, 2 desc, debtor
                        limit :limit
                        """)
                        .param("since", Rows.utc(since))
                        .param("now", Rows.utc(now))
                        .param("from", range.from())
                        .param("end", range.end())
                        .param("limit", MOST_AGENCIES + 1)
                        .query((row, n) -> new Score(
                                row.getLong("debtor"),
                                row.getLong("owed"),
                                row.getLong("in_time"),
                                row.getLong("done_late"),
                                row.getLong("open_late"),
                                medians.get(row.getLong("debtor")),
                                open.getOrDefault(row.getLong("debtor"), List.of())))
                        .list());
    }

    /** Of what was late; what is still open counts until now. */
    private Map<Long, Duration> medianDelays(AreaRange range, Instant since, Instant now) {
        Map<Long, Duration> medians = new HashMap<>();
        database.sql("""
                        select debtor, extract(epoch from percentile_cont(0.5) within group (order by delay)) as seconds
                        from (select debtor, discharged_at - due_at as delay
                              from obligation.obligation
                              where due_at >= :since and due_at < :now and area >= :from and area < :end
                                and discharged_at is not null and withdrawn_at is null and excused_at is null
                                and discharged_at > due_at
                              union all
                              select debtor, :now::timestamptz - due_at
                              from obligation.obligation
                              where due_at < :now and area >= :from and area < :end and is_open) as late
                        group by debtor
                        limit :limit
                        """)
                .param("since", Rows.utc(since))
                .param("now", Rows.utc(now))
                .param("from", range.from())
                .param("end", range.end())
                .param("limit", MOST_AGENCIES)
                .query((row, n) ->
                        medians.put(row.getLong("debtor"), Duration.ofSeconds(Math.round(row.getDouble("seconds")))))
                .list();
        return medians;
    }

    private Map<Long, List<Integer>> openByDay(AreaRange range, Instant now) {
        Map<Long, List<Integer>> days = new HashMap<>();
        database.sql("""
                        select o.debtor, d.ago,
                               count(*) filter (where o.due_at < d.at and (o.discharged_at is null or o.discharged_at > d.at)) as open
                        from (select ago, :now::timestamptz - ago * interval '1 day' as at from generate_series(0, :days - 1) as ago) as d
                        cross join (select debtor, due_at, null::timestamptz as discharged_at
                                    from obligation.obligation
                                    where due_at < :now and area >= :from and area < :end and is_open
                                    union all
                                    select debtor, due_at, discharged_at
                                    from obligation.obligation
                                    where discharged_at > :oldest and area >= :from and area < :end
                                      and discharged_at > due_at and withdrawn_at is null and excused_at is null) as o
                        where o.due_at < :now
                        group by o.debtor, d.ago
                        order by o.debtor, d.ago desc
                        """)
                .param("now", Rows.utc(now))
                .param("days", DAYS)
                .param("oldest", Rows.utc(now.minus(Duration.ofDays(DAYS))))
                .param("from", range.from())
                .param("end", range.end())
                .query((row, n) -> days.computeIfAbsent(row.getLong("debtor"), debtor -> new ArrayList<>())
                        .add(row.getInt("open")))
                .list();
        return days;
    }
}
