package vn.thanhtri.testing.tube;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.people.person.Person;

/** Who comes next at a table, household by household. */
@Repository
class QueueStore {
    private static final String COMER = """
            select t.id, t.household, t.state, t.note, n.full_name, n.born_year, n.sex
            from testing.target t join people.person n on n.id = t.person
            """;

    private final JdbcClient database;

    QueueStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody of a list who may step up to the table.
     *
     * @param target number on the list
     * @param household null where it is not known
     * @param state as of {@link vn.thanhtri.testing.campaign.Target#state()}
     */
    record Comer(long target, @Nullable Long household, String state, String note, String label, String sex) {
        boolean isWaiting() {
            return state.equals("WAITING");
        }
    }

    /** The first of whom nobody has said anything; those of a household together, those without one at the end. */
    Optional<Comer> findNext(long part) {
        return database.sql(COMER + """
                         where t.part = :part and t.state = 'WAITING' order by t.household nulls last, t.id limit 1
                        """)
                .param("part", part)
                .query(QueueStore::comer)
                .optional();
    }

    List<Comer> listHousehold(long part, long household, int limit) {
        return database.sql(COMER + """
                         where t.part = :part and t.household = :household order by n.born_year nulls last, t.id limit :limit
                        """)
                .param("part", part)
                .param("household", household)
                .param("limit", limit)
                .query(QueueStore::comer)
                .list();
    }

    /** Those without a household, from somebody on. */
    List<Comer> listAlone(long part, long from, int limit) {
        return database.sql(COMER + """
                         where t.part = :part and t.household is null and t.id >= :from and t.state <> 'SAMPLED'
                         order by t.id limit :limit
                        """)
                .param("part", part)
                .param("from", from)
                .param("limit", limit)
                .query(QueueStore::comer)
                .list();
    }

    List<Comer> search(long part, String text, int limit) {
        return database.sql(COMER + """
                         where t.part = :part and n.folded like '%' || kernel.fold(:text) || '%'
                         order by n.given_name collate "vi-x-icu", n.full_name, t.id limit :limit
                        """)
                .param("part", part)
                .param("text", text)
                .param("limit", limit)
                .query(QueueStore::comer)
                .list();
    }

    Optional<Comer> find(long part, long target) {
        return database.sql(COMER + " where t.part = :part and t.id = :target")
                .param("part", part)
                .param("target", target)
                .query(QueueStore::comer)
                .optional();
    }

    /** @param people sampled at the table @param tubes filled there @param recent people since a moment @param begun first of those */
    record Pace(int people, int tubes, int recent, @Nullable Instant begun) {}

    Pace pace(long table, Instant since) {
        return database.sql("""
                        select count(*) as people, count(distinct s.tube) as tubes,
                               count(*) filter (where s.taken_at >= :since) as recent,
                               min(s.taken_at) filter (where s.taken_at >= :since) as begun
                        from testing.tube t join testing.swab s on s.tube = t.id and s.withdrawn is null
                        where t.sampling_table = :table
                        """)
                .param("table", table)
                .param("since", Rows.utc(since))
                .query((row, n) -> new Pace(
                        row.getInt("people"),
                        row.getInt("tubes"),
                        row.getInt("recent"),
                        Rows.findInstant(row, "begun")))
                .single();
    }

    /** Members of positive pools in the hamlet of a part who are owed a sample of their own: number of the swab, and name. */
    record Again(long member, String label, String code) {}

    List<Again> listAgain(long part, int limit) {
        return database.sql("""
                        select s.id, n.full_name, n.born_year, t.code
                        from testing.target g
                        join testing.swab s on s.id = g.swab
                        join testing.tube t on t.id = s.tube
                        join people.person n on n.id = s.person
                        where g.part = :part
                          and exists (select from testing.result_standing r where r.tube = t.id and r.outcome = 'POSITIVE')
                          and (select count(*) from testing.swab m where m.tube = t.id and m.withdrawn is null) > 1
                          and not exists (select from testing.swab m where m.resolves = s.id and m.withdrawn is null)
                        order by t.id, s.id limit :limit
                        """)
                .param("part", part)
                .param("limit", limit)
                .query((row, n) -> new Again(
                        row.getLong("id"),
                        Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        row.getString("code")))
                .list();
    }

    private static Comer comer(ResultSet row, int number) throws SQLException {
        return new Comer(
                row.getLong("id"),
                row.getObject("household", Long.class),
                row.getString("state"),
                row.getString("note"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getString("sex"));
    }
}
