package vn.thanhtri.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;

/**
 * What a rule says is owed. The ledger's row of a duty is an {@link Obligation}.
 *
 * @param rule key of the rule, e.g. {@code contact.sample-first}
 * @param occurrence which time of a recurring duty, e.g. {@code 2021-08-05}; empty when it is owed once
 * @param debtor number of the agency that owes it
 * @param opensAt from when it is owed
 * @param dueAt by when; null when neither the document nor the policy gives a deadline
 * @param basis the document and point it rests on
 * @param title words of its own (a task of a directive); null when the rule's words serve
 * @param detail second line on the board; null when the rule's words serve
 * @param discharge what fulfilled it; null while open
 * @param counted the deadline is so long after {@code opensAt}: for what was entered later, it counts from the entry
 */
public record Duty(
        String rule,
        String occurrence,
        long debtor,
        Instant opensAt,
        @Nullable Instant dueAt,
        Clause basis,
        @Nullable String title,
        @Nullable String detail,
        @Nullable Discharge discharge,
        boolean counted) {

    /** With a deadline of its own: a day, an hour that a text names. */
    public Duty(
            String rule,
            String occurrence,
            long debtor,
            Instant opensAt,
            @Nullable Instant dueAt,
            Clause basis,
            @Nullable String title,
            @Nullable String detail,
            @Nullable Discharge discharge) {
        this(rule, occurrence, debtor, opensAt, dueAt, basis, title, detail, discharge, false);
    }

    /** The same, due so long after it opened. Nobody is late for what nobody could know. */
    public Duty countedFromOpening() {
        return new Duty(rule, occurrence, debtor, opensAt, dueAt, basis, title, detail, discharge, true);
    }

    /** The same, owed in another episode; the first has no name. */
    public Duty during(String episode) {
        return episode.isEmpty()
                ? this
                : new Duty(
                        rule,
                        occurrence.isEmpty() ? episode : occurrence + "/" + episode,
                        debtor,
                        opensAt,
                        dueAt,
                        basis,
                        title,
                        detail,
                        discharge,
                        counted);
    }

    /** A duty that is owed once, in the words of its rule. */
    public static Duty once(
            String rule,
            long debtor,
            Instant opensAt,
            @Nullable Instant dueAt,
            Clause basis,
            @Nullable Discharge done) {
        return new Duty(rule, "", debtor, opensAt, dueAt, basis, null, null, done);
    }
}
