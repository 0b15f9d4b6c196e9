package vn.thanhtri.tracing.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Who was kept apart when and where, each report a row; a better report names the one it corrects. */
@Repository
class IsolationStore {
    private final JdbcClient database;

    IsolationStore(JdbcClient database) {
        this.database = database;
    }

    /** An isolation as it stands. */
    record Row(
            long id,
            long person,
            @Nullable Long setting,
            String place,
            Instant from,
            @Nullable Instant to,
            String area) {}

    long insert(IsolatePerson told, @Nullable Long corrects, boolean isVoid, String reason, String area, long fact) {
        return database.sql("""
                        insert into tracing.isolation (person, setting, place, from_at, to_at, corrects, void, reason, fact,
                                                       area)
                        values (:person, :setting, :place, :from, :to, :corrects, :void, :reason, :fact, :area)
                        returning id
                        """)
                .param("person", told.person())
                .param("setting", told.setting())
                .param("place", told.place())
                .param("from", Rows.utc(told.from()))
                .param("to", Rows.utc(told.to()))
                .param("corrects", corrects)
                .param("void", isVoid)
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    Optional<Row> find(long id) {
        return database.sql("""
                        select id, person, setting, place, from_at, to_at, area from tracing.isolation_standing i
                        where id = :id
                        """)
                .param("id", id)
                .query(IsolationStore::isolation)
                .optional();
    }

    /** The newest isolation of a person that stands. */
    Optional<Row> findOf(long person) {
        return database.sql("""
                        select id, person, setting, place, from_at, to_at, area from tracing.isolation_standing i
                        where person = :person
                        order by id desc limit 1
                        """)
                .param("person", person)
                .query(IsolationStore::isolation)
                .optional();
    }

    private static Row isolation(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("person"),
                row.getObject("setting", Long.class),
                row.getString("place"),
                Rows.instant(row, "from_at"),
                Rows.findInstant(row, "to_at"),
                row.getString("area"));
    }
}
