package vn.thanhtri.testing.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.person.Person;

/** Who is to be sampled, and why somebody was not. */
@Repository
class TargetStore {
    private static final String TARGET = """
            select t.id, t.part, t.campaign, t.round, t.person, n.full_name, n.born_year, t.household, p.hamlet_name, t.origin,
                   t.state, t.state_at, t.back_at, t.note, t.swab, t.area
            from testing.target t join testing.part p on p.id = t.part join people.person n on n.id = t.person
            """;
    private static final ListQuery OF_CAMPAIGN = ListQuery.of("""
                    select t.id, t.part, t.campaign, t.round, t.person, n.full_name, n.born_year, t.household, p.hamlet_name,
                           t.origin, t.state, t.state_at, t.back_at, t.note, t.swab, t.area, n.folded,
                           n.given_name collate "vi-x-icu" as by_given, n.full_name collate "vi-x-icu" as by_name,
                           t.area || p.hamlet_name as place, coalesce(t.household, 0) as by_household,
                           t.state not in ('SAMPLED', 'ELSEWHERE', 'MOVED') as missing
                    from testing.target t join testing.part p on p.id = t.part join people.person n on n.id = t.person
                    where t.campaign = :campaign and t.round = :round and (:part = 0 or t.part = :part)
                    """)
            .where("state", "MISSING", "missing")
            .where("state", "state = :state")
            .where("q", "folded like '%' || kernel.fold(:q) || '%'")
            .sorted("place", "place", "by_household", "by_given")
            .sorted("name", "by_given", "by_name")
            .sorted("since", "state_at");

    private final JdbcClient database;

    TargetStore(JdbcClient database) {
        this.database = database;
    }

    /** @param part 0 for all of the round */
    Slice<Target> list(long campaign, int round, long part, Asked asked) {
        return OF_CAMPAIGN.read(
                database, asked, TargetStore::target, Map.of("campaign", campaign, "round", round, "part", part));
    }

    List<Target> list(Collection<Long> ids) {
        return database.sql(TARGET + " where t.id = any(:ids) order by t.id limit :limit")
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query(TargetStore::target)
                .list();
    }

    /** Of these people in a round. */
    List<Target> listOf(long campaign, int round, Collection<Long> persons) {
        return database.sql(TARGET + """
                         where t.campaign = :campaign and t.round = :round and t.person = any(:persons) limit :limit
                        """)
                .param("campaign", campaign)
                .param("round", round)
                .param("persons", Rows.ids(persons))
                .param("limit", persons.size())
                .query(TargetStore::target)
                .list();
    }

    long insert(Part part, long person, @Nullable Long household, Instant now, long fact) {
        return database.sql("""
                        insert into testing.target (part, campaign, round, person, household, origin, state_at, state_fact,
                                                    added_at, area)
                        values (:part, :campaign, :round, :person, :household, 'TABLE', :now, :fact, :now, :area)
                        returning id
                        """)
                .param("part", part.id())
                .param("campaign", part.campaign())
                .param("round", part.round())
                .param("person", person)
                .param("household", household)
                .param("now", Rows.utc(now))
                .param("fact", fact)
                .param("area", part.area())
                .query(Long.class)
                .single();
    }

    void insertReason(
            Target target, TargetReason reason, String note, @Nullable Instant backAt, Instant at, long fact) {
        int rows = database.sql("""
                        with said as (
                            insert into testing.target_reason (target, person, reason, note, back_at, at, fact, area)
                            values (:target, :person, :reason, :note, :backAt, :at, :fact, :area))
                        update testing.target set reason = :reason, note = :note, back_at = :backAt, state_at = :at,
                                                  state_fact = :fact
                        where id = :target and swab is null
                        """)
                .param("target", target.id())
                .param("person", target.person())
                .param("reason", reason.name())
                .param("note", note)
                .param("backAt", Rows.utc(backAt))
                .param("at", Rows.utc(at))
                .param("fact", fact)
                .param("area", target.area())
                .update();
        Rows.expectOne("target", target.id(), rows);
    }

    static Target target(ResultSet row, int number) throws SQLException {
        return new Target(
                row.getLong("id"),
                row.getLong("part"),
                row.getLong("campaign"),
                row.getInt("round"),
                row.getLong("person"),
                row.getString("full_name"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getObject("household", Long.class),
                row.getString("hamlet_name"),
                row.getString("origin"),
                row.getString("state"),
                Rows.instant(row, "state_at"),
                Rows.findInstant(row, "back_at"),
                row.getString("note"),
                row.getObject("swab", Long.class),
                row.getString("area"));
    }
}
