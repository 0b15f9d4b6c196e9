package vn.thanhtri.place;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitStore {
    private static final int MOST_UNITS = 100_000;

    private final JdbcClient database;

    UnitStore(JdbcClient database) {
        this.database = database;
    }

    record Link(long predecessor, long successor, boolean part) {}

    record UnlistedLink(long successor, UnlistedPredecessor predecessor) {}

    List<Unit> listAll() {
        return database.sql("""
                        select id, code, name, kind, level, parent_code, area,
                               lower(valid) as since, upper(valid) as until, listed_on
                        from place.unit
                        order by area, id
                        limit :limit
                        """)
                .param("limit", MOST_UNITS)
                .query((row, number) -> new Unit(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("level"),
                        row.getString("parent_code"),
                        row.getString("area"),
                        Validity.of(row),
                        row.getObject("listed_on", LocalDate.class)))
                .list();
    }

    List<Link> listSuccessions() {
        return database.sql("""
                        select predecessor, successor, part
                        from place.succession
                        order by predecessor, successor
                        limit :limit
                        """)
                .param("limit", MOST_UNITS)
                .query((row, number) -> new Link(row.getLong(1), row.getLong(2), row.getBoolean(3)))
                .list();
    }

    List<UnlistedLink> listUnlisted() {
        return database.sql("""
                        select successor, code, part
                        from place.unlisted_predecessor
                        order by successor, code
                        limit :limit
                        """)
                .param("limit", MOST_UNITS)
                .query((row, number) ->
                        new UnlistedLink(row.getLong(1), new UnlistedPredecessor(row.getString(2), row.getBoolean(3))))
                .list();
    }
}
