package vn.thanhtri.obligation.time;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.ledger.ObligationStore;

/** What falls due, or fell due, in a window of time. */
@Repository
class ReminderStore {
    private static final int MOST = 20_000;

    private final JdbcClient database;

    ReminderStore(JdbcClient database) {
        this.database = database;
    }

    /** @param after exclusive; @param until inclusive */
    List<Obligation> listDue(List<String> kinds, Instant after, Instant until) {
        return database.sql("""
                        select id, rule, subject_kind, subject_id, occurrence, topic, debtor, opens_at, due_at, document, point,
                               coalesce(title, '') as title, coalesce(detail, '') as detail, label, label_detail, badge, path,
                               discharged_at, excused_at, withdrawn_at, level, climb_at, true_due_at
                        from obligation.obligation
                        where is_open and due_at > :after and due_at <= :until and subject_kind = any(:kinds)
                        order by debtor, due_at, id limit :limit
                        """)
                .param("after", Rows.utc(after))
                .param("until", Rows.utc(until))
                .param("kinds", Rows.texts(kinds))
                .param("limit", MOST)
                .query(ObligationStore::obligation)
                .list();
    }
}
