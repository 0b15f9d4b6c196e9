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

/** Centres, their rooms and beds as they are built, and what was checked. */
@Repository
class CentreStore {
    private static final String CENTRE = "select id, name, kind, unit_code, place, agency, area from quarantine.centre";

    private final JdbcClient database;

    CentreStore(JdbcClient database) {
        this.database = database;
    }

    long insert(OpenCentre told, @Nullable Long agency, String unitCode, long fact, String area) {
        return database.sql("""
                        insert into quarantine.centre (name, kind, unit_code, place, agency, fact, area)
                        values (:name, :kind, :unit, :place, :agency, :fact, :area) returning id
                        """)
                .param("name", told.name())
                .param("kind", told.kind().name())
                .param("unit", unitCode)
                .param("place", told.place())
                .param("agency", agency)
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    Optional<Centre> find(long id) {
        return database.sql(CENTRE + " where id = :id")
                .param("id", id)
                .query(CentreStore::centre)
                .optional();
    }

    List<Centre> list(int most) {
        return database.sql(CENTRE + " order by name, id limit :most")
                .param("most", most)
                .query(CentreStore::centre)
                .list();
    }

    private static Centre centre(ResultSet row, int n) throws SQLException {
        return new Centre(
                row.getLong("id"),
                row.getString("name"),
                CentreKind.valueOf(row.getString("kind")),
                row.getString("unit_code"),
                row.getString("place"),
                row.getObject("agency", Long.class),
                row.getString("area"));
    }

    long insertRoom(FurnishRoom told, long setting, long fact, String area) {
        return database.sql("""
                        insert into quarantine.room (centre, setting, floor, name, bathroom, sexes, fact, area)
                        values (:centre, :setting, :floor, :name, :bathroom, :sexes, :fact, :area) returning id
                        """)
                .param("centre", told.centre())
                .param("setting", setting)
                .param("floor", told.floor())
                .param("name", told.name())
                .param("bathroom", told.bathroom())
                .param("sexes", told.sexes().name())
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    void insertBeds(long room, int beds, String area) {
        database.sql("""
                        insert into quarantine.bed (room, name, area)
                        select :room, n::text, :area from generate_series(1, :beds) as n
                        """)
                .param("room", room)
                .param("beds", beds)
                .param("area", area)
                .update();
    }

    /** A room as who lies in it knows it. */
    record Room(long id, long centre, long setting, String name, String place, String area) {}

    Optional<Room> findRoom(long id) {
        return database.sql("""
                        select r.id, r.centre, r.setting, r.name, c.name || ', P.' || r.name as place, r.area
                        from quarantine.room r join quarantine.centre c on c.id = r.centre where r.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Room(
                        row.getLong("id"),
                        row.getLong("centre"),
                        row.getLong("setting"),
                        row.getString("name"),
                        row.getString("place"),
                        row.getString("area")))
                .optional();
    }

    void check(long centre, CheckItem item, CheckAnswer answer, String note, Instant at, long fact, String area) {
        database.sql("""
                        insert into quarantine.centre_check (centre, item, answer, note, at, corrects, fact, area)
                        values (:centre, :item, :answer, :note, :at,
                                (select id from quarantine.centre_check_standing where centre = :centre and item = :item), :fact, :area)
                        """)
                .param("centre", centre)
                .param("item", item.name())
                .param("answer", answer.name())
                .param("note", note)
                .param("at", Rows.utc(at))
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    /** What was found the last time. */
    record Checked(CheckItem item, CheckAnswer answer, String note, Instant at) {}

    List<Checked> checks(long centre) {
        return database.sql(
                        "select item, answer, note, at from quarantine.centre_check_standing where centre = :centre")
                .param("centre", centre)
                .query((row, n) -> new Checked(
                        CheckItem.valueOf(row.getString("item")),
                        CheckAnswer.valueOf(row.getString("answer")),
                        row.getString("note"),
                        Rows.instant(row, "at")))
                .list();
    }
}
