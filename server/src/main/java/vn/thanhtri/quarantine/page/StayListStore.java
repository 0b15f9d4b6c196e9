package vn.thanhtri.quarantine.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;

/** Stays in lists; who is due to leave is whose duty of release is open. */
@Repository
class StayListStore {
    private static final ListQuery STAYS = ListQuery.of("""
                    select s.id, s.person, p.full_name, p.born_year, p.given_name collate "vi-x-icu" as given, p.folded,
                           coalesce(r.hamlet_name, '') as place, s.grp,
                           coalesce((select t.form from quarantine.step_standing t
                                     where t.stay = s.id and t.kind = 'FORM_CHANGED' order by t.at desc, t.id desc limit 1), s.form) as form,
                           coalesce((select c.name || ', P.' || m.name from quarantine.bed_use u
                                     join quarantine.room m on m.id = u.room join quarantine.centre c on c.id = u.centre
                                     where u.stay = s.id and u.kind = 'OCCUPIED' and upper_inf(u.during) limit 1), '') as room,
                           lower(s.during) as since, coalesce(d.number, '') as decision,
                           case when not upper_inf(s.during) then 'OVER'
                                when a.kind = 'ESCAPED' then 'AWAY'
                                when d.id is null then 'HELD'
                                when exists (select from obligation.obligation o where o.subject_kind = 'stay' and o.subject_id = s.id
                                             and o.rule = 'stay.release' and o.is_open and o.opens_at <= :now) then 'DUE'
                                else 'KEPT' end as state,
                           (select count(*)::int from obligation.obligation o where o.subject_kind = 'stay' and o.subject_id = s.id
                                and o.is_open and o.due_at < :now) as overdue
                    from quarantine.stay s
                    join people.person p on p.id = s.person
                    left join people.residence r on r.person = p.id and upper_inf(r.valid)
                    left join lateral (select d.id, d.number from quarantine.step_standing t join quarantine.decision d on d.id = t.decision
                                       where t.stay = s.id and t.kind = 'DECIDED' order by t.at desc limit 1) d on true
                    left join lateral (select t.kind from quarantine.step_standing t where t.stay = s.id
                                         and t.kind in ('ESCAPED', 'BACK') order by t.at desc, t.id desc limit 1) a on true
                    """)
            .where("state", "state = :state")
            .where("form", "form = :form")
            .where("q", "folded like '%' || kernel.fold(:q) || '%'")
            .sorted("name", "given")
            .sorted("since", "since")
            .sorted("overdue", "overdue");

    private final JdbcClient database;
    private final Clock clock;

    StayListStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Slice<StayLine> list(Asked asked) {
        return STAYS.read(database, asked, StayListStore::line, Map.of("now", Rows.utc(clock.instant())));
    }

    private static StayLine line(ResultSet row, int n) throws SQLException {
        return new StayLine(
                row.getLong("id"),
                row.getLong("person"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getString("place"),
                QuarantineGroup.valueOf(row.getString("grp")),
                QuarantineForm.valueOf(row.getString("form")),
                row.getString("room"),
                Rows.instant(row, "since"),
                row.getString("state"),
                row.getInt("overdue"),
                row.getString("decision"));
    }
}
