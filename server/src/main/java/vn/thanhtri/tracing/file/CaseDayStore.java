package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many cases of an outbreak by day of onset, or of the sample where there is no onset. */
@Repository
class CaseDayStore {
    private final JdbcClient database;

    CaseDayStore(JdbcClient database) {
        this.database = database;
    }

    SortedMap<LocalDate, Integer> of(long outbreak) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        database.sql("""
                        select coalesce(c.onset_on, (coalesce(c.sampled_at, c.positive_at, c.confirmed_at)
                                                     at time zone 'Asia/Ho_Chi_Minh')::date) as day, count(*) as n
                        from tracing.case_counted c
                        where c.outbreak = :outbreak
                        group by 1
                        """).param("outbreak", outbreak).query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getInt("n"));
        });
        return days;
    }
}
