package vn.thanhtri.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tracing knows of one person, for the line of life; rows that were corrected or withdrawn are left out. */
@Repository
class LifeQuery {
    private static final int MOST = 300;

    private final JdbcClient database;

    LifeQuery(JdbcClient database) {
        this.database = database;
    }

    /** @param tier null: has none any more @param how name or place of what the last link of the chain shared */
    record TierRow(
            Instant at,
            @Nullable Integer oldTier,
            @Nullable Integer tier,
            @Nullable Instant firstExposure,
            @Nullable Instant lastExposure,
            String how,
            String code) {}

    record CaseRow(String code, long outbreak, Instant sampledAt, Instant confirmedAt, String by) {}

    record IsolationRow(Instant from, @Nullable Instant to, String place) {}

    record ActionRow(ActionKind kind, Instant at, String reference, String note, String by) {}

    List<TierRow> listTiers(long person) {
        return database.sql("""
                        select at, old_tier, tier, first_exposure, last_exposure,
                               coalesce(nullif(chain -> -1 ->> 'label', ''), chain -> -1 ->> 'place', '') as how,
                               coalesce(chain -> 0 ->> 'code', '') as code
                        from tracing.tier_change
                        where person = :person
                        order by id
                        limit :limit
                        """)
                .param("person", person)
                .param("limit", MOST)
                .query((row, n) -> new TierRow(
                        at(row, "at"),
                        row.getObject("old_tier", Integer.class),
                        row.getObject("tier", Integer.class),
                        find(row, "first_exposure"),
                        find(row, "last_exposure"),
                        row.getString("how"),
                        row.getString("code")))
                .list();
    }

    List<CaseRow> listCases(long person) {
        return database.sql("""
                        select c.code, c.outbreak, f.sampled_at, f.confirmed_at, j.actor_name
                        from tracing.person_case c
                        join tracing.case_finding f on f.person_case = c.id
                        join kernel.journal j on j.id = f.fact
                        where c.person = :person
                          and not exists (select 1 from tracing.case_finding n where n.corrects = f.id)
                          and not exists (select 1 from tracing.case_withdrawal w where w.person_case = c.id)
                        order by f.confirmed_at
                        limit :limit
                        """)
                .param("person", person)
                .param("limit", MOST)
                .query((row, n) -> new CaseRow(
                        row.getString("code"),
                        row.getLong("outbreak"),
                        at(row, "sampled_at"),
                        at(row, "confirmed_at"),
                        row.getString("actor_name")))
                .list();
    }

    List<IsolationRow> listIsolations(long person) {
        return database.sql("""
                        select i.from_at, i.to_at, i.place
                        from tracing.isolation i
                        where i.person = :person and not i.void
                          and not exists (select 1 from tracing.isolation n where n.corrects = i.id)
                        order by i.from_at
                        limit :limit
                        """)
                .param("person", person)
                .param("limit", MOST)
                .query((row, n) -> new IsolationRow(at(row, "from_at"), find(row, "to_at"), row.getString("place")))
                .list();
    }

    List<ActionRow> listActions(long person) {
        return database.sql("""
                        select a.kind, a.at, a.reference, a.note, j.actor_name
                        from tracing.contact_action a
                        join kernel.journal j on j.id = a.fact
                        where a.person = :person and not a.void
                          and not exists (select 1 from tracing.contact_action n where n.corrects = a.id)
                        order by a.at
                        limit :limit
                        """)
                .param("person", person)
                .param("limit", MOST)
                .query((row, n) -> new ActionRow(
                        ActionKind.valueOf(row.getString("kind")),
                        at(row, "at"),
                        row.getString("reference"),
                        row.getString("note"),
                        row.getString("actor_name")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
