package vn.thanhtri.people.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.right.Verb;

/** Tokens in the database: their hashes, never themselves. */
@Repository
class TokenStore {
    private final JdbcClient database;

    TokenStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Token> find(byte[] digest) {
        return database.sql("""
                        select id, officer, name, scope, verbs, version, made_at, expires_at, revoked_at, used_at, used_from
                        from people.token where digest = :digest
                        """)
                .param("digest", digest)
                .query(TokenStore::token)
                .optional();
    }

    List<Token> list(long officer, int limit) {
        return database.sql("""
                        select id, officer, name, scope, verbs, version, made_at, expires_at, revoked_at, used_at, used_from
                        from people.token where officer = :officer order by id desc limit :limit
                        """)
                .param("officer", officer)
                .param("limit", limit)
                .query(TokenStore::token)
                .list();
    }

    long insert(Token token, String area, byte[] digest) {
        return database.sql("""
                        insert into people.token (officer, area, name, digest, scope, verbs, version, made_at, expires_at)
                        values (:officer, :area, :name, :digest, :scope, :verbs, :version, :madeAt, :expiresAt)
                        returning id
                        """)
                .param("officer", token.officer())
                .param("area", area)
                .param("name", token.name())
                .param("digest", digest)
                .param("scope", token.scope().name())
                .param("verbs", Rows.texts(token.verbs(), Verb::name))
                .param("version", token.version())
                .param("madeAt", Rows.utc(token.madeAt()))
                .param("expiresAt", Rows.utc(token.expiresAt()))
                .query(Long.class)
                .single();
    }

    int revoke(long officer, long id, Instant now) {
        return database.sql("""
                        update people.token set revoked_at = :now
                        where id = :id and officer = :officer and revoked_at is null
                        """)
                .param("id", id)
                .param("officer", officer)
                .param("now", Rows.utc(now))
                .update();
    }

    void used(long id, Instant now, String source) {
        database.sql("update people.token set used_at = :now, used_from = :source where id = :id")
                .param("id", id)
                .param("now", Rows.utc(now))
                .param("source", source)
                .update();
    }

    private static Token token(ResultSet row, int n) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getLong("officer"),
                row.getString("name"),
                TokenScope.valueOf(row.getString("scope")),
                Rows.listTexts(row, "verbs").stream().map(Verb::valueOf).toList(),
                row.getInt("version"),
                Rows.instant(row, "made_at"),
                Rows.instant(row, "expires_at"),
                Rows.findInstant(row, "revoked_at"),
                Rows.findInstant(row, "used_at"),
                row.getString("used_from"));
    }
}
