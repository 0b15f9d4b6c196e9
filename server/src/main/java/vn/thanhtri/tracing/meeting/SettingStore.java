package vn.thanhtri.tracing.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.place.Unit;
import vn.thanhtri.tracing.SettingKind;

/** Gatherings, households and rooms. */
@Repository
class SettingStore {
    private final JdbcClient database;

    SettingStore(JdbcClient database) {
        this.database = database;
    }

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('tracing.setting', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(long id, RecordSetting told, Unit unit, long fact) {
        database.sql("""
                        insert into tracing.setting (id, kind, name, place, unit_code, from_at, to_at, household, outbreak,
                                                     fact, area)
                        values (:id, :kind, :name, :place, :unitCode, :from, :to, :household, :outbreak, :fact, :area)
                        """)
                .param("id", id)
                .param("kind", told.kind().name())
                .param("name", told.name().strip())
                .param("place", told.place())
                .param("unitCode", unit.code())
                .param("from", Rows.utc(told.from()))
                .param("to", Rows.utc(told.to()))
                .param("household", told.household())
                .param("outbreak", told.outbreak())
                .param("fact", fact)
                .param("area", unit.area())
                .update();
    }

    /** What stands of a setting is corrected by another report; it stays visible to those who saw the first. */
    void correct(long setting, RecordSetting better, String unitCode, boolean isVoid, String reason, long fact) {
        int corrected = database.sql("""
                        insert into tracing.setting (kind, name, place, unit_code, from_at, to_at, household, outbreak, origin,
                                                     corrects, void, reason, fact, area)
                        select :kind, :name, :place, :unitCode, :from, :to, household, outbreak, id, report, :void, :reason,
                               :fact, area
                        from tracing.setting_known where id = :setting
                        """)
                .param("kind", better.kind().name())
                .param("name", better.name().strip())
                .param("place", better.place())
                .param("unitCode", unitCode)
                .param("from", Rows.utc(better.from()))
                .param("to", Rows.utc(better.to()))
                .param("void", isVoid)
                .param("reason", reason)
                .param("fact", fact)
                .param("setting", setting)
                .update();
        if (corrected != 1) {
            throw new IllegalStateException("setting " + setting + " was corrected by " + corrected + " reports");
        }
    }

    String areaOf(long setting) {
        return database.sql("select area from tracing.setting_known where id = :setting")
                .param("setting", setting)
                .query(String.class)
                .single();
    }

    /** Who is or was kept apart in it. */
    List<Long> listIsolated(long setting) {
        return database.sql("select distinct person from tracing.isolation_standing where setting = :setting")
                .param("setting", setting)
                .query(Long.class)
                .list();
    }

    /** Codes of cases that are said to have been infected there. */
    List<String> listCasesFrom(long setting) {
        return database.sql("""
                        select c.code from tracing.case_known c where c.source_setting = :setting order by c.code
                        """).param("setting", setting).query(String.class).list();
    }

    /** One fact of each agency that told who was there, its recorder's. */
    List<Long> listRecorders(long setting) {
        return database.sql("""
                        select min(j.id) from tracing.presence_standing p join kernel.journal j on j.id = p.fact
                        where p.setting = :setting
                        group by j.agency
                        """).param("setting", setting).query(Long.class).list();
    }

    Optional<Setting> find(long id) {
        return database.sql("""
                        select id, kind, name, place, unit_code, from_at, to_at, outbreak
                        from tracing.setting_known where id = :id
                        """).param("id", id).query(SettingStore::setting).optional();
    }

    Optional<Long> findOfHousehold(long household) {
        return database.sql("select id from tracing.setting_known where household = :household")
                .param("household", household)
                .query(Long.class)
                .optional();
    }

    int countGatherings(long outbreak) {
        return database.sql("select count(*) from tracing.setting_known where outbreak = :outbreak")
                .param("outbreak", outbreak)
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    List<Setting> listGatherings(long outbreak, int limit, int offset) {
        return database.sql("""
                        select id, kind, name, place, unit_code, from_at, to_at, outbreak
                        from tracing.setting_known where outbreak = :outbreak
                        order by from_at desc nulls last, id desc
                        limit :limit offset :offset
                        """)
                .param("outbreak", outbreak)
                .param("offset", offset)
                .param("limit", limit)
                .query(SettingStore::setting)
                .list();
    }

    private static Setting setting(ResultSet row, int number) throws SQLException {
        return new Setting(
                row.getLong("id"),
                SettingKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("place"),
                row.getString("unit_code"),
                Rows.findInstant(row, "from_at"),
                Rows.findInstant(row, "to_at"),
                row.getObject("outbreak", Long.class));
    }
}
