package vn.thanhtri.web;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import vn.thanhtri.kernel.Refusal;

/** What the database guards, and what no calendar holds, as words: the loser of a race hears that it stands already. */
final class Translated {
    private Translated() {}

    static Optional<Refusal> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
            if (cause instanceof DateTimeException || cause instanceof ArithmeticException) {
                return Optional.of(Refusal.of("web.refusal.range", Map.of()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> ofState(String state) {
        return Optional.ofNullable(
                switch (state) {
                    case "23505", "23P01", "40001", "40P01" -> Refusal.ofConflict("web.refusal.twice", Map.of());
                    case "42501" -> Refusal.ofRight("web.refusal.outside", Map.of());
                    case "23503" -> Refusal.ofConflict("web.refusal.gone", Map.of());
                    case "22003", "22007", "22008", "22021", "22P02", "22P05", "23514" ->
                        Refusal.of("web.refusal.range", Map.of());
                    case "57014" -> Refusal.of("web.refusal.slow", Map.of()).retryAfter(10);
                    default -> null;
                });
    }
}
