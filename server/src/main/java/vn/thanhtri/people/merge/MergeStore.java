package vn.thanhtri.people.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.people.merge.PersonMerge.Field;
import vn.thanhtri.people.person.Person;

/** Mergings of persons and their partings. */
@Repository
class MergeStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String STANDING = """
            select m.id, m.merged, m.survivor, m.taken, m.before, m.reason, m.fact, j.recorded_at, j.actor_name
            from people.person_merge m join kernel.journal j on j.id = m.fact
            where m.parts is null and not exists (select from people.person_merge n where n.parts = m.id)
            """;

    private final JdbcClient database;

    MergeStore(JdbcClient database) {
        this.database = database;
    }

    long insert(
            long merged,
            long survivor,
            Set<Field> taken,
            Person before,
            String reason,
            @Nullable Long parts,
            long fact,
            String area) {
        return database.sql("""
                        insert into people.person_merge (merged, survivor, taken, before, reason, parts, fact, area)
                        values (:merged, :survivor, :taken, :before::jsonb, :reason, :parts, :fact, :area)
                        returning id
                        """)
                .param("merged", merged)
                .param("survivor", survivor)
                .param("taken", taken.stream().map(Field::name).collect(Collectors.joining(" ")))
                .param("before", JSON.writeValueAsString(before))
                .param("reason", reason)
                .param("parts", parts)
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    /** False when the person was merged into somebody already. */
    boolean lead(long merged, long survivor) {
        return database.sql("""
                        update people.person set merged_into = :survivor where id = :merged and merged_into is null
                        """)
                        .param("survivor", survivor)
                        .param("merged", merged)
                        .update()
                == 1;
    }

    void release(long merged, long survivor) {
        int rows = database.sql(
                        "update people.person set merged_into = null where id = :merged and merged_into = :survivor")
                .param("survivor", survivor)
                .param("merged", merged)
                .update();
        Rows.expectOne("merged person", merged, rows);
    }

    Optional<PersonMerge> find(long id) {
        return database.sql(STANDING + " and m.id = :id")
                .param("id", id)
                .query(MergeStore::merge)
                .optional();
    }

    /** Those that stand, the newest first. */
    List<PersonMerge> listInto(long survivor, int limit) {
        return database.sql(STANDING + " and m.survivor = :survivor order by m.id desc limit :limit")
                .param("survivor", survivor)
                .param("limit", limit)
                .query(MergeStore::merge)
                .list();
    }

    private static PersonMerge merge(ResultSet row, int number) throws SQLException {
        String taken = row.getString("taken");
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Arrays.stream(taken.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Field::valueOf)
                .forEach(fields::add);
        return new PersonMerge(
                row.getLong("id"),
                row.getLong("merged"),
                row.getLong("survivor"),
                fields,
                JSON.readValue(row.getString("before"), Person.class),
                row.getString("reason"),
                row.getLong("fact"),
                Rows.instant(row, "recorded_at"),
                row.getString("actor_name"));
    }
}
