package vn.thanhtri.tracing.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
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

    void insert(long id, RecordSetting told, String area, long fact) {
        database.sql("""
                        insert into tracing.setting (id, kind, name, place, unit_code, from_at, to_at, household, outbreak,
                                                     fact, area)
                        values (:id, :kind, :name, :place, :unitCode, :from, :to, :household, :outbreak, :fact, :area)
                        """)
                .param("id", id)
                .param("kind", told.kind().name())
                .param("name", told.name().strip())
                .param("place", told.place())
                .param("unitCode", told.unitCode())
                .param("from", Rows.utc(told.from()))
                .param("to", Rows.utc(told.to()))
                .param("household", told.household())
                .param("outbreak", told.outbreak())
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    Optional<Setting> find(long id) {
        return database.sql("""
                        select id, kind, name, place, unit_code, from_at, to_at, outbreak
                        from tracing.setting where id = :id
                        """).param("id", id).query(SettingStore::setting).optional();
    }

    Optional<Long> findOfHousehold(long household) {
        return database.sql("select id from tracing.setting where household = :household")
                .param("household", household)
                .query(Long.class)
                .optional();
    }

    List<Setting> listGatherings(long outbreak, int limit) {
        return database.sql("""
                        select id, kind, name, place, unit_code, from_at, to_at, outbreak
                        from tracing.setting where outbreak = :outbreak
                        order by from_at nulls last, id
                        limit :limit
                        """)
                .param("outbreak", outbreak)
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
