package vn.thanhtri.obligation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.ledger.ObligationStore;

/** Requests for more time and their answers. */
@Repository
public class ExtensionStore {
    private static final String ROW = """
            select r.id as request, r.agency, r.asked_at, r.actor_name as asked_by, r.due_at as due_then, r.until, r.reason,
                   a.answered_at, a.actor_name as answered_by, a.granted, a.reason as answer,
                   o.id, o.rule, o.subject_kind, o.subject_id, o.occurrence, o.topic, o.debtor, o.opens_at, o.due_at,
                   o.document, o.point, coalesce(o.title, '') as title, coalesce(o.detail, '') as detail, o.label,
                   o.label_detail, o.badge, o.path, o.discharged_at, o.excused_at, o.withdrawn_at, o.level, o.climb_at,
                               o.true_due_at
            from obligation.extension_request r
            join obligation.obligation o on o.id = r.obligation
            left join obligation.extension_answer a on a.request = r.id
            """;

    private final JdbcClient database;

    ExtensionStore(JdbcClient database) {
        this.database = database;
    }

    long insertRequest(Obligation obligation, String area, Instant until, String reason, long fact, Instant now) {
        return database.sql("""
                        insert into obligation.extension_request (obligation, agency, asked_at, actor_name, due_at, until,
                                                                  reason, fact, area)
                        values (:obligation, :agency, :now, :actor, :due, :until, :reason, :fact, :area)
                        returning id
                        """)
                .param("obligation", obligation.id())
                .param("agency", obligation.debtor())
                .param("now", Rows.utc(now))
                .param("actor", Acting.current().name())
                .param("due", Rows.utc(Objects.requireNonNull(obligation.dueAt())))
                .param("until", Rows.utc(until))
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    void insertAnswer(
            Extension request, String area, @Nullable Instant granted, String reason, long fact, Instant now) {
        int rows = database.sql("""
                        insert into obligation.extension_answer (request, answered_at, actor_name, granted, reason, fact, area)
                        values (:request, :now, :actor, :granted, :reason, :fact, :area)
                        """)
                .param("request", request.id())
                .param("now", Rows.utc(now))
                .param("actor", Acting.current().name())
                .param("granted", Rows.utc(granted))
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .update();
        Rows.expectOne("answer to request", request.id(), rows);
    }

    Optional<Extension> find(long request) {
        return database.sql(ROW + " where r.id = :id")
                .param("id", request)
                .query(ExtensionStore::extension)
                .optional();
    }

    public Optional<Extension> findOpen(long obligation) {
        return database.sql(ROW + " where r.obligation = :id and a.request is null and o.is_open order by r.id limit 1")
                .param("id", obligation)
                .query(ExtensionStore::extension)
                .optional();
    }

    long countOpen(String area) {
        AreaRange range = AreaRange.of(area);
        return database.sql("""
                        select count(*) from obligation.extension_request r
                        join obligation.obligation o on o.id = r.obligation and o.is_open
                        where r.area >= :from and r.area < :end
                          and not exists (select 1 from obligation.extension_answer a where a.request = r.id)
                        """)
                .param("from", range.from())
                .param("end", range.end())
                .query(Long.class)
                .single();
    }

    /** Open ones first, then the latest. */
    List<Extension> list(int limit) {
        return database.sql(ROW + """
                         order by (a.request is null and o.is_open) desc, r.asked_at desc limit :limit
                        """)
                .param("limit", limit)
                .query(ExtensionStore::extension)
                .list();
    }

    private static Extension extension(ResultSet row, int n) throws SQLException {
        Instant answeredAt = Rows.findInstant(row, "answered_at");
        return new Extension(
                row.getLong("request"),
                row.getLong("agency"),
                Rows.instant(row, "asked_at"),
                row.getString("asked_by"),
                Rows.instant(row, "due_then"),
                Rows.instant(row, "until"),
                row.getString("reason"),
                answeredAt == null
                        ? null
                        : new Extension.Answer(
                                answeredAt,
                                row.getString("answered_by"),
                                Rows.findInstant(row, "granted"),
                                row.getString("answer")),
                ObligationStore.obligation(row, n));
    }
}
