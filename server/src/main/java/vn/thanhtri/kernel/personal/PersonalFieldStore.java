package vn.thanhtri.kernel.personal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.personal.PersonalTable.Field;
import vn.thanhtri.kernel.personal.PersonalTable.Purpose;

/** The declared personal data, and what of it there is about one person, as who asks may see it. */
@Repository
public class PersonalFieldStore {
    private final JdbcClient database;

    PersonalFieldStore(JdbcClient database) {
        this.database = database;
    }

    private record Line(String name, String whose, String moment, Field field) {}

    @Transactional(readOnly = true)
    public List<PersonalTable> listTables() {
        Map<String, List<Line>> tables = new LinkedHashMap<>();
        database.sql("""
                        select home || '.' || name as name, whose, moment, field, purpose, goes
                        from kernel.personal_field order by home, name, field
                        """)
                .query((row, n) -> new Line(
                        row.getString("name"),
                        row.getString("whose"),
                        row.getString("moment"),
                        new Field(
                                row.getString("field"),
                                Purpose.valueOf(row.getString("purpose")),
                                row.getBoolean("goes"))))
                .list()
                .forEach(line -> tables.computeIfAbsent(line.name(), any -> new ArrayList<>())
                        .add(line));
        return tables.values().stream()
                .map(lines -> new PersonalTable(
                        lines.getFirst().name(),
                        lines.getFirst().whose(),
                        lines.getFirst().moment(),
                        lines.stream().map(Line::field).toList()))
                .toList();
    }

    /** Rows about the person as JSON objects, as the database writes them. */
    @Transactional(readOnly = true)
    public List<String> listRows(PersonalTable table, long person, int limit) {
        return database.sql("select to_jsonb(t)::text from %s t where %s limit :limit"
                        .formatted(table.name(), table.whose().replace("$1", ":person")))
                .param("person", person)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** SQL: that nothing declared concerns {@code p.id} since {@code :since}. */
    private String nothingSince() {
        StringBuilder conditions = new StringBuilder();
        for (PersonalTable table : listTables()) {
            if (!table.whose().isEmpty() && !table.moment().isEmpty()) {
                conditions.append(" and not exists (select from %s t where (%s) and %s >= :since)"
                        .formatted(table.name(), table.whose().replace("$1", "p.id"), table.moment()));
            }
        }
        return conditions.toString();
    }

    /** Those of the persons that nothing has concerned since then, and about whom no fact was recorded either. */
    @Transactional(readOnly = true)
    public List<Long> listOver(List<Long> persons, Instant since) {
        return database.sql("""
                        select p.id from unnest(:persons::bigint[]) as p(id)
                        where not exists (select from kernel.journal j
                                          where j.subject_kind = 'person' and j.subject_id = p.id
                                                and j.recorded_at >= :since and j.kind not like '%Viewed')
                        """ + nothingSince())
                .param("persons", Rows.ids(persons))
                .param("since", Rows.utc(since))
                .query(Long.class)
                .list();
    }
}
