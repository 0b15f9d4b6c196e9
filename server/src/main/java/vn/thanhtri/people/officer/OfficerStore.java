package vn.thanhtri.people.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.Rows;

/** Accounts in the database. */
@Repository
class OfficerStore {
    private final JdbcClient database;

    OfficerStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Officer> findByUsername(String username) {
        return database.sql("""
                        select id, username, password_hash, name, role, agency, area, version, closed_at
                        from people.officer where username = :username
                        """)
                .param("username", username)
                .query(OfficerStore::officer)
                .optional();
    }

    Optional<Officer> find(long id) {
        return database.sql("""
                        select id, username, password_hash, name, role, agency, area, version, closed_at
                        from people.officer where id = :id
                        """).param("id", id).query(OfficerStore::officer).optional();
    }

    List<Officer> list(int limit) {
        return database.sql("""
                        select id, username, password_hash, name, role, agency, area, version, closed_at
                        from people.officer order by area, username limit :limit
                        """)
                .param("limit", limit)
                .query(OfficerStore::officer)
                .list();
    }

    boolean hasAny() {
        return database.sql("select exists (select from people.officer)")
                .query(Boolean.class)
                .single();
    }

    boolean isTaken(String username) {
        return database.sql("select people.is_username_taken(:username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    int setPassword(long officer, String hash) {
        return database.sql("""
                        update people.officer set password_hash = :hash, password_on = now()
                        where id = :id and closed_at is null
                        """).param("id", officer).param("hash", hash).update();
    }

    int close(long officer, Instant now) {
        return database.sql("update people.officer set closed_at = :now where id = :id and closed_at is null")
                .param("id", officer)
                .param("now", Rows.utc(now))
                .update();
    }

    long insert(String username, String hash, String name, Role role, long agency, String area) {
        return database.sql("""
                        insert into people.officer (username, password_hash, name, role, agency, area)
                        values (:username, :hash, :name, :role, :agency, :area)
                        returning id
                        """)
                .param("username", username)
                .param("hash", hash)
                .param("name", name)
                .param("role", role.name())
                .param("agency", agency)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    private static Officer officer(ResultSet row, int n) throws SQLException {
        return new Officer(
                row.getLong("id"),
                row.getString("username"),
                row.getString("password_hash"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getLong("agency"),
                row.getString("area"),
                row.getInt("version"),
                row.getObject("closed_at") != null);
    }
}
