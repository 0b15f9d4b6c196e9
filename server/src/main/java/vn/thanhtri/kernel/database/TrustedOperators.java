package vn.thanhtri.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Operators that may look at rows before row-level security has judged them. PostgreSQL uses an index below row-level
 * security only for operators marked leakproof: those that never tell (in an error, say) what a hidden row holds. The
 * ones below raise errors about their pattern or type only, never about the value of a row; PostgreSQL leaves them
 * unmarked because it cannot promise that for every collation. Ours are C.UTF-8 and the built-in ones.
 */
final class TrustedOperators {
    private static final List<String> FUNCTIONS = List.of(
            // like, ilike, and prefix search
            "pg_catalog.textlike(text, text)",
            "pg_catalog.textnlike(text, text)",
            "pg_catalog.texticlike(text, text)",
            "pg_catalog.starts_with(text, text)",
            // trigrams on folded names
            "similarity_op(text, text)",
            "word_similarity_op(text, text)",
            "word_similarity_commutator_op(text, text)",
            "strict_word_similarity_op(text, text)",
            "strict_word_similarity_commutator_op(text, text)",
            // periods: which contacts overlapped, what was valid on a day
            "pg_catalog.range_overlaps(anyrange, anyrange)",
            "pg_catalog.range_contains(anyrange, anyrange)",
            "pg_catalog.range_contained_by(anyrange, anyrange)",
            "pg_catalog.range_contains_elem(anyrange, anyelement)",
            "pg_catalog.elem_contained_by_range(anyelement, anyrange)");

    private TrustedOperators() {}

    /** Needs the superuser. On a server of one's own it is left out: answers are the same, searches slower. */
    static void mark(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String function : FUNCTIONS) {
                statement.execute("alter function " + function + " leakproof");
            }
        }
    }
}
