package vn.thanhtri.kernel.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import vn.thanhtri.kernel.Refusal;

/** What a failure of the database means for whoever asked: nothing is wrong with what was sent, and when to try again. */
public enum DatabaseTrouble {
    /** It does not answer, or the connection was cut. What was being sent may or may not be in it. */
    AWAY("kernel.database.away", 5),
    /** No room on the disk. */
    FULL("kernel.database.full", 60),
    /** Two changes stood in each other's way, or one waited too long for another. */
    BUSY("kernel.database.busy", 2);

    private final String code;
    private final int retryAfterSeconds;

    DatabaseTrouble(String code, int retryAfterSeconds) {
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Empty when the failure is not one that passes by itself. */
    public static Optional<DatabaseTrouble> of(Throwable failure) {
        boolean noTransaction = false;
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            noTransaction |= cause instanceof CannotCreateTransactionException;
            if (cause instanceof TransactionSystemException unfinished
                    && unfinished.getApplicationException() != null) {
                // the connection was gone when it should have been rolled back: what was first tells why
                Optional<DatabaseTrouble> first = of(unfinished.getApplicationException());
                if (first.isPresent()) {
                    return first;
                }
            }
            if (cause instanceof SQLException sql) {
                DatabaseTrouble trouble = ofState(sql.getSQLState());
                if (trouble != null) {
                    return Optional.of(trouble);
                }
                noTransaction |= sql instanceof SQLTransientConnectionException;
            }
        }
        return noTransaction ? Optional.of(AWAY) : Optional.empty();
    }

    private static @Nullable DatabaseTrouble ofState(@Nullable String state) {
        return switch (state) {
            case null -> null;
            case "53100" -> FULL;
            // serialization failure, deadlock, lock not available in time
            case "40001", "40P01", "55P03" -> BUSY;
            // shut down, crashed, starting up, dropped; idle too long; too many connections
            case "57P01", "57P02", "57P03", "57P05", "25P03", "53300" -> AWAY;
            default -> state.startsWith("08") ? AWAY : null;
        };
    }

    /** In words, with the seconds after which it makes sense to try again. */
    public Refusal refusal() {
        return Refusal.of(code, Map.of("seconds", String.valueOf(retryAfterSeconds)))
                .retryAfter(retryAfterSeconds);
    }
}
