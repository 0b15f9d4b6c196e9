package vn.thanhtri.message;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;

/** What went out, by which ways, and how it fared. */
@Repository
class MessageLogStore {
    private static final ListQuery MESSAGES = ListQuery.of(MessageStore.MESSAGE)
            .where("trouble", """
                    exists (select 1 from message.delivery d
                            where d.message = listed.id and d.sent_at is null and d.tries > 0)
                    """)
            .where("text", "kernel.fold(subject) like '%' || kernel.fold(:text) || '%'")
            .where("on", """
                    queued_at >= (:on::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                    and queued_at < (:on::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                    """);

    private final JdbcClient database;

    MessageLogStore(JdbcClient database) {
        this.database = database;
    }

    Slice<Message> list(Asked asked) {
        return MESSAGES.read(database, asked, MessageStore::message, Map.of("officer", -1L));
    }

    List<Delivery> listDeliveries(Collection<Long> messages) {
        return Rows.whole(
                20000,
                database.sql("""
                        select d.id, d.message, d.channel, d.address, d.token, d.next_at, d.tries, d.sent_at, d.failed_at,
                               coalesce((select a.detail from message.attempt a where a.delivery = d.id
                                         order by a.id desc limit 1), '') as trouble
                        from message.delivery d where d.message = any(:ids) order by d.id limit 20001
                        """)
                        .param("ids", Rows.ids(messages))
                        .query((row, n) -> new Delivery(
                                row.getLong("id"),
                                row.getLong("message"),
                                Delivery.Way.valueOf(row.getString("channel")),
                                row.getString("address"),
                                row.getObject("token", UUID.class),
                                Rows.instant(row, "next_at"),
                                row.getInt("tries"),
                                Rows.findInstant(row, "sent_at"),
                                Rows.findInstant(row, "failed_at"),
                                row.getString("trouble")))
                        .list());
    }

    List<Attempt> listAttempts(long message) {
        return Rows.whole(
                1000,
                database.sql("""
                        select a.delivery, a.number, a.at, a.outcome, a.detail
                        from message.attempt a join message.delivery d on d.id = a.delivery
                        where d.message = :message order by a.id limit 1001
                        """)
                        .param("message", message)
                        .query((row, n) -> new Attempt(
                                row.getLong("delivery"),
                                row.getInt("number"),
                                Rows.instant(row, "at"),
                                Attempt.Outcome.valueOf(row.getString("outcome")),
                                row.getString("detail")))
                        .list());
    }

    Map<Delivery.State, Long> countByState() {
        Map<Delivery.State, Long> counts = new EnumMap<>(Delivery.State.class);
        database.sql("""
                        select case when sent_at is not null then 'SENT' when failed_at is not null then 'FAILED'
                                    when tries = 0 then 'WAITING' else 'AGAIN' end as state, count(*) as n
                        from message.delivery group by 1
                        """)
                .query((row, n) -> counts.put(Delivery.State.valueOf(row.getString("state")), row.getLong("n")))
                .list();
        return counts;
    }
}
