package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Lines that could not be read, kept until somebody has settled them. */
@Repository
public class PastedLineStore {
    private final JdbcClient database;

    PastedLineStore(JdbcClient database) {
        this.database = database;
    }

    /** Returns its number. */
    public long insertUnread(long outbreak, String line, String why, String area, long fact) {
        return database.sql("""
                        insert into tracing.unread_line (outbreak, line, why, fact, area)
                        values (:outbreak, :line, :why, :fact, :area)
                        returning id
                        """)
                .param("outbreak", outbreak)
                .param("line", line)
                .param("why", why)
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    /** Whether the same line stands open, or was settled, already. */
    public boolean isKept(long outbreak, String line) {
        return database.sql(
                        "select exists (select from tracing.unread_line where outbreak = :outbreak and line = :line)")
                .param("outbreak", outbreak)
                .param("line", line)
                .query(Boolean.class)
                .single();
    }

    List<OutbreakPage.Unread> listUnread(long outbreak, int limit) {
        return database.sql("""
                        select u.id, u.line, u.why from tracing.unread_line u
                        where u.outbreak = :outbreak
                          and not exists (select from tracing.line_settled s where s.line = u.id)
                        order by u.id desc limit :limit
                        """)
                .param("outbreak", outbreak)
                .param("limit", limit)
                .query((row, number) ->
                        new OutbreakPage.Unread(row.getLong("id"), row.getString("line"), row.getString("why")))
                .list();
    }

    public void settle(long line, Instant at, String how, String area, long fact) {
        database.sql("""
                        insert into tracing.line_settled (line, at, how, fact, area) values (:line, :at, :how, :fact, :area)
                        """)
                .param("line", line)
                .param("at", Rows.utc(at))
                .param("how", how)
                .param("fact", fact)
                .param("area", area)
                .update();
    }
}
