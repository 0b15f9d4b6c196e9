package vn.thanhtri.testing.result;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Pools of a campaign that are positive and not taken apart yet. */
@Repository
class PoolStore {
    private final JdbcClient database;

    PoolStore(JdbcClient database) {
        this.database = database;
    }

    /** @param late minutes past the deadline; 0 in time */
    record OpenPool(long tube, String code, long late) {}

    List<OpenPool> listOpen(long campaign, Instant now, int limit) {
        return database.sql("""
                        select t.id as tube, t.code,
                               greatest(0, extract(epoch from :now::timestamptz - coalesce(o.due_at, :now)) / 60)::bigint as late
                        from obligation.obligation o join testing.tube t on t.id = o.subject_id
                        where o.subject_kind = 'tube' and o.rule = 'pool.resolve' and o.is_open and t.campaign = :campaign
                        order by o.due_at nulls last, t.id limit :limit
                        """)
                .param("campaign", campaign)
                .param("now", Rows.utc(now))
                .param("limit", limit)
                .query(OpenPool.class)
                .list();
    }

    /** Numbers of the swabs in them. */
    List<Long> listMembers(long campaign, int pools) {
        return database.sql("""
                        select s.id from testing.swab s
                        where s.withdrawn is null and s.tube in (
                            select t.id from obligation.obligation o join testing.tube t on t.id = o.subject_id
                            where o.subject_kind = 'tube' and o.rule = 'pool.resolve' and o.is_open and t.campaign = :campaign
                            order by o.due_at nulls last, t.id limit :limit)
                        order by s.id
                        """)
                .param("campaign", campaign)
                .param("limit", pools)
                .query(Long.class)
                .list();
    }
}
