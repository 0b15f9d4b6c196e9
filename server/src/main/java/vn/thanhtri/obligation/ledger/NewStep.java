package vn.thanhtri.obligation.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;

/** A step to be written, with the reason of the officer where one acted. */
public record NewStep(
        long obligation,
        String area,
        StepKind kind,
        Instant at,
        String reason,
        @Nullable Instant fromDue,
        @Nullable Instant toDue,
        @Nullable Long fromAgency,
        @Nullable Long toAgency,
        Clause basis,
        @Nullable Long fact) {

    static NewStep of(LedgerRow row, StepKind kind, Instant at, Clause basis) {
        return new NewStep(row.id(), row.area(), kind, at, "", null, null, null, null, basis, null);
    }

    NewStep because(String why) {
        return new NewStep(obligation, area, kind, at, why, fromDue, toDue, fromAgency, toAgency, basis, fact);
    }

    NewStep movingDue(@Nullable Instant from, @Nullable Instant to) {
        return new NewStep(obligation, area, kind, at, reason, from, to, fromAgency, toAgency, basis, fact);
    }

    NewStep movingAgency(long from, long to) {
        return new NewStep(obligation, area, kind, at, reason, fromDue, toDue, from, to, basis, fact);
    }

    NewStep provenBy(long journalFact) {
        return new NewStep(
                obligation, area, kind, at, reason, fromDue, toDue, fromAgency, toAgency, basis, journalFact);
    }
}
