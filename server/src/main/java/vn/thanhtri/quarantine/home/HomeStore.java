package vn.thanhtri.quarantine.home;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.quarantine.stay.Stay;

/** Dwellings, links, entries, and entries that were missed. */
@Repository
class HomeStore {
    private final JdbcClient database;

    HomeStore(JdbcClient database) {
        this.database = database;
    }

    void check(Stay stay, HomeCheck told, long fact) {
        database.sql("""
                        insert into quarantine.home_check (stay, person, unmet, household, sign_hung, note, at, corrects, fact, area)
                        values (:stay, :person, :unmet, :household, :sign, :note, :at,
                                (select id from quarantine.home_check_standing where stay = :stay), :fact, :area)
                        """)
                .param("stay", stay.id())
                .param("person", stay.person())
                .param("unmet", told.unmet().stream().map(Enum::name).toArray(String[]::new))
                .param("household", told.household())
                .param("sign", told.signHung())
                .param("note", told.note())
                .param("at", Rows.utc(told.at()))
                .param("fact", fact)
                .param("area", stay.area())
                .update();
    }

    Optional<HomeCheck> findCheck(long stay) {
        return database.sql("""
                        select stay, unmet, household, sign_hung, note, at from quarantine.home_check_standing where stay = :stay
                        """)
                .param("stay", stay)
                .query((row, n) -> new HomeCheck(
                        row.getLong("stay"),
                        Rows.listTexts(row, "unmet").stream()
                                .map(HomeCriterion::valueOf)
                                .toList(),
                        row.getInt("household"),
                        row.getBoolean("sign_hung"),
                        row.getString("note"),
                        Rows.instant(row, "at")))
                .optional();
    }

    void link(Stay stay, String digest, Instant at, long fact) {
        database.sql("""
                        insert into quarantine.home_link (stay, digest, given_at, corrects, fact, area)
                        values (:stay, :digest, :at, (select id from quarantine.home_link_standing where stay = :stay), :fact, :area)
                        """)
                .param("stay", stay.id())
                .param("digest", digest)
                .param("at", Rows.utc(at))
                .param("fact", fact)
                .param("area", stay.area())
                .update();
    }

    Optional<Long> findLinked(String digest) {
        return database.sql("select stay from quarantine.home_link_standing where digest = :digest")
                .param("digest", digest)
                .query(Long.class)
                .optional();
    }

    void enter(Stay stay, HomeEntry told, long fact) {
        database.sql("""
                        insert into quarantine.home_entry (stay, person, day, way, found, temperature, symptoms, others_ill, needs, at, fact, area)
                        values (:stay, :person, :day, :way, :found, :temperature, :symptoms, :others, :needs, :at, :fact, :area)
                        """)
                .param("stay", stay.id())
                .param("person", stay.person())
                .param("day", told.day())
                .param("way", told.way().name())
                .param("found", told.found().name())
                .param("temperature", told.temperature())
                .param("symptoms", Rows.texts(told.symptoms()))
                .param("others", told.othersIll())
                .param("needs", Rows.texts(told.needs()))
                .param("at", Rows.utc(told.at()))
                .param("fact", fact)
                .param("area", stay.area())
                .update();
    }

    /** In order of time. */
    List<HomeEntry> listEntries(Collection<Long> stays) {
        return database.sql("""
                        select stay, day, way, found, temperature, symptoms, others_ill, needs, at, fact
                        from quarantine.home_entry where stay = any (:stays) order by stay, at, id
                        """)
                .param("stays", Rows.ids(stays))
                .query(HomeStore::entry)
                .list();
    }

    private static HomeEntry entry(ResultSet row, int n) throws SQLException {
        return new HomeEntry(
                row.getLong("stay"),
                row.getObject("day", LocalDate.class),
                EntryWay.valueOf(row.getString("way")),
                HomeFinding.valueOf(row.getString("found")),
                row.getObject("temperature", BigDecimal.class),
                Rows.listTexts(row, "symptoms"),
                row.getBoolean("others_ill"),
                Rows.listTexts(row, "needs"),
                Rows.instant(row, "at"),
                row.getLong("fact"));
    }

    /** Days on which nothing was entered until the hour of the day. */
    List<LocalDate> listMissed(long stay) {
        return database.sql("select day from quarantine.home_missed where stay = :stay order by day")
                .param("stay", stay)
                .query(LocalDate.class)
                .list();
    }

    void miss(Stay stay, LocalDate day, Instant due, long fact) {
        database.sql("""
                        insert into quarantine.home_missed (stay, person, day, due_at, fact, area)
                        values (:stay, :person, :day, :due, :fact, :area)
                        """)
                .param("stay", stay.id())
                .param("person", stay.person())
                .param("day", day)
                .param("due", Rows.utc(due))
                .param("fact", fact)
                .param("area", stay.area())
                .update();
    }

    /** Who is kept at home, decided on since before this day, and has neither an entry nor a mark of this day. */
    List<Long> silent(LocalDate day) {
        return database.sql("""
                        select s.id from quarantine.stay s
                        where upper_inf(s.during)
                          and coalesce((select t.form from quarantine.step_standing t where t.stay = s.id and t.kind = 'FORM_CHANGED'
                                        order by t.at desc, t.id desc limit 1), s.form) = 'HOME'
                          and exists (select from quarantine.step_standing t where t.stay = s.id and t.kind = 'DECIDED'
                                      and (t.at at time zone 'Asia/Ho_Chi_Minh')::date < :day)
                          and not exists (select from quarantine.home_entry e where e.stay = s.id and e.day = :day)
                          and not exists (select from quarantine.home_missed m where m.stay = s.id and m.day = :day)
                        order by s.id
                        """).param("day", day).query(Long.class).list();
    }

    /** Who is kept at home, for the duties of a day. */
    List<Long> atHome(long after, int most) {
        return database.sql("""
                        select s.id from quarantine.stay s
                        where upper_inf(s.during) and s.id > :after
                          and coalesce((select t.form from quarantine.step_standing t where t.stay = s.id and t.kind = 'FORM_CHANGED'
                                        order by t.at desc, t.id desc limit 1), s.form) = 'HOME'
                        order by s.id limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
