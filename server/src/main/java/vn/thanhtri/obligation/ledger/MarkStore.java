package vn.thanhtri.obligation.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;

/** The queue of subjects that wait to be derived. */
@Component
public class MarkStore {
    private final JdbcClient database;

    MarkStore(JdbcClient database) {
        this.database = database;
    }

    /** @param cause the change of policy that marked it; null when facts did */
    record Mark(
            long id, String kind, long subject, @Nullable Clause cause) {}

    public void add(String kind, Collection<Long> ids, @Nullable Clause cause, Instant now) {
        int written = database.sql("""
                        insert into obligation.marked_subject (subject_kind, subject_id, document, point, marked_at)
                        select ?, subject, ?, ?, ? from unnest(?::bigint[]) as subject
                        """)
                .params(Arrays.asList(
                        kind,
                        cause == null ? null : cause.document(),
                        cause == null ? null : cause.point(),
                        Rows.utc(now),
                        Rows.ids(ids, Function.identity())))
                .update();
        if (written != ids.size()) {
            throw new IllegalStateException(written + " of " + ids.size() + " subjects marked");
        }
    }

    /**
     * Marks every subject that still owes something in a place, and says how many.
     *
     * @param scope code of a unit, or {@code VN}
     */
    int addRunning(String scope, Clause cause, Instant now) {
        return database.sql("""
                        insert into obligation.marked_subject (subject_kind, subject_id, document, point, marked_at)
                        select distinct subject_kind, subject_id, :document, :point, :now::timestamptz
                        from obligation.obligation
                        where is_open and (:scope = 'VN' or strpos('.' || area, '.' || :scope || '.') > 0)
                        """)
                .param("document", cause.document())
                .param("point", cause.point())
                .param("now", Rows.utc(now))
                .param("scope", scope)
                .update();
    }

    /**
     * Takes the oldest marks out of the queue; they come back when the transaction does not commit. Marks that another
     * worker holds are passed over.
     */
    List<Mark> take(int limit, Instant now) {
        return database.sql("""
                        delete from obligation.marked_subject
                        where id = any (array(select id from obligation.marked_subject
                                              where retry_at is null or retry_at <= ?
                                              order by id limit ? for update skip locked))
                        returning id, subject_kind, subject_id, document, point
                        """)
                .param(Rows.utc(now))
                .param(limit)
                .query((row, number) -> {
                    String document = row.getString("document");
                    return new Mark(
                            row.getLong("id"),
                            row.getString("subject_kind"),
                            row.getLong("subject_id"),
                            document == null ? null : Clause.of(document, row.getString("point")));
                })
                .list();
    }

    /** Keeps a mark whose derivation failed, for later: after 1, 2, 4 … at most 64 minutes. */
    void postpone(Mark mark, Instant now, String failure) {
        int changed = database.sql("""
                        update obligation.marked_subject
                        set attempts = attempts + 1, failure = ?,
                            retry_at = ?::timestamptz + interval '1 minute' * power(2, least(attempts, 6))
                        where id = ?
                        """)
                .param(failure)
                .param(Rows.utc(now))
                .param(mark.id())
                .update();
        if (changed > 1) {
            throw new IllegalStateException(changed + " rows for mark " + mark);
        }
    }

    /** Takes one mark; false when somebody else has done it. */
    boolean take(Mark mark) {
        return database.sql("delete from obligation.marked_subject where id = ?")
                        .params(mark.id())
                        .update()
                == 1;
    }

    long countWaiting() {
        return database.sql("select count(*) from obligation.marked_subject")
                .query(Long.class)
                .single();
    }
}
