package vn.thanhtri.kernel;

import java.lang.ScopedValue.CallableOp;
import java.time.Instant;
import java.util.Optional;

/**
 * What was known at a minute. Transactions that begin inside {@link #at} see only what had been recorded by then, wherever
 * a query asks {@code kernel.known(recorded_at)}; everywhere else everything recorded is known.
 */
public final class Known {
    private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

    private Known() {}

    /** Runs {@code work} with the knowledge of a moment, that moment included. Takes a transaction of its own. */
    public static <T, X extends Throwable> T at(Instant moment, CallableOp<T, X> work) throws X {
        return ScopedValue.where(AT, moment).call(work);
    }

    /** SQL that reads what stands, or, inside {@link #at}, what stood then: {@code <table>_standing} becomes {@code <table>_then}. */
    public static String then(String sql) {
        return AT.isBound() ? sql.replace("_standing", "_then") : sql;
    }

    /** Empty when everything is known. */
    public static Optional<Instant> find() {
        return AT.isBound() ? Optional.of(AT.get()) : Optional.empty();
    }
}
