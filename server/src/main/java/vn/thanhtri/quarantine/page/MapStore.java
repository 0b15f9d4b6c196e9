package vn.thanhtri.quarantine.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.people.person.Person;

/** What a room map shows: rooms with their beds by use, and who lies where; two queries however large the centre is. */
@Repository
public class MapStore {
    private static final int MOST_ROOMS = 5_000;
    private static final int MOST_PEOPLE = 20_000;
    private static final int MOST_CHOICES = 500;

    private final JdbcClient database;

    MapStore(JdbcClient database) {
        this.database = database;
    }

    /** A room by its beds. */
    public record Room(
            long id,
            int floor,
            String name,
            String bathroom,
            String sexes,
            int beds,
            int reserved,
            int cleaning,
            int broken) {}

    List<Room> listRooms(long centre) {
        return database.sql("""
                        select r.id, r.floor, r.name, r.bathroom, r.sexes, count(b.id)::int as beds,
                               (count(*) filter (where u.kind = 'RESERVED'))::int as reserved,
                               (count(*) filter (where u.kind = 'CLEANING'))::int as cleaning,
                               (count(*) filter (where u.kind = 'BROKEN'))::int as broken
                        from quarantine.room r
                        join quarantine.bed b on b.room = r.id
                        left join quarantine.bed_use u on u.bed = b.id and u.centre = r.centre and upper_inf(u.during)
                        where r.centre = :centre
                        group by r.id order by r.floor, r.name limit :most
                        """)
                .param("centre", centre)
                .param("most", MOST_ROOMS)
                .query((row, n) -> new Room(
                        row.getLong("id"),
                        row.getInt("floor"),
                        row.getString("name"),
                        row.getString("bathroom"),
                        row.getString("sexes"),
                        row.getInt("beds"),
                        row.getInt("reserved"),
                        row.getInt("cleaning"),
                        row.getInt("broken")))
                .list();
    }

    /**
     * Who lies in a room.
     *
     * @param anchor day 0; null while the exposure goes on
     * @param ill whether they are a case by now
     */
    public record Occupant(
            long room,
            long stay,
            long person,
            String label,
            String sex,
            @Nullable LocalDate anchor,
            boolean ill) {}

    List<Occupant> listOccupants(long centre) {
        return database.sql("""
                        select u.room, u.stay, u.person, p.full_name, p.born_year, coalesce(p.sex, '') as sex,
                               coalesce(s.anchor_on, (t.last_exposure at time zone 'Asia/Ho_Chi_Minh')::date) as anchor,
                               coalesce(t.tier = 0, false) as ill
                        from quarantine.bed_use u
                        join quarantine.stay s on s.id = u.stay
                        join people.person p on p.id = u.person
                        left join tracing.tier t on t.person = u.person
                        where u.centre = :centre and u.kind = 'OCCUPIED' and upper_inf(u.during)
                        order by u.room, u.bed limit :most
                        """)
                .param("centre", centre)
                .param("most", MOST_PEOPLE)
                .query(MapStore::occupant)
                .list();
    }

    private static Occupant occupant(ResultSet row, int n) throws SQLException {
        return new Occupant(
                row.getLong("room"),
                row.getLong("stay"),
                row.getLong("person"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getString("sex"),
                row.getObject("anchor", LocalDate.class),
                row.getBoolean("ill"));
    }

    Optional<String> findRoomOf(long stay) {
        return database.sql("""
                        select c.name || ', P.' || r.name from quarantine.bed_use u
                        join quarantine.room r on r.id = u.room join quarantine.centre c on c.id = u.centre
                        where u.stay = :stay and u.kind = 'OCCUPIED' and upper_inf(u.during)
                        """).param("stay", stay).query(String.class).optional();
    }

    /** Rooms with a free bed, in all centres that the actor sees. */
    List<StayFile.RoomChoice> listFree() {
        return database.sql("""
                        select r.id, c.name || ', P.' || r.name || ' (' || count(*) || ')' as label
                        from quarantine.room r
                        join quarantine.centre c on c.id = r.centre
                        join quarantine.bed b on b.room = r.id
                        where not exists (select from quarantine.bed_use u where u.bed = b.id and upper_inf(u.during))
                        group by r.id, c.name, r.name order by c.name, r.name limit :most
                        """)
                .param("most", MOST_CHOICES)
                .query((row, n) -> new StayFile.RoomChoice(row.getLong("id"), row.getString("label")))
                .list();
    }

    /** A bed that somebody left, or that is broken. */
    public record Closed(long bed, String room, String name, String kind) {}

    List<Closed> listClosed(long centre) {
        return database.sql("""
                        select u.bed, r.name as room, b.name, u.kind from quarantine.bed_use u
                        join quarantine.bed b on b.id = u.bed join quarantine.room r on r.id = u.room
                        where u.centre = :centre and u.kind in ('CLEANING', 'BROKEN') and upper_inf(u.during)
                        order by r.name, b.id limit 200
                        """)
                .param("centre", centre)
                .query((row, n) -> new Closed(
                        row.getLong("bed"), row.getString("room"), row.getString("name"), row.getString("kind")))
                .list();
    }

    /** Who has a decision on a centre and lies nowhere yet, the longest waiting first. */
    List<Long> listWaiting() {
        return database.sql("""
                        select s.id from quarantine.stay s
                        where upper_inf(s.during) and s.form <> 'HOME'
                          and exists (select from quarantine.step_standing t where t.stay = s.id and t.kind = 'DECIDED')
                          and not exists (select from quarantine.bed_use u where u.stay = s.id and u.kind = 'OCCUPIED' and upper_inf(u.during))
                          and not exists (select from quarantine.step_standing t where t.stay = s.id and t.kind = 'FORM_CHANGED' and t.form = 'HOME')
                        order by lower(s.during) limit 500
                        """).query(Long.class).list();
    }
}
