package vn.thanhtri.quarantine.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** What takes which bed from when to when: the database refuses two at once in one bed, and one person in two. */
@Repository
class BedStore {
    private static final String USE = """
            select u.id, u.bed, u.room, u.kind, u.stay, u.person, u.isolation, lower(u.during) as from_at, upper(u.during) as to_at
            from quarantine.bed_use u
            """;

    private final JdbcClient database;

    BedStore(JdbcClient database) {
        this.database = database;
    }

    /** @param to null while it goes on */
    record Use(
            long id,
            long bed,
            long room,
            BedUse kind,
            @Nullable Long stay,
            @Nullable Long person,
            @Nullable Long isolation,
            Instant from,
            @Nullable Instant to) {}

    /** A bed of a room. */
    record Bed(long id, long room, String name) {}

    Optional<Bed> findBed(long bed) {
        return database.sql("select id, room, name from quarantine.bed where id = :id")
                .param("id", bed)
                .query((row, n) -> new Bed(row.getLong("id"), row.getLong("room"), row.getString("name")))
                .optional();
    }

    /** The first bed of a room that nothing takes from this moment on. */
    Optional<Long> findFree(long room, Instant at) {
        return database.sql("""
                        select b.id from quarantine.bed b
                        where b.room = :room
                          and not exists (select from quarantine.bed_use u where u.bed = b.id and u.during && tstzrange(:at, null))
                        order by b.id limit 1
                        """)
                .param("room", room)
                .param("at", Rows.utc(at))
                .query(Long.class)
                .optional();
    }

    long take(
            CentreStore.Room room,
            long bed,
            BedUse kind,
            @Nullable Long stay,
            @Nullable Long person,
            @Nullable Long isolation,
            Instant from,
            long fact) {
        return database.sql("""
                        insert into quarantine.bed_use (bed, room, centre, kind, stay, person, isolation, during, fact, area)
                        values (:bed, :room, :centre, :kind, :stay, :person, :isolation, tstzrange(:from, null), :fact, :area)
                        returning id
                        """)
                .param("bed", bed)
                .param("room", room.id())
                .param("centre", room.centre())
                .param("kind", kind.name())
                .param("stay", stay)
                .param("person", person)
                .param("isolation", isolation)
                .param("from", Rows.utc(from))
                .param("fact", fact)
                .param("area", room.area())
                .query(Long.class)
                .single();
    }

    void end(long use, Instant at, long fact) {
        Rows.expectOne(
                "bed use",
                use,
                database.sql("""
                                update quarantine.bed_use set during = tstzrange(lower(during), :at), left_fact = :fact
                                where id = :id and upper_inf(during)
                                """)
                        .param("id", use)
                        .param("at", Rows.utc(at))
                        .param("fact", fact)
                        .update());
    }

    /** What takes the bed now. */
    Optional<Use> findOfBed(long bed) {
        return database.sql(USE + " where u.bed = :bed and upper_inf(u.during)")
                .param("bed", bed)
                .query(BedStore::use)
                .optional();
    }

    /** The bed of somebody, or the one kept for them. */
    Optional<Use> findOfStay(long stay, BedUse kind) {
        return database.sql(USE + " where u.stay = :stay and u.kind = :kind and upper_inf(u.during)")
                .param("stay", stay)
                .param("kind", kind.name())
                .query(BedStore::use)
                .optional();
    }

    /** Who lies in a room, by bed. */
    List<Use> listIn(long room) {
        return database.sql(
                        USE + " where u.room = :room and u.kind = 'OCCUPIED' and upper_inf(u.during) order by u.bed")
                .param("room", room)
                .query(BedStore::use)
                .list();
    }

    private static Use use(ResultSet row, int n) throws SQLException {
        return new Use(
                row.getLong("id"),
                row.getLong("bed"),
                row.getLong("room"),
                BedUse.valueOf(row.getString("kind")),
                row.getObject("stay", Long.class),
                row.getObject("person", Long.class),
                row.getObject("isolation", Long.class),
                Rows.instant(row, "from_at"),
                Rows.findInstant(row, "to_at"));
    }
}
