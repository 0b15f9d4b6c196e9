package vn.thanhtri.obligation.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;

/** The engine's SQL: whole sets of rows in one statement each. */
@Component
public class LedgerStore {
    private final JdbcClient database;

    LedgerStore(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else derives these subjects; in order, so that two cannot wait in a ring. */
    public void lock(String kind, Collection<Long> ids) {
        database.sql("""
                        select pg_advisory_xact_lock(hashtextextended(? || subject, 5))
                        from (select unnest(?::bigint[]) as subject order by 1) as given
                        """)
                .params(kind + " ", numbers(ids, Function.identity()))
                .query((row, number) -> true)
                .list();
    }

    List<LedgerRow> listOf(String kind, Collection<Long> ids) {
        return database.sql("""
                        select id, subject_id, rule, occurrence, topic, area, ruled_debtor, reassigned_to, opens_at,
                               ruled_due_at, extended_until, document, point, title, detail, label, label_detail, badge,
                               path, discharged_at, discharged_fact, excused_at, withdrawn_at, level, escalated_to,
                               escalated_at, climb_at, known_at, true_due_at
                        from obligation.obligation
                        where subject_kind = ? and subject_id = any (?::bigint[])
                        """)
                .params(kind, numbers(ids, Function.identity()))
                .query(LedgerStore::row)
                .list();
    }

    static LedgerRow row(ResultSet row, int number) throws SQLException {
        Instant dischargedAt = instant(row, "discharged_at");
        return new LedgerRow(
                row.getLong("id"),
                row.getLong("subject_id"),
                Topic.valueOf(row.getString("topic")),
                new Duty(
                        row.getString("rule"),
                        row.getString("occurrence"),
                        row.getLong("ruled_debtor"),
                        row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                        instant(row, "ruled_due_at"),
                        Clause.of(row.getString("document"), row.getString("point")),
                        row.getString("title"),
                        row.getString("detail"),
                        dischargedAt == null ? null : new Discharge(dischargedAt, row.getLong("discharged_fact"))),
                new SubjectCard(
                        row.getString("label"),
                        row.getString("label_detail"),
                        row.getString("badge"),
                        row.getString("path")),
                row.getString("area"),
                new LedgerRow.Decided(
                        row.getObject("reassigned_to", Long.class),
                        instant(row, "extended_until"),
                        instant(row, "excused_at"),
                        row.getInt("level"),
                        row.getObject("escalated_to", Long.class),
                        instant(row, "escalated_at")),
                new LedgerRow.Entered(instant(row, "known_at"), instant(row, "true_due_at")),
                instant(row, "withdrawn_at"),
                instant(row, "climb_at"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Opens rows and writes their first steps; a duty that was done before it was entered is opened and discharged. */
    void open(String kind, List<LedgerRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        Actor actor = Acting.current();
        int written = database.sql("""
                        with given as (
                            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                                ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[],
                                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[],
                                ?::bigint[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],
                                ?::text[]::timestamptz[])
                            as t (subject_id, rule, occurrence, topic, area, ruled_debtor, opens_at, ruled_due_at,
                                document, point, title, detail, label, label_detail, badge, path, discharged_at,
                                discharged_fact, climb_at, known_at, true_due_at)),
                        opened as (
                            insert into obligation.obligation (subject_kind, subject_id, rule, occurrence, topic, area,
                                ruled_debtor, opens_at, ruled_due_at, document, point, title, detail, label,
                                label_detail, badge, path, discharged_at, discharged_fact, climb_at, known_at, true_due_at)
                            select ?, * from given
                            returning id, area, document, point, discharged_at, discharged_fact, due_at, debtor),
                        stepped as (
                            insert into obligation.step (obligation, area, kind, at, recorded_at, officer, agency,
                                actor_name, reason, to_due, to_agency, document, point, fact)
                            select id, area, 'OPENED', now.at, now.at, actor.officer, actor.agency, actor.name, '',
                                   due_at, debtor, document, point, null::bigint
                            from opened, (select ?::timestamptz as at) as now,
                                (select ?::bigint as officer, ?::bigint as agency, ?::text as name) as actor
                            union all
                            select id, area, 'DISCHARGED', discharged_at, now.at, actor.officer, actor.agency,
                                   actor.name, '', null, null, document, point, discharged_fact
                            from opened, (select ?::timestamptz as at) as now,
                                (select ?::bigint as officer, ?::bigint as agency, ?::text as name) as actor
                            where discharged_at is not null)
                        select count(*) from opened
                        """)
                .params(Arrays.asList(
                        numbers(rows, LedgerRow::subjectId),
                        texts(rows, row -> row.duty().rule()),
                        texts(rows, row -> row.duty().occurrence()),
                        texts(rows, row -> row.topic().name()),
                        texts(rows, LedgerRow::area),
                        numbers(rows, row -> row.duty().debtor()),
                        texts(rows, row -> row.duty().opensAt()),
                        texts(rows, row -> row.duty().dueAt()),
                        texts(rows, row -> row.duty().basis().document()),
                        texts(rows, row -> row.duty().basis().point()),
                        texts(rows, row -> row.duty().title()),
                        texts(rows, row -> row.duty().detail()),
                        texts(rows, row -> row.card().label()),
                        texts(rows, row -> row.card().detail()),
                        texts(rows, row -> row.card().badge()),
                        texts(rows, row -> row.card().path()),
                        texts(rows, LedgerStore::dischargedAt),
                        numbers(rows, LedgerStore::dischargedFact),
                        texts(rows, LedgerRow::climbAt),
                        texts(rows, row -> row.entered().knownAt()),
                        texts(rows, row -> row.entered().trueDueAt()),
                        kind,
                        now.toString(),
                        actor.officer(),
                        actor.agency(),
                        actor.name(),
                        now.toString(),
                        actor.officer(),
                        actor.agency(),
                        actor.name()))
                .query(Integer.class)
                .single();
        requireAll(written, rows.size(), "opened");
    }

    /**
     * Writes what rules say. What officers and the clock decided on top (more time, another agency, an excuse, how far it has
     * climbed) belongs to them: it may have been written since the rows were read, and stays.
     */
    void change(List<LedgerRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int written = database.sql("""
                        update obligation.obligation as o
                        set topic = given.topic, area = given.area, ruled_debtor = given.ruled_debtor,
                            opens_at = given.opens_at, ruled_due_at = given.ruled_due_at, document = given.document,
                            point = given.point, title = given.title, detail = given.detail, label = given.label,
                            label_detail = given.label_detail, badge = given.badge, path = given.path,
                            discharged_at = given.discharged_at, discharged_fact = given.discharged_fact,
                            withdrawn_at = given.withdrawn_at, true_due_at = given.true_due_at,
                            climb_at = case when given.climb_at is null or o.level = given.level then given.climb_at
                                            else o.climb_at end
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[]::timestamptz[],
                                ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::bigint[],
                                ?::int[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::timestamptz[])
                            as given (id, topic, area, ruled_debtor, opens_at, ruled_due_at, document, point, title,
                                detail, label, label_detail, badge, path, discharged_at, discharged_fact,
                                level, withdrawn_at, climb_at, true_due_at)
                        where o.id = given.id
                        """)
                .params(
                        numbers(rows, LedgerRow::id),
                        texts(rows, row -> row.topic().name()),
                        texts(rows, LedgerRow::area),
                        numbers(rows, row -> row.duty().debtor()),
                        texts(rows, row -> row.duty().opensAt()),
                        texts(rows, row -> row.duty().dueAt()),
                        texts(rows, row -> row.duty().basis().document()),
                        texts(rows, row -> row.duty().basis().point()),
                        texts(rows, row -> row.duty().title()),
                        texts(rows, row -> row.duty().detail()),
                        texts(rows, row -> row.card().label()),
                        texts(rows, row -> row.card().detail()),
                        texts(rows, row -> row.card().badge()),
                        texts(rows, row -> row.card().path()),
                        texts(rows, LedgerStore::dischargedAt),
                        numbers(rows, LedgerStore::dischargedFact),
                        rows.stream().map(row -> row.decided().level()).toArray(Integer[]::new),
                        texts(rows, LedgerRow::withdrawnAt),
                        texts(rows, LedgerRow::climbAt),
                        texts(rows, row -> row.entered().trueDueAt()))
                .update();
        requireAll(written, rows.size(), "changed");
    }

    public void addSteps(List<NewStep> steps, Instant now) {
        if (steps.isEmpty()) {
            return;
        }
        Actor actor = Acting.current();
        int written = database.sql("""
                        insert into obligation.step (obligation, area, kind, at, reason, from_due, to_due, from_agency,
                            to_agency, document, point, fact, recorded_at, officer, agency, actor_name)
                        select given.*, ?::timestamptz, ?::bigint, ?::bigint, ?::text
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[],
                            ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::bigint[], ?::bigint[], ?::text[],
                            ?::text[], ?::bigint[]) as given
                        """)
                .params(Arrays.asList(
                        now.toString(),
                        actor.officer(),
                        actor.agency(),
                        actor.name(),
                        numbers(steps, NewStep::obligation),
                        texts(steps, NewStep::area),
                        texts(steps, NewStep::kind),
                        texts(steps, NewStep::at),
                        texts(steps, NewStep::reason),
                        texts(steps, NewStep::fromDue),
                        texts(steps, NewStep::toDue),
                        numbers(steps, NewStep::fromAgency),
                        numbers(steps, NewStep::toAgency),
                        texts(steps, step -> step.basis().document()),
                        texts(steps, step -> step.basis().point()),
                        numbers(steps, NewStep::fact)))
                .update();
        requireAll(written, steps.size(), "steps written");
    }

    private static @Nullable Instant dischargedAt(LedgerRow row) {
        Discharge done = row.duty().discharge();
        return done == null ? null : done.at();
    }

    private static @Nullable Long dischargedFact(LedgerRow row) {
        Discharge done = row.duty().discharge();
        return done == null ? null : done.fact();
    }

    private static void requireAll(int written, int wanted, String what) {
        if (written != wanted) {
            throw new IllegalStateException(written + " of " + wanted + " obligations " + what);
        }
    }

    /** A column of texts, or of anything PostgreSQL reads from its text. */
    static <T> @Nullable String[] texts(Collection<T> rows, Function<T, ? extends @Nullable Object> column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        int i = 0;
        for (T row : rows) {
            Object value = column.apply(row);
            values[i++] = value == null ? null : value.toString();
        }
        return values;
    }

    static <T> @Nullable Long[] numbers(Collection<T> rows, Function<T, @Nullable Long> column) {
        @Nullable Long[] values = new @Nullable Long[rows.size()];
        int i = 0;
        for (T row : rows) {
            values[i++] = column.apply(row);
        }
        return values;
    }
}
