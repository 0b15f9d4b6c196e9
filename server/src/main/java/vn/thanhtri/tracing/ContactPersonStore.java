package vn.thanhtri.tracing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Rows;

/** What tracing asks about many people at once. */
@Repository
public class ContactPersonStore {
    private final JdbcClient database;

    ContactPersonStore(JdbcClient database) {
        this.database = database;
    }

    public record Named(String name, int born) {}

    /** @throws Found.Missing when there is no such person, or none that the actor may see */
    public String areaOf(long person) {
        return areasOf(List.of(person)).getOrDefault(person, "");
    }

    /**
     * @throws Found.Missing when somebody is not known, or the actor may not see them
     * @throws vn.thanhtri.kernel.RefusedException for a number that was merged into another: nothing is recorded under it
     */
    public Map<Long, String> areasOf(Collection<Long> persons) {
        Map<Long, String> areas = new HashMap<>();
        database.sql("select id, area, merged_into from people.person where id = any (:ids)")
                .param("ids", Rows.ids(persons))
                .query(row -> {
                    String now = row.getString("merged_into");
                    Refuse.when(
                            now != null,
                            "person-merged",
                            "person",
                            Map.of("person", row.getString("id"), "now", String.valueOf(now)));
                    areas.put(row.getLong("id"), row.getString("area"));
                });
        for (long person : persons) {
            if (!areas.containsKey(person)) {
                throw new Found.Missing("person", person);
            }
        }
        return areas;
    }

    /** Those of them that the actor may see. */
    public List<Long> listSeen(Collection<Long> persons) {
        return database.sql("select id from people.person where id = any (:ids)")
                .param("ids", persons.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public Map<Long, Named> namesOf(Collection<Long> persons) {
        Map<Long, Named> names = new HashMap<>();
        database.sql("""
                        select id, full_name, coalesce(born_year, 0) as born from people.person where id = any (:ids)
                        """).param("ids", Rows.ids(persons)).query(row -> {
            names.put(row.getLong("id"), new Named(row.getString("full_name"), row.getInt("born")));
        });
        return names;
    }
}
