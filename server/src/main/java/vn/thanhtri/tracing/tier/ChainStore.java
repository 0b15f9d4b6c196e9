package vn.thanhtri.tracing.tier;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.SettingKind;

/** What the links of chains are called. */
@Repository
class ChainStore {
    private final JdbcClient database;

    ChainStore(JdbcClient database) {
        this.database = database;
    }

    record SettingName(SettingKind kind, String name, String place) {}

    record CaseName(long id, long outbreak, String code, Instant infectiousFrom) {}

    Map<Long, SettingName> settings(Collection<Long> ids) {
        Map<Long, SettingName> names = new HashMap<>();
        database.sql("select id, kind, name, place from tracing.setting_known where id = any (:ids)")
                .param("ids", Rows.ids(ids))
                .query(row -> {
                    names.put(
                            row.getLong("id"),
                            new SettingName(
                                    SettingKind.valueOf(row.getString("kind")),
                                    row.getString("name"),
                                    row.getString("place")));
                });
        return names;
    }

    Map<Long, String> placesOfEncounters(Collection<Long> ids) {
        Map<Long, String> places = new HashMap<>();
        database.sql("select id, place from tracing.encounter where id = any (:ids)")
                .param("ids", Rows.ids(ids))
                .query(row -> {
                    places.put(row.getLong("id"), row.getString("place"));
                });
        return places;
    }

    /** The cases that persons are, by person. Only those who have an infectious window: none that was withdrawn. */
    Map<Long, CaseName> cases(Collection<Long> persons) {
        Map<Long, CaseName> names = new HashMap<>();
        database.sql("""
                        select w.person, c.id, c.outbreak, c.code, w.from_at
                        from tracing.infectious_window w join tracing.person_case c on c.id = w.person_case
                        where w.person = any (:persons)
                        order by c.id
                        """).param("persons", Rows.ids(persons)).query(row -> {
            names.put(
                    row.getLong("person"),
                    new CaseName(
                            row.getLong("id"),
                            row.getLong("outbreak"),
                            row.getString("code"),
                            Rows.instant(row, "from_at")));
        });
        return names;
    }
}
