package vn.thanhtri.tracing.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.tracing.contact.TracingDeed;

/** Who is to be seen in an outbreak, F1 and F2, those first whom nobody has seen for longest; F3 watch themselves. */
@Repository
class SheetStore {
    private final JdbcClient database;
    private final ListQuery query;

    SheetStore(JdbcClient database, Deeds deeds) {
        this.database = database;
        String met = deeds.timesOf("t.person", kind -> kind.traits().met());
        String lost = deeds.timesOf("t.person", kind -> kind == TracingDeed.LOST);
        this.query = ListQuery.of("""
                        select t.person as id, p.full_name, p.born_year, p.folded, t.tier, t.area,
                               coalesce(r.hamlet_name, '') as hamlet, r.household, t.contact_since, t.last_exposure, seen.at as seen,
                               coalesce(seen.at, t.contact_since) as unseen_since,
                               (coalesce(seen.at, t.contact_since) at time zone 'Asia/Ho_Chi_Minh')::date as unseen_on,
                               (seen.at at time zone 'Asia/Ho_Chi_Minh')::date as seen_on,
                               coalesce(lost.at > coalesce(seen.at, '-infinity'), false) as lost,
                               coalesce(o.ill, false) as ill, coalesce(o.overdue, 0) as overdue,
                               t.area || ' ' || coalesce(r.hamlet_name, '') as place, coalesce(r.household, 0) as household_first
                        from tracing.tier t
                        join people.person p on p.id = t.person
                        left join people.residence r on r.person = t.person and upper_inf(r.valid)
                        cross join lateral (select max(m.at) as at from (%s) as m
                                            where m.at <= :now and (t.counts_from is null or m.at >= t.counts_from)) seen
                        cross join lateral (select max(m.at) as at from (%s) as m
                                            where m.at <= :now and (t.counts_from is null or m.at >= t.counts_from)) lost
                        left join lateral (select bool_or(o.rule = 'contact.sample-symptoms') as ill,
                                                  count(*) filter (where o.due_at < :now) as overdue
                                           from obligation.obligation o
                                           where o.subject_kind = 'contact' and o.subject_id = t.person and o.is_open) o on true
                        where t.outbreak = :outbreak and t.tier in (1, 2)
                        """.formatted(met, lost))
                .where("tier", "'F' || tier = :tier")
                .where(
                        "q",
                        "folded like '%' || kernel.fold(:q) || '%' or kernel.fold(hamlet) like '%' || kernel.fold(:q) || '%'")
                .where(
                        "show",
                        "unseen",
                        "seen_on is distinct from (:now::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date")
                .where("show", "lost", "lost")
                .where("show", "ill", "ill")
                .where("show", "overdue", "overdue > 0")
                .sorted("late", "unseen_on", "place", "household_first")
                .sorted("place", "place", "household_first", "unseen_since");
    }

    /** Without marks and ends. */
    Slice<SheetRow> list(long outbreak, Asked asked, Instant now) {
        return query.read(
                database,
                asked,
                SheetStore::row,
                Map.of("outbreak", outbreak, "now", Objects.requireNonNull(Rows.utc(now))));
    }

    private static SheetRow row(ResultSet row, int n) throws SQLException {
        return new SheetRow(
                row.getLong("id"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getInt("tier"),
                row.getString("area"),
                row.getString("hamlet"),
                row.getObject("household", Long.class),
                Rows.instant(row, "contact_since"),
                Rows.findInstant(row, "seen"),
                Rows.instant(row, "unseen_since"),
                Rows.findInstant(row, "last_exposure"),
                row.getBoolean("lost"),
                row.getBoolean("ill"),
                row.getInt("overdue"),
                List.of(),
                null);
    }
}
