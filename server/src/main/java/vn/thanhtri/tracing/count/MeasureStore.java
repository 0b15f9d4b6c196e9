package vn.thanhtri.tracing.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Measure.Scope;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.obligation.Measure.Tally;

/**
 * Counts of tracing. Each measure is one condition over F1 or cases: {@code done} says that it is there, {@code pending} that it is not
 * yet due. Who became a case before anything was owed or done is in no count.
 */
@Repository
class MeasureStore {
    /** Of an F1: the duty of one rule and what became of it. Parameter: the rule. */
    private static final String CONTACTS = """
            select t.person as id, t.area, t.contact_since as since, %s as done_at, %s as done, %s as pending
            from tracing.tier t
            left join obligation.obligation o on o.subject_kind = 'contact' and o.subject_id = t.person and o.rule = :rule
                                              and o.occurrence = t.episode and o.withdrawn_at is null
            where t.contact_tier = 1 and t.ended is distinct from 'WITHDRAWN' and (t.tier is distinct from 0 or o.id is not null)
              and t.area >= :from and t.area < :end and (:outbreak::bigint is null or t.outbreak = :outbreak)
            """;

    private static final String CASES = """
            select c.id, c.area, c.confirmed_at as since, %s as done_at, %s as done, %s as pending
            from tracing.case_counted c
            left join lateral (select min(at) as at from tracing.case_step_standing s
                               where s.person_case = c.id and s.kind = 'INTERVIEWED') i on true
            left join lateral (select min(at) as at from tracing.case_step_standing s
                               where s.person_case = c.id and s.kind = 'TRACED') t on true
            where c.area >= :from and c.area < :end and (:outbreak::bigint is null or c.outbreak = :outbreak)
            """;

    /** What one measure counts: the rows behind it, and the rule where it counts a duty. */
    record Counted(String rows, String rule, boolean cases) {
        /** F1 of whom the duty of a rule was discharged. */
        static Counted duty(String rule) {
            return new Counted(
                    CONTACTS.formatted("o.discharged_at", "o.discharged_at is not null", "false"), rule, false);
        }

        /** The same within 24 hours of being named; whose 24 hours are not over is pending. */
        static Counted dutyWithin24h(String rule) {
            String limit = "t.contact_since + interval '24 hours'";
            return new Counted(
                    CONTACTS.formatted(
                            "o.discharged_at",
                            "coalesce(o.discharged_at <= " + limit + ", false)",
                            "(o.discharged_at is null and " + limit + " > :now)"),
                    rule,
                    false);
        }

        /** F1 of whom something is known. */
        static Counted known(String missing) {
            return new Counted(
                    CONTACTS.formatted("null::timestamptz", "not t." + missing, "false"), "contact.locate", false);
        }

        /** Cases with an interview, a final list of F1 and a known source. */
        static Counted completeFile() {
            return new Counted(
                    CASES.formatted(
                            "greatest(i.at, t.at)",
                            "(i.at is not null and t.at is not null and c.source_kind <> 'UNKNOWN')",
                            "false"),
                    "",
                    true);
        }

        static Counted interviewedWithin24h() {
            String limit = "c.confirmed_at + interval '24 hours'";
            return new Counted(
                    CASES.formatted(
                            "i.at",
                            "coalesce(i.at <= " + limit + ", false)",
                            "(i.at is null and " + limit + " > :now)"),
                    "",
                    true);
        }
    }

    /** Somebody of a list. */
    record Row(
            long id,
            String code,
            String name,
            @Nullable Integer born,
            String hamlet,
            String area,
            Instant since,
            @Nullable Instant doneAt) {}

    private final JdbcClient database;

    MeasureStore(JdbcClient database) {
        this.database = database;
    }

    Tally count(Counted what, Scope scope, Instant now) {
        return asked("""
                        select count(*) filter (where done) as counted, count(*) filter (where not done and not pending) as missing,
                               count(*) filter (where not done and pending) as pending
                        from (%s) as m
                        """.formatted(what.rows()), what, scope, now)
                .query((row, n) -> new Tally(row.getLong("counted"), row.getLong("missing"), row.getLong("pending")))
                .single();
    }

    List<Row> list(Counted what, Scope scope, Side side, Instant now, int limit) {
        String wanted = switch (side) {
            case COUNTED -> "m.done";
            case MISSING -> "not m.done and not m.pending";
            case PENDING -> "not m.done and m.pending";
        };
        String person = what.cases()
                ? "join tracing.person_case c on c.id = m.id join people.person p on p.id = c.person"
                : "join people.person p on p.id = m.id";
        return asked("""
                        select m.id, %s as code, p.full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet, m.area, m.since,
                               m.done_at
                        from (%s) as m %s
                        left join people.residence r on r.person = p.id and upper_inf(r.valid)
                        where %s order by m.since, m.id limit :limit
                        """.formatted(what.cases() ? "c.code" : "''", what.rows(), person, wanted), what, scope, now)
                .param("limit", limit)
                .query(MeasureStore::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Counted what, Scope scope, Instant now) {
        AreaRange range = AreaRange.of(scope.area());
        return database.sql(sql)
                .param("from", range.from())
                .param("end", range.end())
                .param("outbreak", scope.subject())
                .param("rule", what.rule())
                .param("now", Rows.utc(now));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("code"),
                row.getString("full_name"),
                row.getObject("born_year", Integer.class),
                row.getString("hamlet"),
                row.getString("area"),
                Rows.instant(row, "since"),
                Rows.findInstant(row, "done_at"));
    }
}
