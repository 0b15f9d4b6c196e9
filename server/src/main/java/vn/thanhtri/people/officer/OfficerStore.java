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
                        select id, username, password_hash, name, role, agency, area, locked_until, closed_at
                        from people.officer where username = :username
                        """)
                .param("username", username)
                .query(OfficerStore::officer)
                .optional();
    }

    Optional<Officer> find(long id) {
        return database.sql("""
                        select id, username, password_hash, name, role, agency, area, locked_until, closed_at
                        from people.officer where id = :id
                        """).param("id", id).query(OfficerStore::officer).optional();
    }

    List<Officer> list(int limit) {
        return database.sql("""
                        select id, username, password_hash, name, role, agency, area, locked_until, closed_at
                        from people.officer order by area, username limit :limit
                        """)
                .param("limit", limit)
                .query(OfficerStore::officer)
                .list();
    }

    boolean isTaken(String username) {
        return database.sql("select people.is_username_taken(:username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    int setPassword(long officer, String hash) {
        return database.sql("""
                        update people.officer set password_hash = :hash, failures = 0, locked_until = null
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

    /** Counts a wrong password; an unknown name counts nowhere. */
    int recordFailure(String username, int most, Instant lockUntil) {
        return database.sql("""
                        update people.officer
                        set failures = case when failures + 1 >= :most then 0 else failures + 1 end,
                            locked_until = case when failures + 1 >= :most then :until else locked_until end
                        where username = :username
                        """)
                .param("most", most)
                .param("until", Rows.utc(lockUntil))
                .param("username", username)
                .update();
    }

    void clearFailures(long officer) {
        int rows = database.sql("update people.officer set failures = 0, locked_until = null where id = :id")
                .param("id", officer)
                .update();
        Rows.expectOne("officer", officer, rows);
    }

    private static Officer officer(ResultSet row, int n) throws SQLException {
        Instant locked = Rows.findInstant(row, "locked_until");
        return new Officer(
                row.getLong("id"),
                row.getString("username"),
                row.getString("password_hash"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getLong("agency"),
                row.getString("area"),
                locked,
                row.getObject("closed_at") != null);
    }
}
