package vn.thanhtri.directive.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Measure;

/** Bindings of tasks to measures, and when their targets were reached. */
@Repository
class BindingStore {
    private static final String STANDING = """
            select b.id, b.task, b.measure, b.unit_code, b.unit_area, b.subject, b.target, b.discharges, b.bound_at, b.actor_name
            from directive.binding b
            where not exists (select from directive.unbinding u where u.binding = b.id)
            """;

    private final JdbcClient database;

    BindingStore(JdbcClient database) {
        this.database = database;
    }

    /** That an agency has reached the target. */
    record Reached(long binding, long agency, Instant at, long counted, long of, long fact) {}

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('directive.binding', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(Binding binding, long fact, String area) {
        database.sql("""
                        insert into directive.binding (id, task, measure, unit_code, unit_area, subject, target, discharges, bound_at,
                                                       actor_name, fact, area)
                        values (:id, :task, :measure, :unitCode, :unitArea, :subject, :target, :discharges, :at, :actor, :fact,
                                :area)
                        """)
                .param("id", binding.id())
                .param("task", binding.task())
                .param("measure", binding.measure())
                .param("unitCode", binding.unitCode())
                .param("unitArea", binding.unitArea())
                .param("subject", binding.subject())
                .param("target", binding.target())
                .param("discharges", binding.discharges())
                .param("at", Rows.utc(binding.boundAt()))
                .param("actor", binding.actorName())
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    void end(long binding, Instant at, String reason, String actor, long fact, String area) {
        database.sql("""
                        insert into directive.unbinding (binding, at, reason, actor_name, fact, area)
                        values (:binding, :at, :reason, :actor, :fact, :area)
                        """)
                .param("binding", binding)
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .param("actor", actor)
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    void reach(long binding, long agency, Instant at, Measure.Tally tally, long fact, String area) {
        database.sql("""
                        insert into directive.target_reached (binding, agency, reached_at, counted, of_all, fact, area)
                        values (:binding, :agency, :at, :counted, :of, :fact, :area)
                        """)
                .param("binding", binding)
                .param("agency", agency)
                .param("at", Rows.utc(at))
                .param("counted", tally.counted())
                .param("of", tally.of())
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    Optional<Binding> find(long id) {
        return database.sql(STANDING + " and b.id = :id")
                .param("id", id)
                .query(BindingStore::binding)
                .optional();
    }

    List<Binding> listOf(Collection<Long> tasks) {
        return Rows.whole(
                5000,
                database.sql(STANDING + " and b.task = any(:tasks) order by b.id limit 5001")
                        .param("tasks", Rows.ids(tasks))
                        .query(BindingStore::binding)
                        .list());
    }

    /** Bindings whose target fulfils a task of a dispatched document that somebody still owes. */
    List<Binding> listWatched() {
        return Rows.whole(
                5000, database.sql(STANDING + """
                         and b.discharges
                           and exists (select from obligation.obligation o
                                       where o.subject_kind = 'directive-task' and o.subject_id = b.task and o.is_open)
                        order by b.id limit 5001
                        """).query(BindingStore::binding).list());
    }

    List<Reached> listReached(Collection<Long> bindings) {
        return Rows.whole(
                100000,
                database.sql("""
                        select binding, agency, reached_at, counted, of_all, fact from directive.target_reached
                        where binding = any(:bindings) limit 100001
                        """)
                        .param("bindings", Rows.ids(bindings))
                        .query((row, n) -> new Reached(
                                row.getLong("binding"),
                                row.getLong("agency"),
                                Rows.instant(row, "reached_at"),
                                row.getLong("counted"),
                                row.getLong("of_all"),
                                row.getLong("fact")))
                        .list());
    }

    private static Binding binding(ResultSet row, int n) throws SQLException {
        return new Binding(
                row.getLong("id"),
                row.getLong("task"),
                row.getString("measure"),
                row.getString("unit_code"),
                row.getString("unit_area"),
                row.getObject("subject", Long.class),
                row.getInt("target"),
                row.getBoolean("discharges"),
                Rows.instant(row, "bound_at"),
                row.getString("actor_name"));
    }
}
