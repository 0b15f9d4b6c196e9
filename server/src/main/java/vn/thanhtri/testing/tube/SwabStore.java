package vn.thanhtri.testing.tube;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.people.person.Person;

/** Who is in which tube. */
@Repository
class SwabStore {
    private static final String SWAB = """
            select s.id, s.tube, t.code, s.person, n.full_name, n.born_year, s.target, s.resolves, s.taken_at, s.why, s.area
            from testing.swab s join testing.tube t on t.id = s.tube join people.person n on n.id = s.person
            """;

    private final JdbcClient database;

    SwabStore(JdbcClient database) {
        this.database = database;
    }

    /** @param target null for a sample taken again @param resolves null for a first one */
    record NewSwab(
            long id,
            long person,
            @Nullable Long target,
            @Nullable Long resolves,
            long fact) {}

    List<Long> nextIds(int count) {
        return database.sql("""
                        select nextval(pg_get_serial_sequence('testing.swab', 'id')) from generate_series(1, :count)
                        """).param("count", count).query(Long.class).list();
    }

    /** Into a tube, in the area of the people's lists; their targets know of it. */
    void insertAll(long tube, List<NewSwab> swabs, Instant at, String area) {
        database.sql("""
                        insert into testing.swab (id, tube, person, target, resolves, taken_at, fact, area)
                        select id, :tube, person, target, resolves, :at, fact, :area
                        from unnest(:ids::bigint[], :persons::bigint[], :targets::bigint[], :resolves::bigint[], :facts::bigint[])
                             as s(id, person, target, resolves, fact)
                        """)
                .param("tube", tube)
                .param("at", Rows.utc(at))
                .param("area", area)
                .param("ids", Rows.ids(swabs, NewSwab::id))
                .param("persons", Rows.ids(swabs, NewSwab::person))
                .param("targets", Rows.ids(swabs, NewSwab::target))
                .param("resolves", Rows.ids(swabs, NewSwab::resolves))
                .param("facts", Rows.ids(swabs, NewSwab::fact))
                .update();
        database.sql("""
                        update testing.target t set swab = s.id, state_at = s.taken_at, state_fact = s.fact
                        from testing.swab s where s.id = any(:ids) and t.id = s.target
                        """).param("ids", Rows.ids(swabs, NewSwab::id)).update();
    }

    /** Taken back: their targets are missing again, for the reason they had. */
    void withdraw(Collection<Long> ids, String why, Instant now, long fact) {
        int rows = database.sql("""
                        update testing.swab set withdrawn = :fact, why = :why where id = any(:ids) and withdrawn is null
                        """)
                .param("ids", Rows.ids(ids))
                .param("why", why)
                .param("fact", fact)
                .update();
        if (rows != ids.size()) {
            throw new IllegalStateException(ids.size() + " swabs, " + rows + " withdrawn");
        }
        database.sql("""
                        update testing.target set swab = null, state_at = :now, state_fact = :fact where swab = any(:ids)
                        """)
                .param("ids", Rows.ids(ids))
                .param("now", Rows.utc(now))
                .param("fact", fact)
                .update();
    }

    List<Swab> list(Collection<Long> ids) {
        return database.sql(SWAB + " where s.id = any(:ids) order by s.id limit :limit")
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query(SwabStore::swab)
                .list();
    }

    /** Those that stand, and those that were withdrawn; in the order they were taken. */
    List<Swab> listOf(Collection<Long> tubes, int limit) {
        return database.sql(SWAB + " where s.tube = any(:tubes) order by s.id limit :limit")
                .param("tubes", Rows.ids(tubes))
                .param("limit", limit)
                .query(SwabStore::swab)
                .list();
    }

    /** Which of these people are followed as contacts. */
    Set<Long> contacts(Collection<Long> persons) {
        return Set.copyOf(database.sql("select person from tracing.tier where person = any(:persons) and tier > 0")
                .param("persons", Rows.ids(persons))
                .query(Long.class)
                .list());
    }

    private static Swab swab(ResultSet row, int number) throws SQLException {
        return new Swab(
                row.getLong("id"),
                row.getLong("tube"),
                row.getString("code"),
                row.getLong("person"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getObject("target", Long.class),
                row.getObject("resolves", Long.class),
                Rows.instant(row, "taken_at"),
                row.getString("why"),
                row.getString("area"));
    }
}
