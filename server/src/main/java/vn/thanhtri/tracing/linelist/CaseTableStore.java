package vn.thanhtri.tracing.linelist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.definition.CaseClass;

/** The cases of an outbreak, page by page. */
@Repository
class CaseTableStore {
    private static final ListQuery CASES = ListQuery.of("""
                    select k.id, k.person, k.code, k.code_prefix, k.code_number, p.full_name, p.given_name, p.born_year, p.folded,
                           k.class, k.onset_on is not null as by_onset, k.found_in, k.source_kind,
                           coalesce(s.code, k.source_place) as source, coalesce(r.unit_code, '') as unit_code,
                           coalesce(r.hamlet_name, '') as hamlet, coalesce(n.contacts, 0) as contacts, coalesce(d.code, '') as outcome,
                           w.person_case is not null as counts,
                           coalesce(k.onset_on, (coalesce(k.sampled_at, k.positive_at, k.confirmed_at)
                                                 at time zone 'Asia/Ho_Chi_Minh')::date) as day,
                           coalesce(k.onset_on, (coalesce(k.sampled_at, k.positive_at, k.confirmed_at)
                                                 at time zone 'Asia/Ho_Chi_Minh')::date, '1900-01-01'::date) as by_day
                    from tracing.case_known k
                    join people.person p on p.id = k.person
                    left join people.residence r on r.person = k.person and upper_inf(r.valid)
                    left join tracing.person_case s on s.id = k.source_case
                    left join tracing.infectious_window w on w.person_case = k.id
                    left join lateral (select o.code from tracing.case_detail_standing o
                                       where o.person_case = k.id and o.kind = 'OUTCOME' order by o.id desc limit 1) d on true
                    left join (select root_case, count(*) as contacts from tracing.tier
                               where outbreak = :outbreak and tier = 1 group by root_case) n on n.root_case = k.id
                    where k.outbreak = :outbreak
                    """)
            .where("class", "class = :class")
            .where("found", "found_in = :found")
            .where("source", "UNKNOWN", "source_kind = 'UNKNOWN'")
            .where("outcome", "OPEN", "outcome = '' and counts")
            .where(
                    "q",
                    "folded like '%' || kernel.fold(:q) || '%' or kernel.fold(code) like kernel.fold(:q) || '%' "
                            + "or kernel.fold(hamlet) like '%' || kernel.fold(:q) || '%'")
            .sorted("code", "code_prefix", "code_number")
            .sorted("name", "given_name", "full_name")
            .sorted("day", "by_day")
            .sorted("contacts", "contacts");

    private final JdbcClient database;

    CaseTableStore(JdbcClient database) {
        this.database = database;
    }

    Slice<ListedCase> list(long outbreak, Asked asked) {
        return CASES.read(database, asked, CaseTableStore::line, Map.of("outbreak", outbreak));
    }

    private static ListedCase line(ResultSet row, int number) throws SQLException {
        return new ListedCase(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("code"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                CaseClass.valueOf(row.getString("class")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("by_onset"),
                FoundIn.valueOf(row.getString("found_in")),
                row.getString("source"),
                row.getString("unit_code"),
                row.getString("hamlet"),
                row.getInt("contacts"),
                row.getString("outcome"));
    }
}
