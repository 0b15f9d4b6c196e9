package vn.thanhtri.kernel;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened, in order, for ever: rows are added and never changed. A command writes its fact in the transaction
 * that changes its tables, so that neither exists without the other.
 */
@Service
public class Journal {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<java.util.Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    Journal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Appends a fact in the transaction of the caller and returns its number.
     *
     * @throws IllegalStateException when nobody acts
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(Fact fact) {
        Actor actor = Acting.current();
        return database.sql("""
                        insert into kernel.journal (kind, subject_kind, subject_id, occurred_at, recorded_at, area,
                                                    officer, agency, actor_name, payload)
                        values (:kind, :subjectKind, :subjectId, :occurredAt, :recordedAt, :area,
                                :officer, :agency, :actorName, :payload::jsonb)
                        returning id
                        """)
                .param("kind", fact.kind())
                .param("subjectKind", fact.subject().kind())
                .param("subjectId", fact.subject().id())
                .param("occurredAt", Rows.utc(fact.occurredAt()))
                .param("recordedAt", Rows.utc(clock.instant()))
                .param("area", fact.area())
                .param("officer", actor.officer())
                .param("agency", actor.agency())
                .param("actorName", actor.name())
                .param("payload", JSON.writeValueAsString(fact.payload()))
                .query(Long.class)
                .single();
    }

    /** Appends many facts at once, in the transaction of the caller; numbers in the order of the facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> appendAll(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        Actor actor = Acting.current();
        return database.sql("""
                        with told as materialized (
                            select nextval(pg_get_serial_sequence('kernel.journal', 'id')) as id, f.*
                            from unnest(:kinds::text[], :subjectKinds::text[], :subjectIds::bigint[], :occurredAts::timestamptz[],
                                        :areas::text[], :payloads::text[])
                                 with ordinality as f(kind, subject_kind, subject_id, occurred_at, area, payload, place)
                        ), written as (
                            insert into kernel.journal (id, kind, subject_kind, subject_id, occurred_at, recorded_at, area,
                                                        officer, agency, actor_name, payload)
                            select id, kind, subject_kind, subject_id, occurred_at, :recordedAt, area,
                                   :officer, :agency, :actorName, payload::jsonb
                            from told
                        )
                        select id from told order by place
                        """)
                .param("kinds", Rows.texts(facts, Fact::kind))
                .param("subjectKinds", Rows.texts(facts, fact -> fact.subject().kind()))
                .param("subjectIds", Rows.ids(facts, fact -> fact.subject().id()))
                .param("occurredAts", Rows.texts(facts, fact -> fact.occurredAt()))
                .param("areas", Rows.texts(facts, Fact::area))
                .param("payloads", Rows.texts(facts, fact -> JSON.writeValueAsString(fact.payload())))
                .param("recordedAt", Rows.utc(clock.instant()))
                .param("officer", actor.officer())
                .param("agency", actor.agency())
                .param("actorName", actor.name())
                .query(Long.class)
                .list();
    }

    /** The newest facts about a subject, newest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> listAbout(SubjectRef subject, int limit) {
        return database.sql("""
                        select id, kind, occurred_at, recorded_at, area, officer, agency, actor_name, payload
                        from kernel.journal
                        where subject_kind = :kind and subject_id = :id
                        order by id desc
                        limit :limit
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("limit", limit)
                .query((row, number) -> new JournalEntry(
                        row.getLong("id"),
                        row.getString("kind"),
                        subject,
                        Rows.instant(row, "occurred_at"),
                        Rows.instant(row, "recorded_at"),
                        row.getString("area"),
                        row.getObject("officer", Long.class),
                        row.getObject("agency", Long.class),
                        row.getString("actor_name"),
                        JSON.readValue(row.getString("payload"), PAYLOAD)))
                .list();
    }
}
