package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** One person's tiers and isolations in order of time. */
@Repository
class StoryStore {
    private final JdbcClient database;

    StoryStore(JdbcClient database) {
        this.database = database;
    }

    record Move(Instant at, @Nullable Integer tier) {}

    record Stay(Instant from, @Nullable Instant to, String place, String recordedBy) {}

    /** Only where the tier itself became another. */
    List<Move> moves(long person) {
        return database.sql("""
                        select at, tier from tracing.tier_change
                        where person = :person and tier is distinct from old_tier order by id
                        """)
                .param("person", person)
                .query((row, number) -> new Move(Rows.instant(row, "at"), row.getObject("tier", Integer.class)))
                .list();
    }

    List<Stay> stays(long person) {
        return database.sql("""
                        select i.from_at, i.to_at, i.place, j.actor_name
                        from tracing.isolation_standing i join kernel.journal j on j.id = i.fact
                        where i.person = :person
                        order by i.from_at
                        """)
                .param("person", person)
                .query((row, number) -> new Stay(
                        Rows.instant(row, "from_at"),
                        Rows.findInstant(row, "to_at"),
                        row.getString("place"),
                        row.getString("actor_name")))
                .list();
    }

    Optional<Integer> findTier(long person) {
        return database.sql("select tier from tracing.tier where person = :person and tier is not null")
                .param("person", person)
                .query(Integer.class)
                .optional();
    }

    /** The case of a person: the one that stands, else the last that was withdrawn. */
    Optional<Named> findCase(long person) {
        return database.sql("""
                        select c.id, c.code from tracing.person_case c
                        left join tracing.case_withdrawal_standing w on w.person_case = c.id
                        where c.person = :person
                        order by w.person_case is not null, c.id desc limit 1
                        """)
                .param("person", person)
                .query((row, number) -> new Named(row.getLong("id"), row.getString("code")))
                .optional();
    }

    record Named(long id, String code) {}
}
