package vn.thanhtri.testing.campaign;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Measure.Scope;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.obligation.Measure.Tally;
import vn.thanhtri.people.person.Person;

/** How many are sampled of those on the lists; rounds that have not begun are pending. */
@Repository
class CoverageStore {
    private static final String PARTS = """
            from testing.part p join testing.campaign c on c.id = p.campaign
            cross join lateral (select c.begins_at + (p.round - 1) * c.round_days * interval '1 day' > :now as pending) w
            """;
    private static final String WITHIN =
            " where p.area >= :from and p.area < :end and (:campaign::bigint is null or p.campaign = :campaign)";

    private final JdbcClient database;

    CoverageStore(JdbcClient database) {
        this.database = database;
    }

    Tally count(Scope scope, Instant now) {
        return asked("""
                        select coalesce(sum(sampled) filter (where not pending), 0) as counted,
                               coalesce(sum(waiting + absent + refused + unclear) filter (where not pending), 0) as missing,
                               coalesce(sum(targets) filter (where pending), 0) as pending
                        """ + PARTS + WITHIN, scope, now)
                .query((row, n) -> new Tally(row.getLong("counted"), row.getLong("missing"), row.getLong("pending")))
                .single();
    }

    record Line(String label, String hamletName, String area, String state, String note, long person, Instant at) {}

    List<Line> list(Scope scope, Side side, Instant now, int limit) {
        String wanted = switch (side) {
            case COUNTED -> "t.state = 'SAMPLED' and not pending";
            case MISSING -> "t.state not in ('SAMPLED', 'ELSEWHERE', 'MOVED') and not pending";
            case PENDING -> "pending";
        };
        return asked(
                        """
                        select n.full_name, n.born_year, p.hamlet_name, p.area, t.state, t.note, t.person, t.state_at
                        """ + PARTS + " join testing.target t on t.part = p.id join people.person n on n.id = t.person "
                                + WITHIN + " and " + wanted + " order by t.state_at, t.id limit :limit",
                        scope,
                        now)
                .param("limit", limit)
                .query((row, n) -> new Line(
                        Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        row.getString("hamlet_name"),
                        row.getString("area"),
                        row.getString("state"),
                        row.getString("note"),
                        row.getLong("person"),
                        Rows.instant(row, "state_at")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Instant now) {
        AreaRange range = AreaRange.of(scope.area());
        return database.sql(sql)
                .param("from", range.from())
                .param("end", range.end())
                .param("campaign", scope.subject())
                .param("now", Rows.utc(now));
    }
}
