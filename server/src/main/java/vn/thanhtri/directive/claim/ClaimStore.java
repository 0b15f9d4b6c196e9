package vn.thanhtri.directive.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Sentences in no task, what officers made of them, and the account of a document's sentences. */
@Repository
public class ClaimStore {
    private static final String CLAIM = """
            select u.id, u.document, u.point, u.starts, u.ends, u.words,
                   coalesce(c.verdict, 'OPEN') as verdict, c.task, c.decided_at, coalesce(c.actor_name, '') as decided_by
            from directive.unclaimed u
            left join lateral (select * from directive.claim c where c.unclaimed = u.id order by c.id desc limit 1) c on true
            """;

    private final JdbcClient database;

    ClaimStore(JdbcClient database) {
        this.database = database;
    }

    public void insert(long document, String point, int starts, int ends, String words, String area) {
        database.sql("""
                        insert into directive.unclaimed (document, point, starts, ends, words, area)
                        values (:document, :point, :starts, :ends, :words, :area)
                        """)
                .param("document", document)
                .param("point", point)
                .param("starts", starts)
                .param("ends", ends)
                .param("words", words.strip().replaceAll("\\s+", " "))
                .param("area", area)
                .update();
    }

    public void insert(long document, Account account, String area) {
        database.sql("""
                        insert into directive.account (document, truncated, in_tasks, not_orders, unclaimed, area)
                        values (:document, :truncated, :inTasks, :notOrders, :unclaimed, :area)
                        """)
                .param("document", document)
                .param("truncated", account.truncated())
                .param("inTasks", account.inTasks())
                .param("notOrders", account.notOrders())
                .param("unclaimed", account.unclaimed())
                .param("area", area)
                .update();
    }

    public Account accountOf(long document) {
        return database.sql("""
                        select truncated, in_tasks, not_orders, unclaimed from directive.account where document = :document
                        """)
                .param("document", document)
                .query((row, n) -> new Account(
                        row.getBoolean("truncated"),
                        row.getInt("in_tasks"),
                        row.getInt("not_orders"),
                        row.getInt("unclaimed")))
                .optional()
                .orElse(Account.UNKNOWN);
    }

    /** @param task null for a verdict that names none */
    public void decide(long claim, Claim.Verdict verdict, @Nullable Long task, Instant at, String actor, String area) {
        database.sql("""
                        insert into directive.claim (unclaimed, verdict, task, decided_at, actor_name, area)
                        values (:claim, :verdict, :task, :at, :actor, :area)
                        """)
                .param("claim", claim)
                .param("verdict", verdict.name())
                .param("task", task)
                .param("at", Rows.utc(at))
                .param("actor", actor)
                .param("area", area)
                .update();
    }

    public Optional<Claim> find(long id) {
        return database.sql(CLAIM + " where u.id = :id")
                .param("id", id)
                .query(ClaimStore::claim)
                .optional();
    }

    /** In the order of the text. */
    public List<Claim> listOf(long document) {
        return Rows.whole(
                5000,
                database.sql(CLAIM + " where u.document = :document order by u.starts limit 5001")
                        .param("document", document)
                        .query(ClaimStore::claim)
                        .list());
    }

    /** Sentences of which nobody has decided. */
    public int countOpen(long document) {
        return (int) listOf(document).stream().filter(Claim::open).count();
    }

    private static Claim claim(ResultSet row, int n) throws SQLException {
        Instant decided = Rows.findInstant(row, "decided_at");
        return new Claim(
                row.getLong("id"),
                row.getLong("document"),
                row.getString("point"),
                row.getInt("starts"),
                row.getInt("ends"),
                row.getString("words"),
                Claim.Verdict.valueOf(row.getString("verdict")),
                row.getObject("task", Long.class),
                decided,
                row.getString("decided_by"));
    }
}
