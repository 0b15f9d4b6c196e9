package vn.thanhtri.obligation.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.people.agency.Agency;

/** How far the passing of time has been worked off, and what climbs because of it. */
@Repository
public class ReachedStore {
    private final JdbcClient database;

    ReachedStore(JdbcClient database) {
        this.database = database;
    }

    /** Until when this work is done; holds the row until the end of the transaction, so that no two do it at once. */
    public Optional<Instant> findUntil(String work) {
        return database.sql("select until from obligation.reached where work = ? for update")
                .param(work)
                .query((row, n) -> Rows.instant(row, "until"))
                .optional();
    }

    public void setUntil(String work, Instant until) {
        int written = database.sql("""
                        insert into obligation.reached (work, until) values (?, ?)
                        on conflict (work) do update set until = excluded.until
                        """).param(work).param(Rows.utc(until)).update();
        Rows.expectOne("time reached by", work, written);
    }

    /**
     * An obligation whose grace has run out.
     *
     * @param holder agency that knows last
     * @param level how many levels have been told
     * @param since the due time, or when the debtor could know if that is later
     */
    public record Overdue(long id, String area, long holder, int level, Instant since, Clause basis) {}

    /** The longest waiting first; those another transaction works on are passed over. */
    public List<Overdue> listClimbing(Instant now, int limit) {
        return database.sql("""
                        select id, area, coalesce(escalated_to, debtor) as holder, level, greatest(due_at, known_at) as since,
                               document, point
                        from obligation.obligation
                        where climb_at <= ? and is_open
                        order by climb_at, id
                        limit ?
                        for update skip locked
                        """)
                .param(Rows.utc(now))
                .param(limit)
                .query((row, number) -> new Overdue(
                        row.getLong("id"),
                        row.getString("area"),
                        row.getLong("holder"),
                        row.getInt("level"),
                        Rows.instant(row, "since"),
                        Clause.of(row.getString("document"), row.getString("point"))))
                .list();
    }

    public void climb(Overdue overdue, Agency above, Instant now, Optional<Instant> next) {
        int changed = database.sql("""
                        update obligation.obligation
                        set level = level + 1, escalated_to = :above, escalated_at = :now, climb_at = :next
                        where id = :id and level = :level and is_open
                        """)
                .param("above", above.id())
                .param("now", Rows.utc(now))
                .param("next", next.map(Timestamp::from).orElse(null))
                .param("id", overdue.id())
                .param("level", overdue.level())
                .update();
        require(changed, overdue);
    }

    /** Nobody stands above any more: the hierarchy has changed since. */
    public void stay(Overdue overdue) {
        require(
                database.sql("update obligation.obligation set climb_at = null where id = ? and level = ?")
                        .params(overdue.id(), overdue.level())
                        .update(),
                overdue);
    }

    private static void require(int changed, Overdue overdue) {
        Rows.expectOne("overdue obligation", overdue, changed);
    }
}
