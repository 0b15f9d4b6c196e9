package vn.thanhtri.obligation.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;

/**
 * A row of the ledger as the engine compares it: what the rule says, and what officers decided on top.
 *
 * @param id 0 before it is written
 * @param area unit path of the debtor
 * @param entered from when the debtor could know
 * @param climbAt when the next level will be told if nothing happens; null when none will
 */
record LedgerRow(
        long id,
        long subjectId,
        Topic topic,
        Duty duty,
        SubjectCard card,
        String area,
        Decided decided,
        Entered entered,
        @Nullable Instant withdrawnAt,
        @Nullable Instant climbAt) {

    /**
     * What outlives a new derivation.
     *
     * @param level how many levels above the debtor have been told
     */
    record Decided(
            @Nullable Long reassignedTo,
            @Nullable Instant extendedUntil,
            @Nullable Instant excusedAt,
            int level,
            @Nullable Long escalatedTo,
            @Nullable Instant escalatedAt) {
        static final Decided NOTHING = new Decided(null, null, null, 0, null, null);
    }

    /**
     * From when the debtor could know, and what the deadline would be had they known at once.
     *
     * @param knownAt when the duty was entered; null for rows of before this was kept
     * @param trueDueAt the deadline by the clock of what happened; null where it is the deadline itself
     */
    record Entered(@Nullable Instant knownAt, @Nullable Instant trueDueAt) {
        /** Less is nobody's delay. */
        private static final Duration NOTICEABLE = Duration.ofMinutes(1);

        static final Entered UNKNOWN = new Entered(null, null);

        /** How much later than it opened the debtor could know; nothing where the deadline is a moment of its own. */
        Duration delay(Duty duty) {
            Instant known = knownAt;
            Duration delay = known == null || !duty.counted() ? Duration.ZERO : Duration.between(duty.opensAt(), known);
            return delay.compareTo(NOTICEABLE) < 0 ? Duration.ZERO : delay;
        }
    }

    static LedgerRow opened(long subject, Topic topic, Duty duty, SubjectCard card, String area, Entered entered) {
        return new LedgerRow(0, subject, topic, duty, card, area, Decided.NOTHING, entered, null, null);
    }

    long debtor() {
        Long other = decided.reassignedTo();
        return other == null ? duty.debtor() : other;
    }

    /** As the database computes it. */
    @Nullable
    Instant dueAt() {
        Instant ruled = duty.dueAt();
        Instant extended = decided.extendedUntil();
        if (ruled == null || extended == null) {
            return ruled == null ? extended : ruled;
        }
        return ruled.isAfter(extended) ? ruled : extended;
    }

    boolean isOpen() {
        return duty.discharge() == null && decided.excusedAt() == null && withdrawnAt == null;
    }

    /** The agency that knows last: the debtor, or the level it has climbed to. */
    long holder() {
        Long above = decided.escalatedTo();
        return above == null ? debtor() : above;
    }

    Key key() {
        return Key.of(duty);
    }

    LedgerRow ruledBy(Topic newTopic, Duty newDuty, SubjectCard newCard, String debtorArea, Entered newEntered) {
        return new LedgerRow(id, subjectId, newTopic, newDuty, newCard, debtorArea, decided, newEntered, null, climbAt);
    }

    LedgerRow withdrawn(Instant at) {
        return new LedgerRow(id, subjectId, topic, duty, card, area, decided, entered, at, null);
    }

    LedgerRow climbingAt(@Nullable Instant at) {
        return new LedgerRow(id, subjectId, topic, duty, card, area, decided, entered, withdrawnAt, at);
    }

    /** Which duty of a subject. */
    record Key(String rule, String occurrence) {
        static Key of(Duty duty) {
            return new Key(duty.rule(), duty.occurrence());
        }
    }
}
