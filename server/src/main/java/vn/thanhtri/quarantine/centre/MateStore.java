package vn.thanhtri.quarantine.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.people.person.Person;

/** Who shared a room with a case. */
@Repository
class MateStore {
    /** Of the time in which a case may have infected a room: what lies further back concerns nobody now. */
    private static final int DAYS_BACK = 21;

    private final JdbcClient database;

    MateStore(JdbcClient database) {
        this.database = database;
    }

    List<Long> roomsOfCases(Collection<Long> cases) {
        return database.sql("""
                        select distinct u.room from quarantine.bed_use u
                        join tracing.person_case c on c.person = u.person
                        where c.id = any (:cases) and u.kind = 'OCCUPIED' order by u.room
                        """)
                .param("cases", Rows.ids(cases))
                .query(Long.class)
                .list();
    }

    /** Rooms of a centre in which a case has lain. */
    List<Long> roomsWithCases(long centre) {
        return database.sql("""
                        select distinct u.room from quarantine.bed_use u join tracing.case_counted c on c.person = u.person
                        where u.centre = :centre and u.kind = 'OCCUPIED' order by u.room
                        """).param("centre", centre).query(Long.class).list();
    }

    List<RoomDossier> load(Collection<Long> rooms) {
        Map<Long, List<RoomDossier.Mate>> mates = new HashMap<>();
        database.sql("""
                        select m.room, c.id as person_case, c.code, f.confirmed_at, m.stay, p.full_name, p.born_year,
                               upper(m.during) as left_at, m.left_fact
                        from quarantine.bed_use i
                        join tracing.case_counted c on c.person = i.person
                        join tracing.case_finding_standing f on f.person_case = c.id
                        join quarantine.bed_use m on m.room = i.room and m.kind = 'OCCUPIED' and m.person <> i.person and m.during && i.during
                        join people.person p on p.id = m.person
                        where i.room = any (:rooms) and i.kind = 'OCCUPIED'
                          and coalesce(upper(i.during), f.confirmed_at) >= f.confirmed_at - :days * interval '1 day'
                          and lower(i.during) <= f.confirmed_at
                          and m.during @> f.confirmed_at
                        order by m.room, f.confirmed_at, m.id
                        """)
                .param("rooms", Rows.ids(rooms))
                .param("days", DAYS_BACK)
                .query(row -> {
                    mates.computeIfAbsent(row.getLong("room"), room -> new ArrayList<>())
                            .add(new RoomDossier.Mate(
                                    row.getLong("person_case"),
                                    row.getString("code"),
                                    Rows.instant(row, "confirmed_at"),
                                    row.getLong("stay"),
                                    Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                                    Rows.findInstant(row, "left_at"),
                                    row.getObject("left_fact", Long.class)));
                });
        return database.sql("""
                        select r.id, r.centre, c.name || ', P.' || r.name as place, c.agency, r.area
                        from quarantine.room r join quarantine.centre c on c.id = r.centre
                        where r.id = any (:rooms) order by r.id
                        """)
                .param("rooms", Rows.ids(rooms))
                .query((row, n) -> new RoomDossier(
                        row.getLong("id"),
                        row.getLong("centre"),
                        row.getString("place"),
                        row.getObject("agency", Long.class),
                        row.getString("area"),
                        mates.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }
}
