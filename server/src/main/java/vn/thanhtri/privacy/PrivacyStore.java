package vn.thanhtri.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.right.Looks;

/** What privacy asks of people and of the journal. */
@Repository
class PrivacyStore {
    private final JdbcClient database;

    PrivacyStore(JdbcClient database) {
        this.database = database;
    }

    record Candidate(long id, String area) {}

    /** Persons who are still somebody and have no tier, in order of their numbers. */
    List<Candidate> listCandidates(long after, int limit) {
        return database.sql("""
                        select p.id, p.area from people.person p
                        where p.id > :after and p.expunged_at is null and p.merged_into is null
                              and not exists (select from tracing.tier t where t.person = p.id and t.tier is not null)
                        order by p.id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(Candidate.class)
                .list();
    }

    boolean hasTier(long person) {
        return database.sql("select exists (select from tracing.tier where person = :person and tier is not null)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Facts about a person, looks among them, oldest first, as JSON. */
    List<String> listFacts(long person, int limit) {
        return database.sql("""
                        select json_build_object('kind', kind, 'occurredAt', occurred_at, 'recordedAt', recorded_at,
                                                 'agency', agency, 'says', payload)::text
                        from kernel.journal where subject_kind = 'person' and subject_id = :person
                        order by id limit :limit
                        """)
                .param("person", person)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** What an account looked at, by thing; a list counts as one thing for each of its addresses. */
    List<Breaches.Seen> listSeen(long officer, Instant from, Instant to, int limit) {
        return database.sql("""
                        select kind, subject_kind, subject_id, coalesce(payload ->> 'at', '') as detail,
                               min(occurred_at) as first, max(occurred_at) as last,
                               bool_or(coalesce(payload ->> 'numbers', '') = 'true') as numbers
                        from kernel.journal
                        where kind = any(:kinds) and officer = :officer and occurred_at >= :from and occurred_at <= :to
                        group by 1, 2, 3, 4 order by 5 limit :limit
                        """)
                .param("kinds", Looks.KINDS.toArray(String[]::new))
                .param("officer", officer)
                .param("from", Rows.utc(from))
                .param("to", Rows.utc(to))
                .param("limit", limit)
                .query((row, n) -> new Breaches.Seen(
                        row.getString("kind"),
                        row.getString("subject_kind"),
                        row.getLong("subject_id"),
                        row.getString("detail"),
                        Rows.instant(row, "first"),
                        Rows.instant(row, "last"),
                        row.getBoolean("numbers")))
                .list();
    }
}
