package vn.thanhtri.obligation.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.ledger.LedgerStore;
import vn.thanhtri.obligation.ledger.NewStep;
import vn.thanhtri.obligation.ledger.StepKind;
import vn.thanhtri.people.agency.Agency;

/** What officers decide on top of the rules, with the step that says so. */
@Repository
class VerbStore {
    private final JdbcClient database;
    private final LedgerStore ledger;

    VerbStore(JdbcClient database, LedgerStore ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    void extend(Obligation obligation, Instant until, String reason, long fact, Instant now) {
        update(
                obligation,
                database.sql("update obligation.obligation set extended_until = :until where id = :id and is_open")
                        .param("until", Rows.utc(until))
                        .param("id", obligation.id())
                        .update());
        step(obligation, StepKind.EXTENDED, now, reason, fact, new Moves(obligation.dueAt(), until, null, null));
    }

    void reassign(Obligation obligation, Agency other, String reason, long fact, Instant now) {
        update(
                obligation,
                database.sql(
                                "update obligation.obligation set reassigned_to = :other, area = :area where id = :id and is_open")
                        .param("other", other.id())
                        .param("area", other.area())
                        .param("id", obligation.id())
                        .update());
        step(
                obligation,
                StepKind.REASSIGNED,
                now,
                reason,
                fact,
                new Moves(null, null, obligation.debtor(), other.id()));
    }

    void excuse(Obligation obligation, String reason, long fact, Instant now) {
        update(
                obligation,
                database.sql(
                                "update obligation.obligation set excused_at = :now, climb_at = null where id = :id and is_open")
                        .param("now", Rows.utc(now))
                        .param("id", obligation.id())
                        .update());
        step(obligation, StepKind.EXCUSED, now, reason, fact, new Moves(null, null, null, null));
    }

    void escalate(Obligation obligation, Agency above, String reason, long fact, Instant now) {
        update(
                obligation,
                database.sql("""
                                update obligation.obligation
                                set level = level + 1, escalated_to = :above, escalated_at = :now
                                where id = :id and is_open
                                """)
                        .param("above", above.id())
                        .param("now", Rows.utc(now))
                        .param("id", obligation.id())
                        .update());
        step(obligation, StepKind.ESCALATED, now, reason, fact, new Moves(null, null, obligation.debtor(), above.id()));
    }

    /** A step that changes nothing by itself. @param asked a deadline that is asked for; null when none is */
    void stepOf(
            Obligation obligation,
            StepKind kind,
            Instant now,
            String reason,
            long fact,
            @org.jspecify.annotations.Nullable Instant asked) {
        step(
                obligation,
                kind,
                now,
                reason,
                fact,
                new Moves(asked == null ? null : obligation.dueAt(), asked, null, null));
    }

    Optional<Long> findHolder(long obligation) {
        return database.sql(
                        "select escalated_to from obligation.obligation where id = :id and escalated_to is not null")
                .param("id", obligation)
                .query(Long.class)
                .optional();
    }

    private record Moves(
            @org.jspecify.annotations.Nullable Instant fromDue,
            @org.jspecify.annotations.Nullable Instant toDue,
            @org.jspecify.annotations.Nullable Long fromAgency,
            @org.jspecify.annotations.Nullable Long toAgency) {}

    private void step(Obligation obligation, StepKind kind, Instant now, String reason, long fact, Moves moves) {
        String area = database.sql("select area from obligation.obligation where id = :id")
                .param("id", obligation.id())
                .query(String.class)
                .single();
        ledger.addSteps(
                List.of(new NewStep(
                        obligation.id(),
                        area,
                        kind,
                        now,
                        reason,
                        moves.fromDue(),
                        moves.toDue(),
                        moves.fromAgency(),
                        moves.toAgency(),
                        obligation.basis(),
                        fact)),
                now);
    }

    private static void update(Obligation obligation, int rows) {
        Rows.expectOne("obligation", obligation.id(), rows);
    }
}
