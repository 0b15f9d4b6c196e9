package vn.thanhtri.directive.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** What officers say has happened: conditions and breaches. */
@Repository
class IncidentStore {
    private static final String INCIDENT = """
            select i.id, i.task, i.kind, i.happened_at, i.unit_code, i.place, i.evidence, i.seen_by, i.answers, i.due_at,
                   i.recorded_at, i.actor_name, i.area, w.reason as withdrawn
            from directive.incident i left join directive.incident_withdrawal w on w.incident = i.id
            """;

    private final JdbcClient database;

    IncidentStore(JdbcClient database) {
        this.database = database;
    }

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('directive.incident', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(Incident incident, long fact) {
        database.sql("""
                        insert into directive.incident (id, task, kind, happened_at, unit_code, place, evidence, seen_by, answers,
                                                        due_at, recorded_at, actor_name, fact, area)
                        values (:id, :task, :kind, :happenedAt, :unitCode, :place, :evidence, :seenBy, :answers, :dueAt,
                                :recordedAt, :actor, :fact, :area)
                        """)
                .param("id", incident.id())
                .param("task", incident.task())
                .param("kind", incident.kind().name())
                .param("happenedAt", Rows.utc(incident.happenedAt()))
                .param("unitCode", incident.unitCode())
                .param("place", incident.place())
                .param("evidence", incident.evidence())
                .param("seenBy", incident.seenBy())
                .param("answers", incident.answers())
                .param("dueAt", Rows.utc(incident.dueAt()))
                .param("recordedAt", Rows.utc(incident.recordedAt()))
                .param("actor", incident.actorName())
                .param("fact", fact)
                .param("area", incident.area())
                .update();
    }

    void withdraw(Incident incident, Instant at, String reason, String actor, long fact) {
        database.sql("""
                        insert into directive.incident_withdrawal (incident, at, reason, actor_name, fact, area)
                        values (:incident, :at, :reason, :actor, :fact, :area)
                        """)
                .param("incident", incident.id())
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .param("actor", actor)
                .param("fact", fact)
                .param("area", incident.area())
                .update();
    }

    /** The fact that recorded it. */
    long factOf(long id) {
        return database.sql("select fact from directive.incident where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    Optional<Incident> find(long id) {
        return database.sql(INCIDENT + " where i.id = :id")
                .param("id", id)
                .query(IncidentStore::incident)
                .optional();
    }

    /** Those withdrawn too, newest first. */
    List<Incident> listOf(long task, int limit) {
        return database.sql(INCIDENT + " where i.task = :task order by i.happened_at desc, i.id desc limit :limit")
                .param("task", task)
                .param("limit", limit)
                .query(IncidentStore::incident)
                .list();
    }

    List<Incident> listStanding(Collection<Long> tasks) {
        return Rows.whole(
                20000,
                database.sql(
                                INCIDENT
                                        + " where i.task = any(:tasks) and w.incident is null order by i.happened_at, i.id limit 20001")
                        .param("tasks", Rows.ids(tasks))
                        .query(IncidentStore::incident)
                        .list());
    }

    private static Incident incident(ResultSet row, int n) throws SQLException {
        Instant due = Rows.findInstant(row, "due_at");
        return new Incident(
                row.getLong("id"),
                row.getLong("task"),
                Incident.Kind.valueOf(row.getString("kind")),
                Rows.instant(row, "happened_at"),
                row.getString("unit_code"),
                row.getString("place"),
                row.getString("evidence"),
                row.getString("seen_by"),
                row.getObject("answers", Long.class),
                due,
                Rows.instant(row, "recorded_at"),
                row.getString("actor_name"),
                row.getString("area"),
                row.getString("withdrawn"));
    }
}
