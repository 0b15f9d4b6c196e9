package vn.thanhtri.testing.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;

/** What a laboratory has, and how long it takes. */
@Repository
class WaitingStore {
    private static final ListQuery THERE = ListQuery.of("""
                    select t.id, t.code, t.area, t.taken_at, l.arrived_at, r.outcome, r.reported_at, o.due_at,
                           (select count(*) from testing.swab s where s.tube = t.id and s.withdrawn is null) as people,
                           coalesce(r.outcome, 'WAITING') as state, coalesce(o.due_at, 'infinity') as due_first,
                           coalesce(r.reported_at, 'infinity') as reported_first
                    from testing.box b join testing.box_tube l on l.box = b.id join testing.tube t on t.id = l.tube
                    left join lateral (select outcome, reported_at from testing.result_standing r where r.tube = t.id
                                       order by r.reported_at desc, r.id desc limit 1) r on true
                    left join lateral (select min(due_at) as due_at from obligation.obligation o
                                       where o.subject_kind = 'tube' and o.subject_id = t.id and o.is_open
                                         and o.rule = 'tube.result') o on true
                    where b.laboratory = :laboratory and l.arrived_at is not null and t.ended is null
                    """)
            .where("state", "state = :state")
            .where("q", "code like '%' || upper(:q) || '%'")
            .sorted("due", "due_first")
            .sorted("reported", "reported_first")
            .sorted("taken", "taken_at");

    private final JdbcClient database;

    WaitingStore(JdbcClient database) {
        this.database = database;
    }

    /** @param state {@code WAITING}, or the name of an {@link Outcome} */
    record Line(
            long tube,
            String code,
            String area,
            int people,
            Instant takenAt,
            Instant arrivedAt,
            String state,
            @Nullable Instant reportedAt,
            @Nullable Instant dueAt) {}

    Slice<Line> list(long laboratory, Asked asked) {
        return THERE.read(database, asked, WaitingStore::line, Map.of("laboratory", laboratory));
    }

    /**
     * Figures of a laboratory over results reported since a moment, minutes for the times.
     *
     * @param tests results, each tube and method once
     * @param swabs samples in them @param persons whom those are of
     * @param positive people with a positive result of their own, or in a positive pool @param tested people with a result
     * @param queued median minutes from the sample to the box @param way from there to the laboratory @param work from there to the result
     */
    record Figures(
            int tests,
            int swabs,
            int persons,
            int pools,
            int positive,
            int tested,
            int median,
            int ninety,
            int queued,
            int way,
            int work) {}

    Figures figures(long laboratory, Instant since) {
        return database.sql("""
                        with r as (
                            select r.tube, r.outcome, r.reported_at, t.taken_at, b.sent_at, l.arrived_at
                            from testing.result_standing r join testing.tube t on t.id = r.tube
                            left join testing.box_tube l on l.tube = t.id and not l.back
                            left join testing.box b on b.id = l.box
                            where r.laboratory = :laboratory and r.reported_at >= :since),
                        n as (
                            select s.person, s.tube, r.outcome, count(*) over (partition by s.tube) as inside
                            from r join testing.swab s on s.tube = r.tube and s.withdrawn is null)
                        select (select count(*) from r) as tests, (select count(*) from n) as swabs,
                               (select count(distinct person) from n) as persons,
                               (select count(distinct tube) from n where inside > 1) as pools,
                               (select count(distinct person) from n where outcome = 'POSITIVE' and inside = 1) as positive,
                               (select count(distinct person) from n where outcome in ('POSITIVE', 'NEGATIVE')
                                   and not (outcome = 'POSITIVE' and inside > 1)) as tested,
                               minutes.*
                        from (select coalesce(percentile_cont(0.5) within group (order by took), 0)::int as median,
                                     coalesce(percentile_cont(0.9) within group (order by took), 0)::int as ninety,
                                     coalesce(percentile_cont(0.5) within group (order by waited), 0)::int as queued,
                                     coalesce(percentile_cont(0.5) within group (order by went), 0)::int as way,
                                     coalesce(percentile_cont(0.5) within group (order by worked), 0)::int as work
                              from (select extract(epoch from reported_at - taken_at) / 60 as took,
                                           extract(epoch from sent_at - taken_at) / 60 as waited,
                                           extract(epoch from arrived_at - sent_at) / 60 as went,
                                           extract(epoch from reported_at - arrived_at) / 60 as worked from r) as spans) as minutes
                        """)
                .param("laboratory", laboratory)
                .param("since", Rows.utc(since))
                .query(Figures.class)
                .single();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("code"),
                row.getString("area"),
                row.getInt("people"),
                Rows.instant(row, "taken_at"),
                Rows.instant(row, "arrived_at"),
                row.getString("state"),
                Rows.findInstant(row, "reported_at"),
                Rows.findInstant(row, "due_at"));
    }
}
