package vn.thanhtri.tracing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tracing asks about many people at once. */
@Repository
public class ContactPersonStore {
    private final JdbcClient database;

    ContactPersonStore(JdbcClient database) {
        this.database = database;
    }

    public record Named(String name, int born) {}

    /** @throws NoSuchElementException when there is no such person, or none that the actor may see */
    public String areaOf(long person) {
        return areasOf(List.of(person)).getOrDefault(person, "");
    }

    /**
     * @throws NoSuchElementException when somebody is not known, or the actor may not see them
     * @throws vn.thanhtri.kernel.RefusedException for a number that was merged into another: nothing is recorded under it
     */
    public Map<Long, String> areasOf(Collection<Long> persons) {
        Map<Long, String> areas = new HashMap<>();
        database.sql("select id, area, merged_into from people.person where id = any (:ids)")
                .param("ids", persons.toArray(Long[]::new))
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
                throw new NoSuchElementException("no person " + person);
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
                        """).param("ids", persons.toArray(Long[]::new)).query(row -> {
            names.put(row.getLong("id"), new Named(row.getString("full_name"), row.getInt("born")));
        });
        return names;
    }
}
