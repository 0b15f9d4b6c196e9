package vn.thanhtri.obligation.board;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.ledger.ObligationStore;

/** What the board asks of the ledger. Row-level security bounds every answer by the actor's area. */
@Repository
public class BoardStore {
    static final Duration SOON = Duration.ofHours(2);

    private final JdbcClient database;

    BoardStore(JdbcClient database) {
        this.database = database;
    }

    /** Open obligations of a topic that are late, and that are due within two hours. */
    public record Count(long late, long soon) {
        static final Count NOTHING = new Count(0, 0);

        Count plus(Count other) {
            return new Count(late + other.late, soon + other.soon);
        }
    }

    public Map<Topic, Count> count(String area, Instant now) {
        AreaRange range = AreaRange.of(area);
        Map<Topic, Count> counts = new EnumMap<>(Topic.class);
        database.sql("""
                        select topic, count(*) filter (where due_at < :now) as late, count(*) filter (where due_at >= :now) as soon
                        from obligation.obligation
                        where is_open and due_at < :soon and area >= :from and area < :end
                        group by topic
                        """)
                .param("now", Rows.utc(now))
                .param("soon", Rows.utc(now.plus(SOON)))
                .param("from", range.from())
                .param("end", range.end())
                .query((row, n) -> counts.put(
                        Topic.valueOf(row.getString("topic")), new Count(row.getLong("late"), row.getLong("soon"))))
                .list();
        return counts;
    }

    private static final String SHOWN = """
            where is_open and area >= :from and area < :end
              and (:everything or due_at >= :since and due_at < :until)
              and (:topic = '' or topic = :topic)
              and (:debtor::bigint is null or debtor = :debtor)
            """;

    List<Obligation> list(BoardFilter filter, Instant now, int limit) {
        return shown(ObligationStore.ROW + SHOWN + " order by due_at nulls last, id limit :limit", filter, now)
                .param("limit", limit)
                .query(ObligationStore::obligation)
                .list();
    }

    /** How many there are, however many are listed. */
    long countShown(BoardFilter filter, Instant now) {
        return shown("select count(*) from obligation.obligation " + SHOWN, filter, now)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec shown(String sql, BoardFilter filter, Instant now) {
        AreaRange range = AreaRange.of(filter.area());
        Instant from = filter.show() == BoardFilter.Show.SOON ? now : Instant.EPOCH;
        Instant until = switch (filter.show()) {
            case LATE -> now;
            case NOW, SOON, GAPS -> now.plus(SOON);
            case ALL -> now.plus(Duration.ofDays(3650));
        };
        return database.sql(sql)
                .param("since", Rows.utc(from))
                .param("until", Rows.utc(until))
                .param("everything", filter.show() == BoardFilter.Show.ALL)
                .param("from", range.from())
                .param("end", range.end())
                .param("topic", filter.topic() == null ? "" : filter.topic().name())
                .param("debtor", filter.debtor());
    }

    /** What was discharged last, newest first. */
    List<Obligation> listJustDone(String area, Instant since, int limit) {
        AreaRange range = AreaRange.of(area);
        return database.sql("""
                        select o.id, o.rule, o.subject_kind, o.subject_id, o.occurrence, o.topic, o.debtor, o.opens_at, o.due_at,
                               o.document, o.point, coalesce(o.title, '') as title, coalesce(o.detail, '') as detail, o.label,
                               o.label_detail, o.badge, o.path, o.discharged_at, o.excused_at, o.withdrawn_at, o.level, o.climb_at,
                               o.true_due_at
                        from obligation.step s join obligation.obligation o on o.id = s.obligation
                        where s.kind = 'DISCHARGED' and s.recorded_at >= :since and s.area >= :from and s.area < :end
                        order by s.recorded_at desc
                        limit :limit
                        """)
                .param("since", Rows.utc(since))
                .param("from", range.from())
                .param("end", range.end())
                .param("limit", limit)
                .query(ObligationStore::obligation)
                .list();
    }
}
