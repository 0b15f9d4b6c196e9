package vn.thanhtri.tracing.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.tracing.tier.TierStore;

/** Contacts in lists: filtered, sorted by given name, page by page. */
@Repository
public class ContactQuery {
    private static final String WHO = " from tracing.tier t join people.person p on p.id = t.person ";
    private static final String ORDER = " order by t.tier, p.given_name collate \"vi-x-icu\", p.full_name, t.person";
    private static final String OVERDUE = """
             exists (select from obligation.obligation o
                     where o.subject_kind = 'contact' and o.subject_id = t.person and o.is_open and o.due_at < :now)
            """;
    private static final String FROM = """
            from tracing.tier t
            join people.person p on p.id = t.person
            left join people.residence r on r.person = t.person and upper_inf(r.valid)
            left join lateral (select place, setting from tracing.isolation_standing i
                               where i.person = t.person and i.to_at is null
                               order by i.id desc limit 1) i on true
            left join lateral (select count(*) as overdue, min(due_at) as due_at from obligation.obligation o
                               where o.subject_kind = 'contact' and o.subject_id = t.person and o.is_open
                                 and o.due_at < :now) o on true
            left join tracing.person_case c on c.id = t.root_case
            """;
    private static final String COLUMNS = """
            select t.person, p.full_name, p.born_year, p.phones, p.area, coalesce(r.hamlet_name, '') as hamlet, t.tier,
                   t.contact_tier, t.since, t.contact_since, t.first_exposure, t.last_exposure, t.ended, t.outbreak,
                   t.root_case, t.counts_from, coalesce(c.code, '') as code, t.chain, coalesce(i.place, '') as isolated_place,
                   i.place is not null as isolated, coalesce(o.overdue, 0) as overdue,
                   """;

    private final JdbcClient database;
    private final String found;
    private final Map<String, String> shows = new LinkedHashMap<>();

    ContactQuery(JdbcClient database, Deeds deeds, List<ContactShow> shows) {
        this.database = database;
        this.found =
                deeds.isDone("t.person", "t.counts_from", kind -> kind.traits().met());
        this.shows.put("overdue", OVERDUE);
        shows.stream()
                .sorted(Comparator.comparingInt(ContactShow::order))
                .forEach(show -> this.shows.put(
                        show.key(), " not " + deeds.isDone("t.person", "t.counts_from", show.without())));
    }

    /** What a list can be narrowed to, besides everybody. */
    public List<String> shows() {
        return List.copyOf(shows.keySet());
    }

    /** Who is on the page is settled first; what stands beside the names is read for those alone. */
    public List<ContactLine> list(ContactFilter filter, Instant now, int limit, int offset) {
        return bind(
                        "with shown as (select t.person " + WHO + where(filter) + ORDER
                                + " limit :limit offset :offset) " + COLUMNS + found + " as found " + FROM
                                + " where t.person in (select person from shown)" + ORDER,
                        filter,
                        now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> line(row, false))
                .list();
    }

    public int count(ContactFilter filter, Instant now) {
        return bind("select count(*) " + WHO + where(filter), filter, now)
                .query(Integer.class)
                .single();
    }

    public Optional<ContactLine> find(long person, Instant now) {
        return database.sql(COLUMNS + found + " as found " + FROM + " where t.person = :person")
                .param("person", person)
                .param("now", Rows.utc(now))
                .query((row, number) -> line(row, Entitled.may(Acting.current(), Verb.SEE_FULL_NUMBERS)))
                .optional();
    }

    private JdbcClient.StatementSpec bind(String sql, ContactFilter filter, Instant now) {
        return database.sql(sql)
                .param("now", Rows.utc(now))
                .param("outbreak", filter.outbreak())
                .param("tier", filter.tier())
                .param("text", filter.text());
    }

    private String where(ContactFilter filter) {
        String shown = shows.containsKey(filter.show()) ? " and " + shows.get(filter.show()) : "";
        return " where t.outbreak = :outbreak and t.tier between 1 and 3 and (:tier = 0 or t.tier = :tier)"
                + " and (:text = '' or p.folded like '%' || kernel.fold(:text) || '%')" + shown;
    }

    /** In lists telephones are masked for everybody: a look at one is a look at one contact, and kept. */
    private static ContactLine line(ResultSet row, boolean full) throws SQLException {
        @Nullable Integer born = row.getObject("born_year", Integer.class);
        String phones = row.getString("phones");
        return new ContactLine(
                row.getLong("person"),
                Person.label(row.getString("full_name"), born),
                row.getString("full_name"),
                phones.isEmpty() ? "" : full ? phones.split(" ")[0] : Person.masked(phones.split(" ")[0]),
                row.getString("area"),
                row.getString("hamlet"),
                row.getObject("tier", Integer.class),
                row.getObject("contact_tier", Integer.class),
                Rows.instant(row, "since"),
                Rows.findInstant(row, "contact_since"),
                Rows.findInstant(row, "first_exposure"),
                Rows.findInstant(row, "last_exposure"),
                row.getString("ended"),
                row.getObject("outbreak", Long.class),
                row.getString("code"),
                TierStore.JSON.readValue(row.getString("chain"), TierStore.CHAIN),
                row.getString("isolated_place"),
                row.getBoolean("isolated"),
                row.getInt("overdue"),
                row.getBoolean("found"),
                Rows.findInstant(row, "counts_from"));
    }
}
