package vn.thanhtri.tracing.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Measure.Scope;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.obligation.Measure.Tally;
import vn.thanhtri.tracing.contact.ContactEnds;

/**
 * Counts of tracing. Each measure is one condition over F1 or cases ({@link CountedRows}): {@code done} says that it is there,
 * {@code pending} that it is not yet due, and then it is in no fraction.
 */
@Repository
class MeasureStore {
    /** What one measure counts: the rows behind it, and the rule where it counts a duty. */
    record Counted(String rows, String rule, boolean cases) {
        /** F1 of whom the duty of a rule was discharged. */
        static Counted duty(String rule) {
            return CountedRows.contacts("", "o.discharged_at", "coalesce(o.discharged_at <= :now, false)", "false", "")
                    .ofRule(rule);
        }

        /** The same within 24 hours of being named; whose 24 hours are not over is in no fraction, whatever was done. */
        static Counted dutyWithin24h(String rule) {
            return CountedRows.contactsWithin24h("", "o.discharged_at").ofRule(rule);
        }

        /** F1 of whom something is known. */
        static Counted known(String missing) {
            return CountedRows.contacts("", "null::timestamptz", "not t." + missing, "false", "");
        }

        /** Cases with an interview, a final list of F1 and a known source. */
        static Counted completeFile() {
            return CountedRows.cases(
                    "",
                    "greatest(i.at, t.at)",
                    "(i.at is not null and t.at is not null and c.source_kind <> 'UNKNOWN')",
                    "false",
                    "");
        }

        static Counted interviewedWithin24h() {
            return CountedRows.casesWithin24h(
                    "", "i.at", "coalesce(i.at <= c.confirmed_at + interval '24 hours', false)");
        }

        private Counted ofRule(String other) {
            return new Counted(rows, other, cases);
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
    private final ContactEnds ends;

    MeasureStore(JdbcClient database, ContactEnds ends) {
        this.database = database;
        this.ends = ends;
    }

    Tally count(Counted what, Scope scope, Instant now) {
        return asked("""
                        select count(*) filter (where done and not pending) as counted,
                               count(*) filter (where not done and not pending) as missing,
                               count(*) filter (where pending) as pending
                        from (%s) as m
                        """.formatted(what.rows()), what, scope, now)
                .query((row, n) -> new Tally(row.getLong("counted"), row.getLong("missing"), row.getLong("pending")))
                .single();
    }

    List<Row> list(Counted what, Scope scope, Side side, Instant now, int limit) {
        String wanted = switch (side) {
            case COUNTED -> "m.done and not m.pending";
            case MISSING -> "not m.done and not m.pending";
            case PENDING -> "m.pending";
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
        Map<String, Integer> days = what.rows().contains(":communes") ? followedDays(range, now) : Map.of();
        return database.sql(sql)
                .param("communes", Rows.texts(days.keySet()))
                .param("days", days.values().toArray(Integer[]::new))
                .param("from", range.from())
                .param("end", range.end())
                .param("outbreak", scope.subject())
                .param("rule", what.rule())
                .param("now", Rows.utc(now));
    }

    /** For how many days after the last contact an F1 is followed, in each commune where there is a number in force. */
    private Map<String, Integer> followedDays(AreaRange range, Instant now) {
        Map<String, Integer> days = new TreeMap<>();
        database.sql("select distinct area from tracing.standing where area >= :from and area < :end")
                .param("from", range.from())
                .param("end", range.end())
                .query(String.class)
                .list()
                .forEach(commune -> ends.findDays(1, commune, now)
                        .ifPresent(value ->
                                days.put(commune, (int) value.duration().toDays())));
        return days;
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
