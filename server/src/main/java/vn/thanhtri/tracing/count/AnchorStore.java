package vn.thanhtri.tracing.count;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.AnchorEvents.Anchor;
import vn.thanhtri.people.person.Person;

/** Events of tracing that orders count from. */
@Repository
class AnchorStore {
    private final JdbcClient database;

    AnchorStore(JdbcClient database) {
        this.database = database;
    }

    /** Cases that stand, by the moment they were confirmed. */
    List<Anchor> listCases(Instant after, int limit) {
        return database.sql("""
                        select c.id, c.code, p.full_name, p.born_year, c.area, c.confirmed_at
                        from tracing.case_counted c
                        join people.person p on p.id = c.person
                        where c.confirmed_at > :after
                        order by c.confirmed_at, c.id
                        limit :limit
                        """)
                .param("after", Rows.utc(after))
                .param("limit", limit)
                .query((row, number) -> new Anchor(
                        row.getLong("id"),
                        Rows.instant(row, "confirmed_at"),
                        row.getString("area"),
                        row.getString("code") + " "
                                + Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        "/cases/" + row.getLong("id")))
                .list();
    }

    /** Outbreak files, by the moment they were opened. */
    List<Anchor> listOutbreaks(Instant after, int limit) {
        return database.sql("""
                        select o.id, o.name, o.area, j.occurred_at
                        from tracing.outbreak o join kernel.journal j on j.id = o.fact
                        where j.occurred_at > :after
                        order by j.occurred_at, o.id
                        limit :limit
                        """)
                .param("after", Rows.utc(after))
                .param("limit", limit)
                .query((row, number) -> new Anchor(
                        row.getLong("id"),
                        Rows.instant(row, "occurred_at"),
                        row.getString("area"),
                        row.getString("name"),
                        "/outbreaks/" + row.getLong("id")))
                .list();
    }
}
