package vn.thanhtri.web;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.thanhtri.kernel.Refusal;

/** What the database guards, and what no calendar holds, as words: the loser of a race hears that it stands already. */
final class Translated {
    /** Words of a constraint: {@code constraint.<name>}, else {@code constraint.corrects} for whatever is corrected once. */
    private static final String WORDS = "constraint.";

    private Translated() {}

    /** @param knows which words there are: a constraint that has some is told in them */
    static Optional<Refusal> of(Throwable failure, Predicate<String> knows) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException told && told.getServerErrorMessage() != null) {
                Optional<Refusal> named = ofConstraint(told.getServerErrorMessage(), knows);
                if (named.isPresent()) {
                    return named;
                }
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
            if (cause instanceof DateTimeException || cause instanceof ArithmeticException) {
                return Optional.of(Refusal.of("web.refusal.range", Map.of()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> ofConstraint(ServerErrorMessage told, Predicate<String> knows) {
        String constraint = told.getConstraint();
        if (constraint == null || !"23505".equals(told.getSQLState()) && !"23P01".equals(told.getSQLState())) {
            return Optional.empty();
        }
        String own = WORDS + constraint;
        String code = knows.test(own) ? own : constraint.matches(".*_corrects(_idx)?") ? WORDS + "corrects" : null;
        if (code == null) {
            return Optional.empty();
        }
        // what was sent is not said again: under row-level security the database does not tell which value it was
        return Optional.of(Refusal.ofConflict(code, Map.of()));
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
