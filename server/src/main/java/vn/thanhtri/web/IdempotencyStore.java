package vn.thanhtri.web;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Keys of writes that have happened, with the answer each was given; an officer sees only keys of their own. */
@Repository
class IdempotencyStore {
    private final JdbcClient jdbc;

    IdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Answer(String target, int status, @Nullable String contentType, String body) {}

    /** The key was not needed after all. */
    void release(String key) {
        jdbc.sql("""
                delete from web.idempotency_key
                where officer = current_setting('thanhtri.officer') and key = :key
                """).param("key", key).update();
    }

    /** A key lives two days. True for the first who comes; a second waits for the first's transaction and then hears false. */
    boolean claim(String key, String target) {
        jdbc.sql("""
                delete from web.idempotency_key
                where officer = current_setting('thanhtri.officer') and claimed_at < now() - interval '2 days'
                """).update();
        return jdbc.sql("""
                insert into web.idempotency_key (officer, key, target)
                values (current_setting('thanhtri.officer'), :key, :target)
                on conflict do nothing
                """).param("key", key).param("target", target).update() == 1;
    }

    void complete(String key, int status, @Nullable String contentType, String body) {
        int rows = jdbc.sql("""
                update web.idempotency_key set status = :status, content_type = :type, body = :body
                where officer = current_setting('thanhtri.officer') and key = :key
                """)
                .param("status", status)
                .param("type", contentType)
                .param("body", body)
                .param("key", key)
                .update();
        Rows.expectOne("idempotency key", key, rows);
    }

    Answer get(String key) {
        return jdbc.sql("""
                select target, status, content_type, body from web.idempotency_key
                where officer = current_setting('thanhtri.officer') and key = :key
                """)
                .param("key", key)
                .query((row, n) -> new Answer(
                        row.getString("target"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("body")))
                .single();
    }
}
