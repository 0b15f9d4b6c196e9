package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.policy.Running;
import vn.thanhtri.quarantine.schedule.Transitions;

/** Which new numbers move who is already kept, as officers decided it. */
@Repository
class TransitionStore {
    private final JdbcClient database;

    TransitionStore(JdbcClient database) {
        this.database = database;
    }

    private record Row(String entry, String key, boolean moves, String area) {}

    /** For people of an area: the most local decision holds, else what the document says itself. */
    Transitions of(String area) {
        List<Row> rows = new ArrayList<>(database.sql("""
                        select entry, key, moves, area from quarantine.transition_standing
                        where starts_with(:area, area) order by length(area) desc, id desc
                        """)
                .param("area", area)
                .query((row, n) -> new Row(
                        row.getString("entry"), row.getString("key"), row.getBoolean("moves"), row.getString("area")))
                .list());
        return entry -> rows.stream()
                .filter(row -> row.entry().equals(entry.id()) && row.key().equals(entry.key()))
                .findFirst()
                .map(row -> row.moves() ? Running.YES : Running.NO)
                .orElse(entry.appliesToRunning());
    }

    void add(
            String entry,
            String key,
            boolean moves,
            String document,
            String reason,
            Instant at,
            long fact,
            String area) {
        database.sql("""
                        insert into quarantine.transition (entry, key, moves, document, reason, at, corrects, fact, area)
                        values (:entry, :key, :moves, :document, :reason, :at,
                                (select id from quarantine.transition_standing where area = :area and entry = :entry and key = :key),
                                :fact, :area)
                        """)
                .param("entry", entry)
                .param("key", key)
                .param("moves", moves)
                .param("document", document)
                .param("reason", reason)
                .param("at", Rows.utc(at))
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    /** Running stays in an area, which a decision on a transition may move. */
    List<Long> runningIn(String area) {
        return database.sql("""
                        select id from quarantine.stay where upper_inf(during) and starts_with(area, :area) order by id
                        """).param("area", area).query(Long.class).list();
    }
}
