package vn.thanhtri.tracing.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.thanhtri.tracing.tier.TierStore;

/** Who was in a setting, with what they are now. */
@Repository
class PeopleStore {
    /** Cases that could infect others there first, then other cases, then by tier. */
    private static final ListQuery THERE = ListQuery.of("""
                    select p.id, p.person, p.seat, p.from_at, p.to_at, n.full_name, n.given_name, n.born_year, n.phones, n.folded,
                           coalesce(r.hamlet_name, '') as hamlet, f.id as person_case, coalesce(f.code, '') as code,
                           f.infectious_from, coalesce(f.at && tstzrange(p.from_at, p.to_at), false) as infectious,
                           t.tier, coalesce(t.chain, '[]') as chain,
                           case when f.id is not null and f.at && tstzrange(p.from_at, p.to_at) then 0
                                when f.id is not null then 1
                                when t.tier between 1 and 3 then 1 + t.tier
                                else 9 end as standing,
                           lpad(coalesce(substring(p.seat from '[0-9]+'), ''), 9, '0') as seat_number, lower(p.seat) as seat_name,
                           coalesce(p.from_at, '-infinity') as began
                    from tracing.presence_standing p
                    join people.person n on n.id = p.person
                    left join people.residence r on r.person = p.person and upper_inf(r.valid)
                    left join tracing.tier t on t.person = p.person
                    left join lateral (select c.id, c.code, w.from_at as infectious_from, tstzrange(w.from_at, w.to_at) as at
                                       from tracing.infectious_window w join tracing.person_case c on c.id = w.person_case
                                       where w.person = p.person order by c.id desc limit 1) f on true
                    where p.setting = :setting
                    """)
            .where("is", "CASE", "person_case is not null")
            .where("is", "F1", "person_case is null and tier = 1")
            .where("is", "OTHER", "person_case is null and tier is distinct from 1")
            .where("q", "folded like '%' || kernel.fold(:q) || '%'")
            .sorted("standing", "standing", "given_name", "full_name")
            .sorted("name", "given_name", "full_name")
            .sorted("seat", "seat_number", "seat_name")
            .sorted("from", "began");

    private final JdbcClient database;

    PeopleStore(JdbcClient database) {
        this.database = database;
    }

    Slice<Attendee> list(long setting, Asked asked) {
        return THERE.read(database, asked, PeopleStore::attendee, Map.of("setting", setting));
    }

    /** @param people who stand as present @param cases how many of them are cases @param contacts F1 among the others */
    record Counts(int people, int cases, int contacts) {}

    Counts count(long setting) {
        return database.sql("""
                        select count(distinct p.person) as people,
                               count(distinct p.person) filter (where w.person is not null) as cases,
                               count(distinct p.person) filter (where w.person is null and t.tier = 1) as contacts
                        from tracing.presence_standing p
                        left join tracing.infectious_window w on w.person = p.person
                        left join tracing.tier t on t.person = p.person
                        where p.setting = :setting
                        """).param("setting", setting).query(Counts.class).single();
    }

    /** Another outbreak with cases or contacts who were there. */
    record Touching(long id, String name, int cases, int contacts) {}

    List<Touching> listOther(long setting, @Nullable Long own) {
        return Rows.whole(
                100,
                database.sql("""
                        select o.id, o.name, count(distinct c.id) filter (where c.outbreak = o.id) as cases,
                               count(distinct t.person) filter (where t.outbreak = o.id and t.tier between 1 and 3) as contacts
                        from tracing.presence_standing p
                        left join tracing.infectious_window w on w.person = p.person
                        left join tracing.person_case c on c.id = w.person_case
                        left join tracing.tier t on t.person = p.person
                        join tracing.outbreak o on o.id = c.outbreak or o.id = t.outbreak
                        where p.setting = :setting and o.id is distinct from :own
                        group by o.id, o.name
                        order by cases desc, contacts desc, o.id
                        limit 101
                        """)
                        .param("setting", setting)
                        .param("own", own)
                        .query(Touching.class)
                        .list());
    }

    /** Everybody with their seat; the code of a case that could infect others while there. */
    List<SeatPlan.Seat> listSeats(long setting, int most) {
        return Rows.whole(
                most,
                database.sql("""
                        select distinct on (p.person) p.person, n.full_name, n.born_year, p.seat, coalesce(c.code, '') as code
                        from tracing.presence_standing p
                        join people.person n on n.id = p.person
                        left join tracing.infectious_window w
                          on w.person = p.person and tstzrange(w.from_at, w.to_at) && tstzrange(p.from_at, p.to_at)
                        left join tracing.person_case c on c.id = w.person_case
                        where p.setting = :setting
                        order by p.person, code desc, p.seat desc
                        limit :most + 1
                        """)
                        .param("setting", setting)
                        .param("most", most)
                        .query((row, number) -> new SeatPlan.Seat(
                                row.getLong("person"),
                                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                                row.getString("seat"),
                                row.getString("code")))
                        .list());
    }

    /** Somebody who can leave. */
    record Named(long person, String label) {}

    /** Everybody who was there, by given name, to choose from. */
    List<Named> listNamed(long setting, int most) {
        return Rows.whole(
                most,
                database.sql("""
                        select p.person, n.full_name, n.born_year
                        from (select distinct person from tracing.presence_standing where setting = :setting) p
                        join people.person n on n.id = p.person
                        order by n.given_name collate "vi-x-icu", n.full_name, p.person
                        limit :most + 1
                        """)
                        .param("setting", setting)
                        .param("most", most)
                        .query((row, number) -> new Named(
                                row.getLong("person"),
                                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class))))
                        .list());
    }

    private static Attendee attendee(ResultSet row, int number) throws SQLException {
        String phones = row.getString("phones");
        return new Attendee(
                row.getLong("id"),
                row.getLong("person"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getString("hamlet"),
                phones.isEmpty() ? "" : Person.masked(phones.split(" ")[0]),
                row.getString("seat"),
                Rows.findInstant(row, "from_at"),
                Rows.findInstant(row, "to_at"),
                row.getObject("person_case", Long.class),
                row.getString("code"),
                row.getBoolean("infectious"),
                Rows.findInstant(row, "infectious_from"),
                row.getObject("tier", Integer.class),
                TierStore.JSON.readValue(row.getString("chain"), TierStore.CHAIN));
    }
}
