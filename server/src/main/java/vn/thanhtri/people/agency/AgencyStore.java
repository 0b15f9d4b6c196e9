package vn.thanhtri.people.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.place.Validity;

/** Agencies, posts and office-holders in the database. */
@Repository
class AgencyStore {
    private static final int ALL_AGENCIES = 100_000;

    private final JdbcClient database;

    AgencyStore(JdbcClient database) {
        this.database = database;
    }

    List<Agency> listAll() {
        return Rows.whole(
                ALL_AGENCIES,
                database.sql("""
                        select id, kind, name, short_name, unit_code, area, parent, phone,
                               lower(valid) as valid_from, upper(valid) as valid_until
                        from people.agency
                        order by area, kind, id
                        limit :limit
                        """)
                        .param("limit", ALL_AGENCIES + 1)
                        .query((row, n) -> new Agency(
                                row.getLong("id"),
                                AgencyKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("short_name"),
                                row.getString("unit_code"),
                                row.getString("area"),
                                row.getObject("parent", Long.class),
                                row.getString("phone"),
                                validity(row)))
                        .list());
    }

    long insert(AgencyEntry entry) {
        return database.sql("""
                        insert into people.agency (kind, name, short_name, unit_code, area, parent, phone, valid)
                        values (:kind, :name, :shortName, :unitCode, :area, :parent, :phone, :valid::daterange)
                        returning id
                        """)
                .param("kind", entry.kind().name())
                .param("name", entry.name())
                .param("shortName", entry.shortName())
                .param("unitCode", entry.unitCode())
                .param("area", entry.area())
                .param("parent", entry.parent())
                .param("phone", entry.phone())
                .param("valid", entry.valid().range())
                .query(Long.class)
                .single();
    }

    long findOrInsertPost(Agency agency, String title, boolean head) {
        Optional<Long> known = database.sql("select id from people.post where agency = :agency and title = :title")
                .param("agency", agency.id())
                .param("title", title)
                .query(Long.class)
                .optional();
        return known.orElseGet(() -> database.sql("""
                        insert into people.post (agency, title, head, area) values (:agency, :title, :head, :area)
                        returning id
                        """)
                .param("agency", agency.id())
                .param("title", title)
                .param("head", head)
                .param("area", agency.area())
                .query(Long.class)
                .single());
    }

    void insertHolder(long post, String name, String phone, Validity valid, String area) {
        int rows = database.sql("""
                        insert into people.office_holder (post, name, phone, valid, area)
                        values (:post, :name, :phone, :valid::daterange, :area)
                        """)
                .param("post", post)
                .param("name", name)
                .param("phone", phone)
                .param("valid", valid.range())
                .param("area", area)
                .update();
        Rows.expectOne("holder of post", post, rows);
    }

    /** Ends who holds the post on that day; nobody when it stands empty. */
    void endHolding(long agency, String title, LocalDate until) {
        database.sql("""
                        update people.office_holder h set valid = daterange(lower(h.valid), :until::date)
                        from people.post p
                        where p.id = h.post and p.agency = :agency and p.title = :title
                          and h.valid @> :until::date and h.valid @> (:until::date - 1)
                        """)
                .param("agency", agency)
                .param("title", title)
                .param("until", until)
                .update();
    }

    List<OfficeHolder> listHolders(long agency, int limit) {
        return database.sql("""
                        select h.name, p.title, h.phone, p.agency, p.head,
                               lower(h.valid) as valid_from, upper(h.valid) as valid_until
                        from people.office_holder h join people.post p on p.id = h.post
                        where p.agency = :agency
                        order by p.head desc, h.valid desc
                        limit :limit
                        """)
                .param("agency", agency)
                .param("limit", limit)
                .query(AgencyStore::holder)
                .list();
    }

    List<OfficeHolder> listHeads() {
        return Rows.whole(
                ALL_AGENCIES,
                database.sql("""
                        select h.name, p.title, h.phone, p.agency, p.head,
                               lower(h.valid) as valid_from, upper(h.valid) as valid_until
                        from people.office_holder h join people.post p on p.id = h.post
                        where p.head
                        order by p.agency, h.valid
                        limit :limit
                        """)
                        .param("limit", ALL_AGENCIES + 1)
                        .query(AgencyStore::holder)
                        .list());
    }

    private static OfficeHolder holder(ResultSet row, int n) throws SQLException {
        return new OfficeHolder(
                row.getLong("agency"),
                row.getString("name"),
                row.getString("title"),
                row.getString("phone"),
                row.getBoolean("head"),
                validity(row));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
    }
}
