package vn.thanhtri.walk;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;

/** Numbers of rows that exist and that somebody does not see. */
final class Hidden {
    private final Ids ids;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Map<String, String> found = new HashMap<>();

    Hidden(Ids ids, JdbcClient database, TransactionTemplate transaction) {
        this.ids = ids;
        this.database = database;
        this.transaction = transaction;
    }

    /** For a slot that takes a number of something; empty where it does not, or where the actor sees all there are. */
    String numberFor(Walker walker, Slot slot) throws IOException {
        Sending sending = slot.base();
        String table = Ids.tableOf(sending.door().pattern(), slot.field());
        boolean otherKind =
                sending.address().contains("/amend/") && !sending.address().contains("/amend/case/");
        if (table == null || otherKind) {
            return "";
        }
        if (!slot.inAddress() && slot.with().apply("rác").by(walker.visitor()).done()) {
            // nobody reads it here
            return "";
        }
        return found.computeIfAbsent(walker + table, any -> find(walker, table));
    }

    private String find(Walker walker, String table) {
        List<String> all = ids.of(table, "33.", 5_000);
        @Nullable
        Set<String> seen = Acting.as(
                walker.actor(),
                () -> transaction.execute(status -> Set.copyOf(database.sql("select id::text from " + table)
                        .query(String.class)
                        .list())));
        return all.stream()
                .filter(id -> seen == null || !seen.contains(id))
                .findFirst()
                .orElse("");
    }
}
