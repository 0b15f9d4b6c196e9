package vn.thanhtri.obligation.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Discharge;

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
                .params(kind + " ", Rows.ids(ids, Function.identity()))
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
                .params(kind, Rows.ids(ids, Function.identity()))
                .query(LedgerRows::row)
                .list();
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
                        Rows.ids(rows, LedgerRow::subjectId),
                        Rows.texts(rows, row -> row.duty().rule()),
                        Rows.texts(rows, row -> row.duty().occurrence()),
                        Rows.texts(rows, row -> row.topic().name()),
                        Rows.texts(rows, LedgerRow::area),
                        Rows.ids(rows, row -> row.duty().debtor()),
                        Rows.texts(rows, row -> row.duty().opensAt()),
                        Rows.texts(rows, row -> row.duty().dueAt()),
                        Rows.texts(rows, row -> row.duty().basis().document()),
                        Rows.texts(rows, row -> row.duty().basis().point()),
                        Rows.texts(rows, row -> row.duty().title()),
                        Rows.texts(rows, row -> row.duty().detail()),
                        Rows.texts(rows, row -> row.card().label()),
                        Rows.texts(rows, row -> row.card().detail()),
                        Rows.texts(rows, row -> row.card().badge()),
                        Rows.texts(rows, row -> row.card().path()),
                        Rows.texts(rows, LedgerStore::dischargedAt),
                        Rows.ids(rows, LedgerStore::dischargedFact),
                        Rows.texts(rows, LedgerRow::climbAt),
                        Rows.texts(rows, row -> row.entered().knownAt()),
                        Rows.texts(rows, row -> row.entered().trueDueAt()),
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
                        Rows.ids(rows, LedgerRow::id),
                        Rows.texts(rows, row -> row.topic().name()),
                        Rows.texts(rows, LedgerRow::area),
                        Rows.ids(rows, row -> row.duty().debtor()),
                        Rows.texts(rows, row -> row.duty().opensAt()),
                        Rows.texts(rows, row -> row.duty().dueAt()),
                        Rows.texts(rows, row -> row.duty().basis().document()),
                        Rows.texts(rows, row -> row.duty().basis().point()),
                        Rows.texts(rows, row -> row.duty().title()),
                        Rows.texts(rows, row -> row.duty().detail()),
                        Rows.texts(rows, row -> row.card().label()),
                        Rows.texts(rows, row -> row.card().detail()),
                        Rows.texts(rows, row -> row.card().badge()),
                        Rows.texts(rows, row -> row.card().path()),
                        Rows.texts(rows, LedgerStore::dischargedAt),
                        Rows.ids(rows, LedgerStore::dischargedFact),
                        Rows.integers(rows, row -> row.decided().level()),
                        Rows.texts(rows, LedgerRow::withdrawnAt),
                        Rows.texts(rows, LedgerRow::climbAt),
                        Rows.texts(rows, row -> row.entered().trueDueAt()))
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
                        Rows.ids(steps, NewStep::obligation),
                        Rows.texts(steps, NewStep::area),
                        Rows.texts(steps, NewStep::kind),
                        Rows.texts(steps, NewStep::at),
                        Rows.texts(steps, NewStep::reason),
                        Rows.texts(steps, NewStep::fromDue),
                        Rows.texts(steps, NewStep::toDue),
                        Rows.ids(steps, NewStep::fromAgency),
                        Rows.ids(steps, NewStep::toAgency),
                        Rows.texts(steps, step -> step.basis().document()),
                        Rows.texts(steps, step -> step.basis().point()),
                        Rows.ids(steps, NewStep::fact)))
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
}
