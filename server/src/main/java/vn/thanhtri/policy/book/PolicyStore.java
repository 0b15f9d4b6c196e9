package vn.thanhtri.policy.book;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.Confidence;
import vn.thanhtri.policy.Issued;
import vn.thanhtri.policy.PolicyCatalogue;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.Running;

/** All SQL of the policy book. */
@Repository
class PolicyStore {
    private static final int MOST_ROWS = 5_000;

    private final JdbcClient database;

    PolicyStore(JdbcClient database) {
        this.database = database;
    }

    Optional<String> findLatestHash() {
        return database.sql("select content_hash from policy.edition order by id desc limit 1")
                .query(String.class)
                .optional();
    }

    void addEdition(String hash, String files, List<PolicyEntry> entries, Instant now) {
        long edition = database.sql("""
                        insert into policy.edition (content_hash, files, loaded_at)
                        values (:hash, :files, :now) returning id
                        """)
                .param("hash", hash)
                .param("files", files)
                .param("now", Rows.utc(now))
                .query(Long.class)
                .single();
        entries.forEach(entry -> addEntry(edition, entry));
    }

    private void addEntry(long edition, PolicyEntry entry) {
        Issued document = entry.document();
        PolicyValue value = entry.value();
        @Nullable Instant until = entry.until();
        Rows.expectOne(
                "policy entry",
                entry.id(),
                database.sql("""
                        insert into policy.entry (edition, record, key, subject, scope, value, unit, anchor, document,
                            issuer, issuer_rank, signed, same_day, point, valid_from, valid_until, superseded_by,
                            confidence, source, applies_to_running, note, origin)
                        values (:edition, :record, :key, :subject, :scope, :value, :unit, :anchor, :document,
                            :issuer, :rank, :signed, :sameDay, :point, :from, :until, :supersededBy,
                            :confidence, :source, :running, :note, :origin)
                        """)
                        .param("edition", edition)
                        .param("record", entry.id())
                        .param("key", entry.key())
                        .param("subject", entry.subject())
                        .param("scope", entry.scope())
                        .param("value", value.value())
                        .param("unit", value.unit())
                        .param("anchor", value.anchor())
                        .param("document", document.number())
                        .param("issuer", document.issuer())
                        .param("rank", document.rank())
                        .param("signed", document.signed())
                        .param("sameDay", document.sameDay())
                        .param("point", value.clause().point())
                        .param("from", Rows.utc(entry.from()))
                        .param("until", Rows.utc(until))
                        .param("supersededBy", entry.supersededBy())
                        .param("confidence", entry.confidence().name())
                        .param("source", entry.source())
                        .param("running", entry.appliesToRunning().name())
                        .param("note", entry.note())
                        .param("origin", entry.origin())
                        .update());
    }

    /** Asks once for each key, subject and place; asking again changes nothing. */
    void ask(
            String key,
            String subject,
            String area,
            Instant since,
            String known,
            String source,
            String origin,
            Instant now) {
        database.sql("""
                        insert into policy.question (key, subject, area, since, known, source, origin, asked_at)
                        values (:key, :subject, :area, :since, :known, :source, :origin, :now)
                        on conflict (key, subject, area) do nothing
                        """)
                .param("key", key)
                .param("subject", subject)
                .param("area", area)
                .param("since", Rows.utc(since))
                .param("known", known)
                .param("source", source)
                .param("origin", origin)
                .param("now", Rows.utc(now))
                .update();
    }

    /** Questions about the whole country, about the area, about places in it, and about places it lies in. */
    List<PolicyQuestion> listQuestions(String area) {
        return database.sql("""
                        select id, key, subject, area, since, known, source, origin from policy.question
                        where starts_with(area, :area) or starts_with(:area, area)
                        order by key, subject, area limit :limit
                        """)
                .param("area", area)
                .param("limit", MOST_ROWS)
                .query((row, n) -> new PolicyQuestion(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getString("subject"),
                        row.getString("area"),
                        Rows.instant(row, "since"),
                        row.getString("known"),
                        row.getString("source"),
                        row.getString("origin"),
                        null))
                .list();
    }

    Optional<PolicyQuestion> findQuestion(long id) {
        return listQuestions("").stream()
                .filter(question -> question.id() == id)
                .findFirst();
    }

    long addDecision(
            PolicyQuestion question, PolicyDecision decision, String value, String area, Actor actor, Instant now) {
        return database.sql("""
                        insert into policy.decision (question, key, subject, area, value, document, reason, valid_from,
                            decided_at, decided_by, officer)
                        values (:question, :key, :subject, :area, :value, :document, :reason, :from, :now, :by, :officer)
                        returning id
                        """)
                .param("question", question.id())
                .param("key", question.key())
                .param("subject", question.subject())
                .param("area", area)
                .param("value", value)
                .param("document", decision.document().strip())
                .param("reason", decision.reason().strip())
                .param("from", Rows.utc(VietnamTime.at(decision.from(), LocalTime.MIDNIGHT)))
                .param("now", Rows.utc(now))
                .param("by", actor.name())
                .param("officer", actor.officer())
                .query(Long.class)
                .single();
    }

    /** What officers decided, oldest first, as entries of the book; none ended yet. */
    List<PolicyEntry> listDecisions(PolicyCatalogue catalogue) {
        return database.sql("""
                        select id, key, subject, area, value, document, reason, valid_from, decided_at, decided_by
                        from policy.decision order by id limit :limit
                        """)
                .param("limit", MOST_ROWS)
                .query((row, n) -> {
                    String area = row.getString("area");
                    String id = "QĐ-" + row.getLong("id");
                    Instant decidedAt = Rows.instant(row, "decided_at");
                    String document = row.getString("document");
                    return new PolicyEntry(
                            id,
                            new PolicyValue(
                                    id,
                                    row.getString("value"),
                                    catalogue.getKey(row.getString("key")).unit(),
                                    "",
                                    Clause.of(document, "")),
                            row.getString("key"),
                            PolicyEntry.scopeOf(area),
                            row.getString("subject"),
                            new Issued(
                                    document,
                                    row.getString("decided_by"),
                                    "operational",
                                    VietnamTime.dayOf(decidedAt),
                                    n + 1),
                            Rows.instant(row, "valid_from"),
                            null,
                            null,
                            Confidence.I,
                            row.getString("reason"),
                            Running.UNKNOWN,
                            row.getString("reason"),
                            "decision");
                })
                .list();
    }
}
