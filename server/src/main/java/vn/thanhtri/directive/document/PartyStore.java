package vn.thanhtri.directive.document;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Who has which part in a task. */
@Repository
public class PartyStore {
    private final JdbcClient database;

    PartyStore(JdbcClient database) {
        this.database = database;
    }

    public void insert(long task, Party party, String area) {
        database.sql("""
                        insert into directive.task_party (task, role, org, label, inherited, agencies, area)
                        values (:task, :role, :org, :label, :inherited, :agencies, :area)
                        """)
                .param("task", task)
                .param("role", party.role().name())
                .param("org", party.org())
                .param("label", party.label())
                .param("inherited", party.inherited())
                .param("agencies", Rows.ids(party.agencies()))
                .param("area", area)
                .update();
    }

    public void replace(long task, PartyRole role, Party party, String area) {
        database.sql("delete from directive.task_party where task = :task and role = :role")
                .param("task", task)
                .param("role", role.name())
                .update();
        insert(task, party, area);
    }

    /** Gives every part of the document that stands under a name nobody knew to an agency, and returns the tasks. @param label in one line */
    public List<Long> fill(long document, String label, long agency) {
        return database
                .sql("""
                        update directive.task_party p set agencies = array[:agency::bigint]
                        from directive.task t
                        where t.id = p.task and t.document = :document and t.removed_at is null and regexp_replace(btrim(p.label), '\\s+', ' ', 'g') = :label
                          and cardinality(p.agencies) = 0
                        returning p.task
                        """)
                .param("agency", agency)
                .param("document", document)
                .param("label", label)
                .query(Long.class)
                .list()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    public void delete(long task, PartyRole role, String label) {
        int rows = database.sql(
                        "delete from directive.task_party where task = :task and role = :role and label = :label")
                .param("task", task)
                .param("role", role.name())
                .param("label", label)
                .update();
        if (rows == 0) {
            throw new IllegalStateException("task " + task + ": nobody is " + role + " as " + label);
        }
    }

    /** By task, each in the order they were named. */
    Map<Long, List<Party>> listOf(Collection<Long> tasks) {
        Map<Long, List<Party>> parties = new LinkedHashMap<>();
        database.sql("""
                        select task, role, org, label, inherited, agencies from directive.task_party
                        where task = any(:ids) order by id
                        """)
                .param("ids", Rows.ids(tasks))
                .query((row, n) -> parties.computeIfAbsent(row.getLong("task"), id -> new ArrayList<>())
                        .add(party(row)))
                .list();
        return parties;
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                PartyRole.valueOf(row.getString("role")),
                row.getString("org"),
                row.getString("label"),
                row.getBoolean("inherited"),
                longs(row.getArray("agencies")));
    }

    private static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
