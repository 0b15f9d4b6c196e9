package vn.thanhtri.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Who waits for a sample. */
@Repository
class SamplingStore {
    private final JdbcClient database;

    SamplingStore(JdbcClient database) {
        this.database = database;
    }

    /** Who owes a sample now, by how many they have given: the ordinal of the sample that is next. */
    Map<Integer, List<Long>> awaitingSample(long outbreak, Instant now) {
        Map<Integer, List<Long>> waiting = new HashMap<>();
        database.sql("""
                        select t.person,
                               1 + (select count(*) from testing.deed_standing a where a.person = t.person
                                      and a.kind = 'SAMPLED'
                                      and (t.counts_from is null or a.at >= t.counts_from)) as nth
                        from tracing.tier t
                        where t.outbreak = :outbreak and t.tier = 1
                          and exists (select from obligation.obligation o
                                      where o.subject_kind = 'contact' and o.subject_id = t.person and o.is_open
                                        and o.rule in ('contact.sample-first', 'contact.sample-again')
                                        and o.opens_at <= :now
                                        and not exists (select from testing.deed_standing a where a.person = t.person
                                                          and a.kind = 'SAMPLING_ASSIGNED' and a.at >= o.opens_at))
                        order by t.person
                        """)
                .param("outbreak", outbreak)
                .param("now", Rows.utc(now))
                .query(row -> {
                    waiting.computeIfAbsent(row.getInt("nth"), nth -> new ArrayList<>())
                            .add(row.getLong("person"));
                });
        return waiting;
    }
}
