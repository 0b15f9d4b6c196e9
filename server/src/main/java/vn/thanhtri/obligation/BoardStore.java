package vn.thanhtri.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.SubjectRef;

/** What the board asks of the ledger. Row-level security bounds every answer by the actor's area. */
@Repository
class BoardStore {
    static final Duration SOON = Duration.ofHours(2);
    private static final String ROW = """
            select id, rule, subject_kind, subject_id, occurrence, topic, debtor, opens_at, due_at, document, point,
                   coalesce(title, '') as title, coalesce(detail, '') as detail, label, label_detail, badge, path,
                   discharged_at, excused_at, withdrawn_at, level, climb_at
            from obligation.obligation
            """;

    private final JdbcClient database;

    BoardStore(JdbcClient database) {
        this.database = database;
    }

    /** Open obligations of a topic that are late, and that are due within two hours. */
    record Count(long late, long soon) {
        static final Count NOTHING = new Count(0, 0);

        Count plus(Count other) {
            return new Count(late + other.late, soon + other.soon);
        }
    }

    Map<Topic, Count> count(String area, Instant now) {
        AreaRange range = AreaRange.of(area);
        Map<Topic, Count> counts = new EnumMap<>(Topic.class);
        database.sql("""
                        select topic, count(*) filter (where due_at < :now) as late, count(*) filter (where due_at >= :now) as soon
                        from obligation.obligation
                        where is_open and due_at < :soon and area >= :from and area < :end
                        group by topic
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(SOON).atOffset(ZoneOffset.UTC))
                .param("from", range.from())
                .param("end", range.end())
                .query((row, n) -> counts.put(
                        Topic.valueOf(row.getString("topic")), new Count(row.getLong("late"), row.getLong("soon"))))
                .list();
        return counts;
    }

    List<Obligation> list(BoardFilter filter, Instant now, int limit) {
        AreaRange range = AreaRange.of(filter.area());
        Instant from = filter.show() == BoardFilter.Show.SOON ? now : Instant.EPOCH;
        Instant until = switch (filter.show()) {
            case LATE -> now;
            case NOW, SOON, GAPS -> now.plus(SOON);
            case ALL -> now.plus(Duration.ofDays(3650));
        };
        return database.sql(ROW + """
                        where is_open and due_at >= :since and due_at < :until and area >= :from and area < :end
                          and (:topic = '' or topic = :topic)
                          and (:debtor::bigint is null or debtor = :debtor)
                        order by due_at, id
                        limit :limit
                        """)
                .param("since", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("from", range.from())
                .param("end", range.end())
                .param("topic", filter.topic() == null ? "" : filter.topic().name())
                .param("debtor", filter.debtor())
                .param("limit", limit)
                .query(BoardStore::obligation)
                .list();
    }

    Optional<Obligation> find(long id) {
        return database.sql(ROW + " where id = :id")
                .param("id", id)
                .query(BoardStore::obligation)
                .optional();
    }

    List<Obligation> listAbout(SubjectRef subject, int limit) {
        return database.sql(ROW + """
                        where subject_kind = :kind and subject_id = :id and withdrawn_at is null
                        order by is_open desc, due_at, id
                        limit :limit
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("limit", limit)
                .query(BoardStore::obligation)
                .list();
    }

    List<Step> listSteps(long obligation) {
        return database.sql("""
                        select kind, at, recorded_at, actor_name, reason, from_due, to_due, from_agency, to_agency,
                               document, point, fact
                        from obligation.step where obligation = :id order by at, id limit 200
                        """)
                .param("id", obligation)
                .query((row, n) -> new Step(
                        StepKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(LedgerStore.instant(row, "at")),
                        Objects.requireNonNull(LedgerStore.instant(row, "recorded_at")),
                        row.getString("actor_name"),
                        row.getString("reason"),
                        LedgerStore.instant(row, "from_due"),
                        LedgerStore.instant(row, "to_due"),
                        row.getObject("from_agency", Long.class),
                        row.getObject("to_agency", Long.class),
                        Clause.of(row.getString("document"), row.getString("point")),
                        row.getObject("fact", Long.class)))
                .list();
    }

    /** What was discharged last, newest first. */
    List<Obligation> listJustDone(String area, Instant since, int limit) {
        AreaRange range = AreaRange.of(area);
        return database.sql("""
                        select o.id, o.rule, o.subject_kind, o.subject_id, o.occurrence, o.topic, o.debtor, o.opens_at, o.due_at,
                               o.document, o.point, coalesce(o.title, '') as title, coalesce(o.detail, '') as detail, o.label,
                               o.label_detail, o.badge, o.path, o.discharged_at, o.excused_at, o.withdrawn_at, o.level, o.climb_at
                        from obligation.step s join obligation.obligation o on o.id = s.obligation
                        where s.kind = 'DISCHARGED' and s.recorded_at >= :since and s.area >= :from and s.area < :end
                        order by s.recorded_at desc
                        limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("from", range.from())
                .param("end", range.end())
                .param("limit", limit)
                .query(BoardStore::obligation)
                .list();
    }

    static Obligation obligation(ResultSet row, int n) throws SQLException {
        return new Obligation(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getString("occurrence"),
                Topic.valueOf(row.getString("topic")),
                row.getLong("debtor"),
                Objects.requireNonNull(LedgerStore.instant(row, "opens_at")),
                LedgerStore.instant(row, "due_at"),
                Clause.of(row.getString("document"), row.getString("point")),
                row.getString("title"),
                row.getString("detail"),
                new SubjectCard(
                        row.getString("label"),
                        row.getString("label_detail"),
                        row.getString("badge"),
                        row.getString("path")),
                LedgerStore.instant(row, "discharged_at"),
                LedgerStore.instant(row, "excused_at"),
                LedgerStore.instant(row, "withdrawn_at"),
                row.getInt("level"),
                LedgerStore.instant(row, "climb_at"));
    }
}
