package vn.thanhtri.people.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the first administrator needs of the database. */
@Repository
class AccessStore {
    private final JdbcClient database;

    AccessStore(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction: two servers on one empty database make one first administrator. */
    void lockAccounts() {
        database.sql("select pg_advisory_xact_lock(hashtext('people.officer'))")
                .query((row, n) -> true)
                .single();
    }
}
