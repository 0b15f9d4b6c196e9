package vn.thanhtri.directive.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Which lower documents carry out which points. */
@Repository
class CascadeStore {
    private static final String STANDING = """
            select c.id, c.lower_document, c.lower_point, c.upper_document, c.upper_point, c.linked_at, c.actor_name
            from directive.carrying_out c
            where not exists (select from directive.carrying_out_end e where e.link = c.id)
            """;

    private final JdbcClient database;

    CascadeStore(JdbcClient database) {
        this.database = database;
    }

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('directive.carrying_out', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(CarryingOut link, long fact, String area) {
        database.sql("""
                        insert into directive.carrying_out (id, lower_document, lower_point, upper_document, upper_point, linked_at,
                                                            actor_name, fact, area)
                        values (:id, :lower, :lowerPoint, :upper, :upperPoint, :at, :actor, :fact, :area)
                        """)
                .param("id", link.id())
                .param("lower", link.lowerDocument())
                .param("lowerPoint", link.lowerPoint())
                .param("upper", link.upperDocument())
                .param("upperPoint", link.upperPoint())
                .param("at", Rows.utc(link.linkedAt()))
                .param("actor", link.actorName())
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    void end(long link, Instant at, String actor, long fact, String area) {
        database.sql("""
                        insert into directive.carrying_out_end (link, at, actor_name, fact, area)
                        values (:link, :at, :actor, :fact, :area)
                        """)
                .param("link", link)
                .param("at", Rows.utc(at))
                .param("actor", actor)
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    Optional<CarryingOut> find(long id) {
        return database.sql(STANDING + " and c.id = :id")
                .param("id", id)
                .query(CascadeStore::link)
                .optional();
    }

    /** What carries out a point, oldest first. */
    List<CarryingOut> listLower(long upper, String point) {
        return Rows.whole(
                500,
                database.sql(STANDING
                                + " and c.upper_document = :upper and c.upper_point = :point order by c.id limit 501")
                        .param("upper", upper)
                        .param("point", point)
                        .query(CascadeStore::link)
                        .list());
    }

    /** What a document carries out. */
    List<CarryingOut> listUpper(long lower) {
        return Rows.whole(
                500,
                database.sql(STANDING + " and c.lower_document = :lower order by c.id limit 501")
                        .param("lower", lower)
                        .query(CascadeStore::link)
                        .list());
    }

    private static CarryingOut link(ResultSet row, int n) throws SQLException {
        return new CarryingOut(
                row.getLong("id"),
                row.getLong("lower_document"),
                row.getString("lower_point"),
                row.getLong("upper_document"),
                row.getString("upper_point"),
                Rows.instant(row, "linked_at"),
                row.getString("actor_name"));
    }
}
