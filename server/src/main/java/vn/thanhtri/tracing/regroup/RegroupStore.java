package vn.thanhtri.tracing.regroup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** What became of outbreak files, and which cases went from one to another. */
@Repository
class RegroupStore {
    private final JdbcClient database;

    RegroupStore(JdbcClient database) {
        this.database = database;
    }

    /** What names an outbreak: cases, settings entered for it, lines that nobody could read. */
    boolean isUsed(long outbreak) {
        return database.sql("""
                        select exists (select from tracing.person_case where outbreak = :id)
                            or exists (select from tracing.setting_standing where outbreak = :id)
                            or exists (select from tracing.unread_line where outbreak = :id)
                            or exists (select from tracing.outbreak_end_standing where into_one = :id)
                            or exists (select from tracing.case_regrouped where from_outbreak = :id)
                        """).param("id", outbreak).query(Boolean.class).single();
    }

    void end(long outbreak, @Nullable Long into, Instant at, String reason, String area, long fact) {
        database.sql("""
                        insert into tracing.outbreak_end (outbreak, into_one, at, reason, fact, area)
                        values (:outbreak, :into, :at, :reason, :fact, :area)
                        """)
                .param("outbreak", outbreak)
                .param("into", into)
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    /** The file stands by itself again. Empty when that fact ended none. Returns the file. */
    Optional<Long> takeEndBack(long ended, String reason, Instant at, long fact) {
        return database.sql("""
                        insert into tracing.outbreak_end (outbreak, into_one, at, reason, corrects, void, fact, area)
                        select outbreak, into_one, :at, :reason, id, true, :fact, area
                        from tracing.outbreak_end_standing where fact = :ended
                        returning outbreak
                        """)
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .param("fact", fact)
                .param("ended", ended)
                .query(Long.class)
                .optional();
    }

    /** All cases of a file, also those withdrawn. */
    List<Long> listCases(long outbreak) {
        return database.sql("select id from tracing.person_case where outbreak = :id order by id")
                .param("id", outbreak)
                .query(Long.class)
                .list();
    }

    /** Moved by that fact and still where they were moved to. */
    List<Regrouped> listMovedBy(long fact) {
        return database.sql(MOVED + "join tracing.person_case c on c.id = m.person_case and c.outbreak = m.to_outbreak "
                        + "where m.fact = :fact order by m.id")
                .param("fact", fact)
                .query(RegroupStore::regrouped)
                .list();
    }

    /** Cases that came into a file or left it, the newest first. */
    List<Regrouped> listOf(long outbreak) {
        return database.sql(MOVED + "where :id in (m.from_outbreak, m.to_outbreak) order by m.id desc")
                .param("id", outbreak)
                .query(RegroupStore::regrouped)
                .list();
    }

    private static final String MOVED = """
            select m.id, m.person_case, m.from_outbreak, m.to_outbreak, m.from_code, m.to_code, m.reason, j.recorded_at, j.actor_name
            from tracing.case_regrouped m join kernel.journal j on j.id = m.fact
            """;

    void move(long personCase, long from, long to, String fromCode, String toCode, String reason, long fact) {
        database.sql("""
                        insert into tracing.case_regrouped (person_case, from_outbreak, to_outbreak, from_code, to_code, reason,
                            fact, area)
                        select id, :from, :to, :fromCode, :toCode, :reason, :fact, area from tracing.person_case where id = :case
                        """)
                .param("from", from)
                .param("to", to)
                .param("fromCode", fromCode)
                .param("toCode", toCode)
                .param("reason", reason)
                .param("fact", fact)
                .param("case", personCase)
                .update();
        int rows = database.sql("""
                        update tracing.person_case set outbreak = :to, code = :code where id = :case and outbreak = :from
                        """)
                .param("to", to)
                .param("code", toCode)
                .param("case", personCase)
                .param("from", from)
                .update();
        Rows.expectOne("case", personCase, rows);
    }

    /** Whose tier rests on these cases belongs to their file. */
    void followTiers(Collection<Long> cases, long to) {
        database.sql("update tracing.tier set outbreak = :to where root_case = any (:cases)")
                .param("to", to)
                .param("cases", Rows.ids(cases))
                .update();
    }

    /** Settings that were entered for one file are those of another from now on; each by a row that names the one before. */
    void moveSettings(long from, long to, String reason, long fact) {
        database.sql(SETTINGS + "where outbreak = :from")
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("fact", fact)
                .update();
    }

    /** Those that one fact moved and nobody has corrected since go back. */
    void moveSettingsBack(long moved, long to, String reason, long fact) {
        database.sql(SETTINGS + "where fact = :moved")
                .param("moved", moved)
                .param("to", to)
                .param("reason", reason)
                .param("fact", fact)
                .update();
    }

    private static final String SETTINGS = """
            insert into tracing.setting (kind, name, place, unit_code, from_at, to_at, household, outbreak, origin, corrects, reason,
                fact, area)
            select kind, name, place, unit_code, from_at, to_at, household, :to, coalesce(origin, id), id, :reason, :fact, area
            from tracing.setting_standing
            """;

    /** From whom cases of a file may have it, chosen or told: pairs within the file. */
    List<Link> listLinks(long outbreak) {
        return database.sql("""
                        select k.id as "case", l.source
                        from tracing.case_known k
                        join lateral (select k.source_case as source where k.source_case is not null
                                      union
                                      select s.source_case from tracing.case_source_standing s
                                      where s.person_case = k.id and k.source_case is null and s.source_case is not null) l on true
                        where k.outbreak = :id
                        """)
                .param("id", outbreak)
                .query((row, n) -> new Link(row.getLong("case"), row.getLong("source")))
                .list();
    }

    record Link(long personCase, long source) {}

    private static Regrouped regrouped(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Regrouped(
                row.getLong("id"),
                row.getLong("person_case"),
                row.getLong("from_outbreak"),
                row.getLong("to_outbreak"),
                row.getString("from_code"),
                row.getString("to_code"),
                row.getString("reason"),
                Rows.instant(row, "recorded_at"),
                row.getString("actor_name"));
    }
}
