package vn.thanhtri.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened, in order, for ever: rows are added and never changed. A command writes its fact in the transaction
 * that changes its tables, so that neither exists without the other. Each row carries a proof that the program wrote it;
 * {@code kernel.seal} chains the rows.
 */
@Service
public class Journal {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<java.util.Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    /** Looks at what many look at every day. */
    private static final String[] LEFT_OUT = Stream.of(
                    LookFact.CASE_VIEWED, LookFact.CONTACT_VIEWED, LookFact.OUTBREAK_VIEWED, LookFact.EVIDENCE_VIEWED)
            .map(LookFact::stored)
            .toArray(String[]::new);

    private final JdbcClient database;
    private final Clock clock;
    private final JournalKeys keys;

    Journal(JdbcClient database, Clock clock, JournalKeys keys) {
        this.database = database;
        this.clock = clock;
        this.keys = keys;
    }

    /**
     * Appends a fact in the transaction of the caller and returns its number.
     *
     * @throws IllegalStateException when nobody acts
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(Fact fact) {
        return appendAll(List.of(fact)).getFirst();
    }

    /** Appends many facts at once, in the transaction of the caller; numbers in the order of the facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> appendAll(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        Actor actor = Acting.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> ids = database.sql("select kernel.take_journal_numbers(:wanted)")
                .param("wanted", facts.size())
                .query(Long.class)
                .list();
        List<Written> rows = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            rows.add(write(ids.get(i), facts.get(i), actor, now));
        }
        int written = database.sql("""
                        insert into kernel.journal (id, kind, subject_kind, subject_id, occurred_at, recorded_at, area,
                                                    officer, agency, actor_name, payload, proof)
                        select id, kind, subject_kind, subject_id, occurred_at, :recordedAt::timestamptz, area,
                               :officer::bigint, :agency::bigint, :actorName::text, payload::jsonb, decode(proof, 'hex')
                        from unnest(:ids::bigint[], :kinds::text[], :subjectKinds::text[], :subjectIds::bigint[],
                                    :occurredAts::timestamptz[], :areas::text[], :payloads::text[], :proofs::text[])
                             as f(id, kind, subject_kind, subject_id, occurred_at, area, payload, proof)
                        """)
                .param("ids", Rows.ids(ids))
                .param("kinds", Rows.texts(rows, row -> row.fact().kind().stored()))
                .param(
                        "subjectKinds",
                        Rows.texts(rows, row -> row.fact().subject().kind()))
                .param("subjectIds", Rows.ids(facts, fact -> fact.subject().id()))
                .param("occurredAts", Rows.texts(rows, row -> row.occurredAt().toString()))
                .param("areas", Rows.texts(rows, row -> row.fact().area()))
                .param("payloads", Rows.texts(rows, Written::payload))
                .param("proofs", Rows.texts(rows, Written::proof))
                .param("recordedAt", now.toString())
                .param("officer", actor.officer())
                .param("agency", actor.agency())
                .param("actorName", actor.name())
                .update();
        if (written != facts.size()) {
            throw new IllegalStateException(written + " of " + facts.size() + " facts written");
        }
        return ids;
    }

    /** The agency whose officer recorded a fact; empty when the program did, or the fact is not to be seen. */
    @Transactional(readOnly = true)
    public Optional<Long> findRecorder(long fact) {
        return database.sql("select agency from kernel.journal where id = :id and agency is not null")
                .param("id", fact)
                .query(Long.class)
                .optional();
    }

    /** A fact as it goes into its row. */
    private record Written(Fact fact, Instant occurredAt, String payload, String proof) {}

    private Written write(long id, Fact fact, Actor actor, Instant now) {
        Instant occurredAt = fact.occurredAt().truncatedTo(ChronoUnit.MICROS);
        String payload = JSON.writeValueAsString(fact.payload());
        byte[] digest = FactDigest.of(
                id,
                fact.kind().stored(),
                fact.subject(),
                occurredAt,
                now,
                fact.area(),
                actor.officer(),
                actor.agency(),
                actor.name(),
                payload);
        return new Written(fact, occurredAt, payload, HexFormat.of().formatHex(keys.prove(digest)));
    }

    /** When the last fact was recorded; empty in an empty journal. */
    @Transactional(readOnly = true)
    public Optional<Instant> findLatest() {
        return database.sql("select recorded_at from kernel.journal order by id desc limit 1")
                .query((row, number) -> Rows.instant(row, "recorded_at"))
                .optional();
    }

    /** The newest facts about a subject, newest first, looks left out; inside {@link Known#at} those known then. */
    @Transactional(readOnly = true)
    public List<JournalEntry> listAbout(SubjectRef subject, int limit) {
        return database.sql("""
                        select id, kind, occurred_at, recorded_at, area, officer, agency, actor_name, payload
                        from kernel.journal
                        where subject_kind = :kind and subject_id = :id and kernel.known(recorded_at)
                          and kind <> all (:looks)
                        order by id desc
                        limit :limit
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("looks", LEFT_OUT)
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
