package vn.thanhtri.tracing.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.person.Person;

/**
 * Contacts whose home and whose outbreak lie in two districts (since July 2025: two communes). Read without bounds, so each query
 * names the area of who asks: theirs is either the outbreak or the home.
 */
@Repository
class TransferStore {
    private static final String ACT = """
            (select d.at, j.actor_name from tracing.contact_action_standing d join kernel.journal j on j.id = d.fact
             where d.person = t.person and d.kind = '%s' and (t.counts_from is null or d.at >= t.counts_from)
             order by d.at desc, d.id desc limit 1)
            """;

    private static final String TRANSFERS = """
            select t.person as id, p.full_name, p.given_name, p.born_year, p.folded, t.tier, t.outbreak, o.name as outbreak_name,
                   t.area as home, coalesce(r.unit_code, '') as unit_code, t.contact_since as since, s.at as sent,
                   coalesce(s.actor_name, '') as sent_by, a.at as accepted,
                   case when a.at is not null then 'ACCEPTED' when s.at is not null then 'SENT' else 'OPEN' end as state,
                   case when o.area >= :from and o.area < :end then 'OUT' else 'IN' end as side,
                   case when a.at is not null then 3 when s.at is not null then 2 else 1 end as step
            from tracing.tier t
            join tracing.outbreak o on o.id = t.outbreak
            join people.person p on p.id = t.person
            left join people.residence r on r.person = t.person and upper_inf(r.valid)
            left join lateral %s s on true
            left join lateral %s a on true
            where t.tier between 1 and 3
              and (o.area >= :from and o.area < :end or t.area >= :from and t.area < :end and s.at is not null)
              and split_part(t.area, '.', 1) || '.' || split_part(t.area, '.', 2)
                  <> split_part(o.area, '.', 1) || '.' || split_part(o.area, '.', 2)
            """.formatted(ACT.formatted("FORWARDED"), ACT.formatted("ACKNOWLEDGED"));

    private static final ListQuery LIST = ListQuery.of(TRANSFERS)
            .where("side", "side = :side")
            .where("state", "state = :state")
            .where("q", "folded like '%' || kernel.fold(:q) || '%' and not (side = 'OUT' and state = 'ACCEPTED')")
            .sorted("state", "step", "since");

    private final JdbcClient database;

    TransferStore(JdbcClient database) {
        this.database = database;
    }

    Slice<Transfer> list(String area, Asked asked) {
        AreaRange range = AreaRange.of(area);
        return LIST.read(database, asked, TransferStore::transfer, Map.of("from", range.from(), "end", range.end()));
    }

    Optional<Transfer> find(String area, long person) {
        AreaRange range = AreaRange.of(area);
        return database.sql("select * from (" + TRANSFERS + ") as one where id = :person")
                .param("from", range.from())
                .param("end", range.end())
                .param("person", person)
                .query(TransferStore::transfer)
                .optional();
    }

    private static Transfer transfer(ResultSet row, int n) throws SQLException {
        boolean out = row.getString("side").equals("OUT");
        boolean gone = out && row.getString("state").equals("ACCEPTED");
        return new Transfer(
                row.getLong("id"),
                gone ? "" : Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                out,
                row.getInt("tier"),
                row.getLong("outbreak"),
                row.getString("outbreak_name"),
                row.getString("home"),
                row.getString("unit_code"),
                Rows.instant(row, "since"),
                Rows.findInstant(row, "sent"),
                row.getString("sent_by"),
                Rows.findInstant(row, "accepted"));
    }
}
