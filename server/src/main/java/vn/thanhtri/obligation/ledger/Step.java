package vn.thanhtri.obligation.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;

/**
 * One step of an obligation: what, when, by whom, why. Steps are added and never changed.
 *
 * @param at when it happened in the field
 * @param recordedAt when it was entered or derived
 * @param actorName name as it was shown then
 * @param reason in the words of the officer; empty when the program acted
 * @param fromDue deadline before; null when it did not move
 * @param fromAgency agency before; null when it did not move
 * @param toAgency agency after, or the level above that was told
 * @param basis the clause that caused the step
 * @param fact number of the journal's fact behind it; null for what a rule derived
 */
public record Step(
        StepKind kind,
        Instant at,
        Instant recordedAt,
        String actorName,
        String reason,
        @Nullable Instant fromDue,
        @Nullable Instant toDue,
        @Nullable Long fromAgency,
        @Nullable Long toAgency,
        Clause basis,
        @Nullable Long fact) {}
