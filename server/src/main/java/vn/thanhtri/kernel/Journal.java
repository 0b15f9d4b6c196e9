package vn.thanhtri.kernel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
                .param("occurredAt", fact.occurredAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
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
                .param("kinds", facts.stream().map(Fact::kind).toArray(String[]::new))
                .param(
                        "subjectKinds",
                        facts.stream().map(fact -> fact.subject().kind()).toArray(String[]::new))
                .param(
                        "subjectIds",
                        facts.stream().map(fact -> fact.subject().id()).toArray(Long[]::new))
                .param(
                        "occurredAts",
                        facts.stream().map(fact -> fact.occurredAt().toString()).toArray(String[]::new))
                .param("areas", facts.stream().map(Fact::area).toArray(String[]::new))
                .param(
                        "payloads",
                        facts.stream()
                                .map(fact -> JSON.writeValueAsString(fact.payload()))
                                .toArray(String[]::new))
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("officer", actor.officer())
                .param("agency", actor.agency())
                .param("actorName", actor.name())
                .query(Long.class)
                .list();
    }

    /** The agency whose officer recorded a fact; empty when the program did, or the fact is not to be seen. */
    @Transactional(readOnly = true)
    public Optional<Long> findRecorder(long fact) {
        return database.sql("select agency from kernel.journal where id = :id and agency is not null")
                .param("id", fact)
                .query(Long.class)
                .optional();
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
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("area"),
                        row.getObject("officer", Long.class),
                        row.getObject("agency", Long.class),
                        row.getString("actor_name"),
                        JSON.readValue(row.getString("payload"), PAYLOAD)))
                .list();
    }
}
