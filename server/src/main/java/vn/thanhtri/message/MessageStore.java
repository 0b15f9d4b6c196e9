package vn.thanhtri.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;

/** Messages, their ways out, and every try. */
@Repository
class MessageStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final String MESSAGE = """
            select m.id, m.agency, m.urgent, m.key, m.params, m.path, m.subject, m.body, m.queued_at,
                   exists (select 1 from message.reading r where r.message = m.id and r.officer = :officer) as read
            from message.message m
            """;

    private static final ListQuery INBOX =
            ListQuery.of(MESSAGE + " where m.agency = :agency").where("unread", "not read");

    private final JdbcClient database;

    MessageStore(JdbcClient database) {
        this.database = database;
    }

    /** Empty when the agency has been told of the event before. */
    Optional<Long> insert(NewMessage message, String subject, String body, Instant now, String area) {
        return database.sql("""
                        insert into message.message (event, agency, urgent, key, params, path, subject, body, queued_at, area)
                        values (:event, :agency, :urgent, :key, :params::jsonb, :path, :subject, :body, :now, :area)
                        on conflict (event) do nothing
                        returning id
                        """)
                .param("event", message.event() + " > " + message.agency())
                .param("agency", message.agency())
                .param("urgent", message.urgent())
                .param("key", message.key())
                .param("params", JSON.writeValueAsString(message.params()))
                .param("path", message.path())
                .param("subject", subject)
                .param("body", body)
                .param("now", Rows.utc(now))
                .param("area", area)
                .query(Long.class)
                .optional();
    }

    void addDelivery(long message, Delivery.Way way, String address, Instant first, String area) {
        Rows.expectOne(
                "message or delivery",
                message,
                database.sql("""
                                insert into message.delivery (message, channel, address, token, next_at, area)
                                values (:message, :way, :address, :token, :first, :area)
                                """)
                        .param("message", message)
                        .param("way", way.name())
                        .param("address", address)
                        .param("token", UUID.randomUUID())
                        .param("first", Rows.utc(first))
                        .param("area", area)
                        .update());
    }

    /** The one that waits longest; until {@code claimedUntil} nobody else gets it. */
    Optional<Outgoing> claim(Instant now, Instant claimedUntil) {
        return database.sql("""
                        with next as (
                            select id from message.delivery
                            where sent_at is null and failed_at is null and next_at <= :now
                            order by next_at, id limit 1
                            for update skip locked)
                        update message.delivery d set tries = d.tries + 1, next_at = :until
                        from next, message.message m
                        where d.id = next.id and m.id = d.message
                        returning d.id, d.channel, d.address, d.token, d.tries, d.area,
                                  m.urgent, m.subject, m.body, m.queued_at
                        """)
                .param("now", Rows.utc(now))
                .param("until", Rows.utc(claimedUntil))
                .query((row, n) -> new Outgoing(
                        row.getLong("id"),
                        Delivery.Way.valueOf(row.getString("channel")),
                        row.getString("address"),
                        row.getObject("token", UUID.class),
                        row.getInt("tries"),
                        row.getBoolean("urgent"),
                        row.getString("subject"),
                        row.getString("body"),
                        Rows.instant(row, "queued_at"),
                        row.getString("area")))
                .optional();
    }

    /** Rests until then; that was no try. */
    void putOff(long delivery, Instant until) {
        Rows.expectOne(
                "message or delivery",
                delivery,
                database.sql("update message.delivery set tries = tries - 1, next_at = :until where id = :id")
                        .param("until", Rows.utc(until))
                        .param("id", delivery)
                        .update());
    }

    void record(Outgoing message, Attempt.Outcome outcome, String detail, Instant now, Instant again) {
        Rows.expectOne(
                "message or delivery",
                message.delivery(),
                database.sql("""
                                update message.delivery
                                set sent_at = case when :outcome = 'SENT' then :now::timestamptz end,
                                    failed_at = case when :outcome = 'FAILED' then :now::timestamptz end,
                                    next_at = :again
                                where id = :id and sent_at is null
                                """)
                        .param("outcome", outcome.name())
                        .param("now", Rows.utc(now))
                        .param("again", Rows.utc(again))
                        .param("id", message.delivery())
                        .update());
        Rows.expectOne(
                "message or delivery",
                message.delivery(),
                database.sql("""
                                insert into message.attempt (delivery, number, at, outcome, detail, area)
                                values (:delivery, :number, :now, :outcome, :detail, :area)
                                """)
                        .param("delivery", message.delivery())
                        .param("number", message.number())
                        .param("now", Rows.utc(now))
                        .param("outcome", outcome.name())
                        .param("detail", detail)
                        .param("area", message.area())
                        .update());
    }

    Slice<Message> inbox(long agency, long officer, Asked asked) {
        return INBOX.read(database, asked, MessageStore::message, Map.of("agency", agency, "officer", officer));
    }

    Message find(long id, long officer) {
        return Found.get(
                database.sql(MESSAGE + " where m.id = :id")
                        .param("id", id)
                        .param("officer", officer)
                        .query(MessageStore::message)
                        .optional(),
                "message",
                id);
    }

    /** Stops at 100: a bell shows no more. */
    long countUnread(long agency, long officer) {
        return database.sql("""
                        select count(*) from (
                            select 1 from message.message m
                            where m.agency = :agency and not exists (
                                select 1 from message.reading r where r.message = m.id and r.officer = :officer)
                            limit 100) as found
                        """)
                .param("agency", agency)
                .param("officer", officer)
                .query(Long.class)
                .single();
    }

    /** Everything to an agency that the officer has not read. Returns how many. */
    int markAllRead(long agency, long officer, Instant now) {
        return database.sql("""
                        insert into message.reading (message, officer, read_at, area)
                        select id, :officer, :now, area from message.message where agency = :agency
                        on conflict do nothing
                        """)
                .param("officer", officer)
                .param("now", Rows.utc(now))
                .param("agency", agency)
                .update();
    }

    void markRead(Collection<Long> messages, long officer, Instant now) {
        database.sql("""
                        insert into message.reading (message, officer, read_at, area)
                        select id, :officer, :now, area from message.message where id = any(:ids)
                        on conflict do nothing
                        """)
                .param("officer", officer)
                .param("now", Rows.utc(now))
                .param("ids", Rows.ids(messages))
                .update();
    }

    static Message message(ResultSet row, int n) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getLong("agency"),
                row.getBoolean("urgent"),
                row.getString("key"),
                JSON.readValue(row.getString("params"), new TypeReference<Map<String, String>>() {}),
                row.getString("path"),
                row.getString("subject"),
                row.getString("body"),
                Rows.instant(row, "queued_at"),
                row.getBoolean("read"));
    }
}
