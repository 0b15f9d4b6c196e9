package vn.thanhtri.tracing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers taken ahead for rows to come. */
@Repository
public class IdStore {
    private final JdbcClient database;

    IdStore(JdbcClient database) {
        this.database = database;
    }

    /** @param table of tracing, with its number in column {@code id} */
    public List<Long> take(String table, int count) {
        return database.sql("""
                        select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)
                        """)
                .param("table", "tracing." + table)
                .param("count", count)
                .query(Long.class)
                .list();
    }
}
