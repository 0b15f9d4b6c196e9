package vn.thanhtri.obligation.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;

/** What was owed at a past minute, from the steps recorded by then. */
@Repository
class BoardThenStore {
    private static final ListQuery THEN = ListQuery.of("""
                    select o.id, o.rule, coalesce(o.title, '') as title, o.label, o.label_detail, o.path,
                           coalesce(w.to_agency, o.ruled_debtor) as debtor, d.to_due as due,
                           coalesce(d.to_due, 'infinity') as by_due
                    from obligation.obligation o
                    join lateral (select s.kind from obligation.step s
                                  where s.obligation = o.id and s.recorded_at <= :moment
                                    and s.kind in ('OPENED', 'REOPENED', 'DISCHARGED', 'WITHDRAWN', 'EXCUSED')
                                  order by s.id desc limit 1) k on k.kind in ('OPENED', 'REOPENED')
                    left join lateral (select s.to_due from obligation.step s
                                       where s.obligation = o.id and s.recorded_at <= :moment and s.to_due is not null
                                       order by s.id desc limit 1) d on true
                    left join lateral (select s.to_agency from obligation.step s
                                       where s.obligation = o.id and s.recorded_at <= :moment
                                         and s.kind in ('OPENED', 'DEBTOR_MOVED', 'REASSIGNED') and s.to_agency is not null
                                       order by s.id desc limit 1) w on true
                    where o.area >= :from and o.area < :end
                    """)
            .where("show", "LATE", "due < :moment")
            .where("show", "OPEN", "true")
            .where("at", "true")
            .sorted("due", "by_due");

    private final JdbcClient database;

    BoardThenStore(JdbcClient database) {
        this.database = database;
    }

    /** @param moment local or with its zone, as the driver takes it */
    Slice<DutyThen> list(String area, java.time.Instant moment, Asked asked) {
        AreaRange range = AreaRange.of(area);
        return THEN.read(
                database,
                asked,
                BoardThenStore::duty,
                Map.of(
                        "moment",
                        java.util.Objects.requireNonNull(Rows.utc(moment)),
                        "from",
                        range.from(),
                        "end",
                        range.end()));
    }

    private static DutyThen duty(ResultSet row, int n) throws SQLException {
        return new DutyThen(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("title"),
                row.getString("label"),
                row.getString("label_detail"),
                row.getLong("debtor"),
                Rows.findInstant(row, "due"),
                row.getString("path"));
    }
}
