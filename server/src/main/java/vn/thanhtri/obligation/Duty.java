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
        @Nullable Discharge discharge) {

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
