package vn.thanhtri.tracing.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.IdStore;

/** Who was in which setting when, each report a row; a better report names the one it corrects. */
@Repository
class PresenceStore {
    private final JdbcClient database;
    private final IdStore ids;

    PresenceStore(JdbcClient database, IdStore ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A presence as it stands. */
    record Row(
            long id,
            long setting,
            long person,
            @Nullable Instant from,
            @Nullable Instant to,
            String seat,
            String area) {
        /** The row that takes its place. */
        New corrected(Attendance there, boolean isVoid, String reason, long fact, long id) {
            return new New(id, setting, there, this.id, isVoid, reason, area, fact);
        }
    }

    /** A new row of presences. */
    record New(
            long id,
            long setting,
            Attendance there,
            @Nullable Long corrects,
            boolean isVoid,
            String reason,
            String area,
            long fact) {}

    /** Takes numbers ahead for rows to come. */
    List<Long> takeIds(int count) {
        return ids.take("presence", count);
    }

    void insertAll(List<New> rows) {
        database.sql("""
                        insert into tracing.presence (id, setting, person, from_at, to_at, seat, corrects, void, reason, fact,
                                                      area)
                        select * from unnest(:id::bigint[], :setting::bigint[], :person::bigint[], :from::timestamptz[],
                            :to::timestamptz[], :seat::text[], :corrects::bigint[], :void::boolean[], :reason::text[],
                            :fact::bigint[], :area::text[])
                        """)
                .param("id", Rows.ids(rows, New::id))
                .param("setting", Rows.ids(rows, New::setting))
                .param("person", Rows.ids(rows, row -> row.there().person()))
                .param("from", Rows.texts(rows, row -> text(row.there().from())))
                .param("to", Rows.texts(rows, row -> text(row.there().to())))
                .param("seat", Rows.texts(rows, row -> row.there().seat()))
                .param("corrects", Rows.ids(rows, New::corrects))
                .param("void", Rows.flags(rows, New::isVoid))
                .param("reason", Rows.texts(rows, New::reason))
                .param("fact", Rows.ids(rows, New::fact))
                .param("area", Rows.texts(rows, New::area))
                .update();
    }

    long insert(
            long setting,
            Attendance there,
            @Nullable Long corrects,
            boolean isVoid,
            String reason,
            String area,
            long fact) {
        long id = takeIds(1).getFirst();
        insertAll(List.of(new New(id, setting, there, corrects, isVoid, reason, area, fact)));
        return id;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    Optional<Row> find(long id) {
        return database.sql("""
                        select id, setting, person, from_at, to_at, seat, area from tracing.presence_standing p
                        where id = :id
                        """).param("id", id).query(PresenceStore::presence).optional();
    }

    /** The presences of a person in a setting that stand, oldest first. */
    List<Row> list(long setting, long person) {
        return database.sql("""
                        select id, setting, person, from_at, to_at, seat, area from tracing.presence_standing p
                        where person = :person and setting = :setting
                        order by id
                        """)
                .param("person", person)
                .param("setting", setting)
                .query(PresenceStore::presence)
                .list();
    }

    /** Everybody's presences in a setting that stand. */
    List<Row> listIn(long setting) {
        return database.sql("""
                        select id, setting, person, from_at, to_at, seat, area from tracing.presence_standing p
                        where setting = :setting
                        order by id
                        """)
                .param("setting", setting)
                .query(PresenceStore::presence)
                .list();
    }

    /** The presences that stand and came of an isolation: entered with it or with its end. */
    List<Row> listOfIsolation(long isolation) {
        return database.sql("""
                        with recursive reported as (
                            select id, corrects, fact, person from tracing.isolation where id = :isolation
                            union all
                            select i.id, i.corrects, i.fact, i.person
                            from tracing.isolation i join reported r on i.id = r.corrects
                        ), made as (
                            select p.id from tracing.presence p join reported r on r.fact = p.fact and r.person = p.person
                            union
                            select p.id from tracing.presence p join made m on p.corrects = m.id
                        )
                        select id, setting, person, from_at, to_at, seat, area from tracing.presence_standing p
                        where id in (select id from made)
                        order by id
                        """)
                .param("isolation", isolation)
                .query(PresenceStore::presence)
                .list();
    }

    private static Row presence(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("setting"),
                row.getLong("person"),
                Rows.findInstant(row, "from_at"),
                Rows.findInstant(row, "to_at"),
                row.getString("seat"),
                row.getString("area"));
    }
}
