package vn.thanhtri.testing.result;

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
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.people.person.Person;

/** All facts about tubes and members of pools that rules look at. */
@Repository
class EffectStore {
    /** A result of their own of a member of a pool, that says something for good. */
    private static final String INDIVIDUAL = """
            select r.reported_at as at, r.fact, r.outcome
            from testing.swab i join testing.result_standing r on r.tube = i.tube and r.outcome in ('POSITIVE', 'NEGATIVE')
            where i.resolves = s.id and i.withdrawn is null order by r.id limit 1
            """;

    private final JdbcClient database;

    EffectStore(JdbcClient database) {
        this.database = database;
    }

    Set<Long> contacts(Collection<Long> persons) {
        return Set.copyOf(database.sql("select person from tracing.tier where person = any(:persons) and tier > 0")
                .param("persons", Rows.ids(persons))
                .query(Long.class)
                .list());
    }

    Set<Long> tubesOf(Collection<Long> swabs) {
        return Set.copyOf(database.sql("select distinct tube from testing.swab where id = any(:swabs)")
                .param("swabs", Rows.ids(swabs))
                .query(Long.class)
                .list());
    }

    List<TubeDossier> tubes(Collection<Long> ids) {
        return database.sql("""
                        select t.id, t.code, t.taken_at, t.ended, t.area, n.people, b.laboratory, b.arrived_at, r.outcome, r.reported_at,
                               f.at as final_at, f.fact as final_fact, m.resolved, m.at as resolved_at, m.fact as resolved_fact
                        from testing.tube t
                        cross join lateral (select count(*) as people from testing.swab s
                                            where s.tube = t.id and s.withdrawn is null) n
                        left join lateral (select x.laboratory, l.arrived_at
                                           from testing.box_tube l join testing.box x on x.id = l.box
                                           where l.tube = t.id and not l.back) b on true
                        left join lateral (select outcome, reported_at from testing.result_standing r where r.tube = t.id
                                           order by r.reported_at desc, r.id desc limit 1) r on true
                        left join lateral (select min(r.reported_at) as at, min(r.fact) as fact from testing.result r
                                           where r.tube = t.id and r.outcome <> 'INCONCLUSIVE') f on true
                        left join lateral (select count(i.at) as resolved, max(i.at) as at, max(i.fact) as fact
                                           from testing.swab s left join lateral (%s) i on true
                                           where s.tube = t.id and s.withdrawn is null) m
                             on r.outcome = 'POSITIVE' and n.people > 1
                        where t.id = any(:ids) limit :limit
                        """.formatted(INDIVIDUAL))
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query((row, n) -> new TubeDossier(
                        row.getLong("id"),
                        row.getString("code"),
                        Rows.instant(row, "taken_at"),
                        row.getString("ended") != null,
                        row.getInt("people"),
                        Rows.findInstant(row, "arrived_at") == null ? null : row.getObject("laboratory", Long.class),
                        outcome(row),
                        Rows.findInstant(row, "reported_at"),
                        discharge(row, "final_at", "final_fact"),
                        row.getInt("resolved"),
                        discharge(row, "resolved_at", "resolved_fact"),
                        row.getString("area")))
                .list();
    }

    /** Members of pools that are positive. */
    List<MemberDossier> members(Collection<Long> ids) {
        return database.sql("""
                        select s.id, s.person, n.full_name, n.born_year, t.code, s.tube, s.area, p.reported_at,
                               h.at as held_at, h.fact as held_fact, l.at as left_at, f.at as found_at, f.fact as found_fact,
                               a.taken_at as again_at, a.fact as again_fact, i.at as own_at, i.fact as own_fact, i.outcome
                        from testing.swab s
                        join testing.tube t on t.id = s.tube
                        join people.person n on n.id = s.person
                        cross join lateral (select min(r.reported_at) as reported_at from testing.result_standing r
                                            where r.tube = s.tube and r.outcome = 'POSITIVE') p
                        left join lateral (select at, fact from testing.pool_step x where x.swab = s.id and x.kind = 'HELD'
                                           order by x.id limit 1) h on true
                        left join lateral (select at from testing.pool_step x where x.swab = s.id and x.kind = 'LEFT'
                                           order by x.id desc limit 1) l on true
                        left join lateral (select at, fact from testing.pool_step x
                                           where x.swab = s.id and x.kind = 'FOUND' and x.at >= l.at order by x.id limit 1) f on true
                        left join lateral (select taken_at, fact from testing.swab x where x.resolves = s.id and x.withdrawn is null
                                           order by x.id limit 1) a on true
                        left join lateral (%s) i on true
                        where s.id = any(:ids) and s.withdrawn is null and s.resolves is null and p.reported_at is not null
                          and (select count(*) from testing.swab o where o.tube = s.tube and o.withdrawn is null) > 1
                        limit :limit
                        """.formatted(INDIVIDUAL))
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query((row, n) -> new MemberDossier(
                        row.getLong("id"),
                        row.getLong("person"),
                        Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        row.getString("code"),
                        row.getLong("tube"),
                        Rows.instant(row, "reported_at"),
                        discharge(row, "held_at", "held_fact"),
                        Rows.findInstant(row, "left_at"),
                        discharge(row, "found_at", "found_fact"),
                        discharge(row, "again_at", "again_fact"),
                        discharge(row, "own_at", "own_fact"),
                        outcome(row),
                        row.getString("area")))
                .list();
    }

    /** Everybody in a tube that stands. */
    List<Long> membersOf(long tube, int limit) {
        return database.sql(
                        "select id from testing.swab where tube = :tube and withdrawn is null order by id limit :limit")
                .param("tube", tube)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    void insertStep(MemberDossier member, String kind, Instant at, String note, long fact) {
        database.sql("""
                        insert into testing.pool_step (swab, person, kind, at, note, fact, area)
                        values (:swab, :person, :kind, :at, :note, :fact, :area)
                        """)
                .param("swab", member.id())
                .param("person", member.person())
                .param("kind", kind)
                .param("at", Rows.utc(at))
                .param("note", note)
                .param("fact", fact)
                .param("area", member.area())
                .update();
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return outcome == null ? null : Outcome.valueOf(outcome);
    }

    private static @Nullable Discharge discharge(ResultSet row, String at, String fact) throws SQLException {
        Instant when = Rows.findInstant(row, at);
        return when == null ? null : new Discharge(when, row.getLong(fact));
    }
}
