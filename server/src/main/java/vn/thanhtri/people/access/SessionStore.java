package vn.thanhtri.people.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Sessions in the database, which all servers share. */
@Repository
class SessionStore {
    private final JdbcClient database;

    SessionStore(JdbcClient database) {
        this.database = database;
    }

    long insert(long officer, String area, String device, String source, Instant now) {
        return database.sql("""
                        insert into people.session (officer, area, device, source, began_at, seen_at)
                        values (:officer, :area, :device, :source, :now, :now)
                        returning id
                        """)
                .param("officer", officer)
                .param("area", area)
                .param("device", device)
                .param("source", source)
                .param("now", Rows.utc(now))
                .query(Long.class)
                .single();
    }

    /** Outside a transaction on purpose: asked with every request. @param session null for a program, which has none */
    boolean stands(long officer, int version, @Nullable Long session) {
        return database.sql("select people.session_stands(:officer, :version, :session)")
                .param("officer", officer)
                .param("version", version)
                .param("session", session, java.sql.Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    void seen(long session, Instant now) {
        database.sql("update people.session set seen_at = :now where id = :id and ended_at is null")
                .param("id", session)
                .param("now", Rows.utc(now))
                .update();
    }

    /** Open ones, the newest first. @param since those seen last before have run out by themselves */
    List<Session> list(long officer, Instant since, int limit) {
        return database.sql("""
                        select id, device, source, began_at, seen_at
                        from people.session
                        where officer = :officer and ended_at is null and seen_at >= :since
                        order by id desc limit :limit
                        """)
                .param("officer", officer)
                .param("since", Rows.utc(since))
                .param("limit", limit)
                .query((row, n) -> new Session(
                        row.getLong("id"),
                        row.getString("device"),
                        row.getString("source"),
                        Rows.instant(row, "began_at"),
                        Rows.instant(row, "seen_at")))
                .list();
    }

    int end(long officer, long session, Instant now) {
        return database.sql("""
                        update people.session set ended_at = :now
                        where id = :id and officer = :officer and ended_at is null
                        """)
                .param("id", session)
                .param("officer", officer)
                .param("now", Rows.utc(now))
                .update();
    }

    /** Ends all but the newest so many, and but the one that asks. */
    int endAllBut(long officer, int newest, @Nullable Long session, Instant now) {
        return database.sql("""
                        update people.session set ended_at = :now
                        where officer = :officer and ended_at is null and id is distinct from :session
                          and id not in (select id from people.session where officer = :officer and ended_at is null
                                         order by id desc limit :newest)
                        """)
                .param("officer", officer)
                .param("session", session, java.sql.Types.BIGINT)
                .param("newest", newest)
                .param("now", Rows.utc(now))
                .update();
    }

    /** Where somebody worked from is not kept longer than it serves. */
    int forget(long officer, Instant before) {
        return database.sql("delete from people.session where officer = :officer and seen_at < :before")
                .param("officer", officer)
                .param("before", Rows.utc(before))
                .update();
    }
}
