package vn.thanhtri.testing.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.obligation.Measure.Scope;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.obligation.Measure.Tally;
import vn.thanhtri.people.person.Person;

/** Counts of samples and results. */
@Repository
class FigureStore {
    /** Duties of one rule about tubes: done in time, not, or not due yet. */
    private static final String DUTIES = """
            select t.id, t.code, t.area, o.opens_at as since,
                   coalesce(o.discharged_at <= coalesce(o.due_at, 'infinity'), false) as done,
                   o.discharged_at is null and coalesce(o.due_at, 'infinity') > :now as pending
            from obligation.obligation o join testing.tube t on t.id = o.subject_id
            where o.subject_kind = 'tube' and o.rule = :rule and o.withdrawn_at is null and o.excused_at is null
              and t.area >= :from and t.area < :end and (:campaign::bigint is null or t.campaign = :campaign)
            """;

    private static final ListQuery DUE = ListQuery.of("""
                    select o.id, o.subject_id as person, n.full_name, n.born_year, coalesce(r.hamlet_name, '') as hamlet, n.area, o.rule,
                           o.opens_at, o.due_at, t.tier, t.last_exposure, coalesce(o.due_at, 'infinity') as due_first,
                           n.area || coalesce(r.hamlet_name, '') as place, n.folded,
                           coalesce(o.due_at < :now, false) as late
                    from obligation.obligation o
                    join people.person n on n.id = o.subject_id
                    left join people.residence r on r.person = n.id and upper_inf(r.valid)
                    left join tracing.tier t on t.person = n.id
                    where o.subject_kind = 'contact' and o.is_open and o.opens_at <= :now
                      and o.rule in ('contact.sample-first', 'contact.sample-again', 'contact.sample-symptoms')
                    """)
            .where("rule", "rule = :rule")
            .where("late", "LATE", "late")
            .where("late", "TODAY", "not late")
            .where("q", "folded like '%' || kernel.fold(:q) || '%'")
            .sorted("due", "due_first", "place")
            .sorted("place", "place", "due_first");

    private final JdbcClient database;

    FigureStore(JdbcClient database) {
        this.database = database;
    }

    Tally count(String rule, Scope scope, Instant now) {
        return asked("""
                        select count(*) filter (where done) as counted,
                               count(*) filter (where not done and not pending) as missing,
                               count(*) filter (where pending) as pending from (%s) as d
                        """.formatted(DUTIES), rule, scope, now)
                .query((row, n) -> new Tally(row.getLong("counted"), row.getLong("missing"), row.getLong("pending")))
                .single();
    }

    record TubeLine(long id, String code, String area, Instant since) {}

    List<TubeLine> list(String rule, Scope scope, Side side, Instant now, int limit) {
        String wanted = switch (side) {
            case COUNTED -> "done";
            case MISSING -> "not done and not pending";
            case PENDING -> "pending";
        };
        return asked(
                        "select id, code, area, since from (%s) as d where %s order by since, id limit :limit"
                                .formatted(DUTIES, wanted),
                        rule,
                        scope,
                        now)
                .param("limit", limit)
                .query(TubeLine.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, String rule, Scope scope, Instant now) {
        AreaRange range = AreaRange.of(scope.area());
        return database.sql(sql)
                .param("rule", rule)
                .param("from", range.from())
                .param("end", range.end())
                .param("campaign", scope.subject())
                .param("now", Rows.utc(now));
    }

    /** People with a result of their own, and how many of them are positive, in a place since a moment. */
    record Positivity(int tested, int positive) {}

    Positivity positivity(String area, Instant since) {
        AreaRange range = AreaRange.of(area);
        return database.sql("""
                        select count(distinct s.person) filter (where not (r.outcome = 'POSITIVE' and n.inside > 1)) as tested,
                               count(distinct s.person) filter (where r.outcome = 'POSITIVE' and n.inside = 1) as positive
                        from testing.result_standing r
                        join testing.swab s on s.tube = r.tube and s.withdrawn is null
                        cross join lateral (select count(*) as inside from testing.swab o
                                            where o.tube = r.tube and o.withdrawn is null) n
                        where r.reported_at >= :since and r.area >= :from and r.area < :end
                          and r.outcome in ('POSITIVE', 'NEGATIVE')
                        """)
                .param("since", Rows.utc(since))
                .param("from", range.from())
                .param("end", range.end())
                .query(Positivity.class)
                .single();
    }

    /** Tubes tested by laboratory and size: one person, up to five, more. */
    List<Drift.Tested> tested(Instant since, int limit) {
        return database.sql("""
                        select r.laboratory, case when n.inside = 1 then 1 when n.inside <= 5 then 2 else 3 end as size,
                               count(*) as tubes, count(*) filter (where r.outcome = 'POSITIVE') as positive
                        from testing.result_standing r
                        cross join lateral (select count(*) as inside from testing.swab o
                                            where o.tube = r.tube and o.withdrawn is null) n
                        where r.reported_at >= :since and r.outcome in ('POSITIVE', 'NEGATIVE')
                        group by 1, 2 order by 1, 2 limit :limit
                        """)
                .param("since", Rows.utc(since))
                .param("limit", limit)
                .query(Drift.Tested.class)
                .list();
    }

    /** Somebody whose own PCR is positive and who is no case. */
    record WithoutCase(long tube, String code, String label, String area, Instant since) {}

    List<WithoutCase> withoutCase(String area, int limit) {
        AreaRange range = AreaRange.of(area);
        return database.sql("""
                        select r.tube, t.code, n.full_name, n.born_year, r.area, r.reported_at
                        from testing.result_standing r
                        join testing.tube t on t.id = r.tube
                        join testing.swab s on s.tube = r.tube and s.withdrawn is null
                        join people.person n on n.id = s.person
                        where r.outcome = 'POSITIVE' and r.method = 'PCR' and r.area >= :from and r.area < :end
                          and (select count(*) from testing.swab o where o.tube = r.tube and o.withdrawn is null) = 1
                          and not exists (select from tracing.tier x where x.person = s.person and x.tier = 0)
                        order by r.reported_at, r.id limit :limit
                        """)
                .param("from", range.from())
                .param("end", range.end())
                .param("limit", limit)
                .query((row, n) -> new WithoutCase(
                        row.getLong("tube"),
                        row.getString("code"),
                        Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        row.getString("area"),
                        Rows.instant(row, "reported_at")))
                .list();
    }

    /** Somebody who owes a sample by the schedule in force. */
    record DueLine(
            long person,
            String label,
            String hamlet,
            String area,
            String rule,
            Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Integer tier,
            @Nullable Instant lastExposure) {}

    Slice<DueLine> listDue(Asked asked, Instant now) {
        return DUE.read(
                database, asked, FigureStore::due, Map.of("now", java.util.Objects.requireNonNull(Rows.utc(now))));
    }

    private static DueLine due(ResultSet row, int number) throws SQLException {
        return new DueLine(
                row.getLong("person"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getString("hamlet"),
                row.getString("area"),
                row.getString("rule"),
                Rows.instant(row, "opens_at"),
                Rows.findInstant(row, "due_at"),
                row.getObject("tier", Integer.class),
                Rows.findInstant(row, "last_exposure"));
    }
}
