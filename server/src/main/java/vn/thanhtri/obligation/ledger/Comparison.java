package vn.thanhtri.obligation.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;

/** Duties against the ledger: collects only what differs. Touches no database, so it can be asked anything in a test. */
final class Comparison {
    private final Debtors debtors;
    private final Climb climb;
    private final Instant now;
    private final @Nullable Clause cause;

    private final List<LedgerRow> openings = new ArrayList<>();
    private final List<LedgerRow> changes = new ArrayList<>();
    private final List<NewStep> steps = new ArrayList<>();

    /** @param cause the change of policy that made the engine look again; null when facts did */
    Comparison(Debtors debtors, Climb climb, Instant now, @Nullable Clause cause) {
        this.debtors = debtors;
        this.climb = climb;
        this.now = micros(now);
        this.cause = cause;
    }

    /** A duty with the field of its rule. */
    record Ruled(Topic topic, Duty duty) {}

    List<LedgerRow> openings() {
        return openings;
    }

    List<LedgerRow> changes() {
        return changes;
    }

    /** Of the changed rows; the first steps of the opened ones follow from the rows themselves. */
    List<NewStep> steps() {
        return steps;
    }

    /** @param known rows of the ledger of this subject, withdrawn ones too */
    void addSubject(long subject, SubjectCard card, List<Ruled> duties, List<LedgerRow> known) {
        Map<LedgerRow.Key, LedgerRow> byKey = HashMap.newHashMap(known.size());
        known.forEach(row -> byKey.put(row.key(), row));
        Set<LedgerRow.Key> named = HashSet.newHashSet(duties.size());
        for (Ruled ruled : duties) {
            LedgerRow.Key key = LedgerRow.Key.of(ruled.duty());
            if (!named.add(key)) {
                throw new IllegalStateException("subject " + subject + " owes " + key + " twice: " + duties);
            }
            LedgerRow row = byKey.get(key);
            Duty asRuled = credited(inMicros(ruled.duty()), row);
            LedgerRow.Entered entered =
                    entered(asRuled, row == null ? now : row.entered().knownAt());
            Duty duty = known(asRuled, entered);
            if (row == null) {
                openings.add(climb.plan(
                        LedgerRow.opened(subject, ruled.topic(), duty, card, areaOf(duty.debtor()), entered)));
            } else {
                Long other = row.decided().reassignedTo();
                String area = areaOf(other == null ? duty.debtor() : other);
                change(row, climb.plan(row.ruledBy(ruled.topic(), duty, card, area, entered)));
            }
        }
        for (LedgerRow row : known) {
            if (row.withdrawnAt() == null && !named.contains(row.key())) {
                changes.add(row.withdrawn(now));
                steps.add(step(row, StepKind.WITHDRAWN, now));
            }
        }
    }

    /** What was done stays credited to who owed it then, whoever would owe it by what is known since, e.g. after a move. */
    private static Duty credited(Duty duty, @Nullable LedgerRow row) {
        Discharge done =
                row == null || row.withdrawnAt() != null ? null : row.duty().discharge();
        if (row == null || done == null || !done.equals(duty.discharge())) {
            return duty;
        }
        return new Duty(
                duty.rule(),
                duty.occurrence(),
                row.duty().debtor(),
                duty.opensAt(),
                duty.dueAt(),
                duty.basis(),
                duty.title(),
                duty.detail(),
                duty.discharge(),
                duty.counted());
    }

    private static LedgerRow.Entered entered(Duty duty, @Nullable Instant knownAt) {
        LedgerRow.Entered entered = new LedgerRow.Entered(knownAt, null);
        return entered.delay(duty).isZero() ? entered : new LedgerRow.Entered(knownAt, duty.dueAt());
    }

    /** The duty with the deadline that counts: what was entered later is owed so long after the entry. */
    private static Duty known(Duty duty, LedgerRow.Entered entered) {
        Instant due = duty.dueAt();
        return new Duty(
                duty.rule(),
                duty.occurrence(),
                duty.debtor(),
                duty.opensAt(),
                due == null ? null : due.plus(entered.delay(duty)),
                duty.basis(),
                duty.title(),
                duty.detail(),
                duty.discharge());
    }

    private String areaOf(long agency) {
        return debtors.get(agency).area();
    }

    private void change(LedgerRow before, LedgerRow after) {
        if (before.equals(after)) {
            return;
        }
        changes.add(after);
        Discharge undone = before.duty().discharge();
        Discharge done = after.duty().discharge();
        if (before.withdrawnAt() != null || (undone != null && done == null)) {
            steps.add(step(after, StepKind.REOPENED, now));
        }
        if (before.debtor() != after.debtor()) {
            steps.add(step(after, StepKind.DEBTOR_MOVED, now).movingAgency(before.debtor(), after.debtor()));
        }
        if (!Objects.equals(before.dueAt(), after.dueAt())) {
            steps.add(step(after, StepKind.DUE_MOVED, now).movingDue(before.dueAt(), after.dueAt()));
        }
        if (done != null && !done.equals(undone)) {
            steps.add(step(after, StepKind.DISCHARGED, done.at()).provenBy(done.fact()));
        }
    }

    private NewStep step(LedgerRow row, StepKind kind, Instant at) {
        return NewStep.of(row, kind, at, cause == null ? row.duty().basis() : cause);
    }

    /** The database keeps microseconds; a finer instant would differ from itself at the next look. */
    private static Duty inMicros(Duty duty) {
        Instant due = duty.dueAt();
        Discharge done = duty.discharge();
        return new Duty(
                duty.rule(),
                duty.occurrence(),
                duty.debtor(),
                micros(duty.opensAt()),
                due == null ? null : micros(due),
                duty.basis(),
                duty.title(),
                duty.detail(),
                done == null ? null : new Discharge(micros(done.at()), done.fact()),
                duty.counted());
    }

    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
