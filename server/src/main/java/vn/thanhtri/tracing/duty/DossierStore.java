package vn.thanhtri.tracing.duty;

import vn.thanhtri.kernel.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rules of contacts and cases read, many subjects with one query. */
@Repository
class DossierStore {
    private final JdbcClient database;

    DossierStore(JdbcClient database) {
        this.database = database;
    }

    record ContactRow(
            long person,
            String name,
            @Nullable Integer born,
            String hamlet,
            String area,
            @Nullable Integer tier,
            int contactTier,
            Instant since,
            @Nullable Instant lastExposure,
            boolean withdrawn,
            boolean hadAnotherTier,
            boolean atHome,
            String outbreakArea) {}

    List<ContactRow> contacts(Collection<Long> persons) {
        return database.sql("""
                        select t.person, p.full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet, p.area, t.tier,
                               t.contact_tier, t.contact_since, t.last_exposure, coalesce(t.ended = 'WITHDRAWN', false)
                               as withdrawn, coalesce(o.area, p.area) as outbreak_area,
                               exists (select from tracing.tier_change c
                                       where c.person = t.person and c.tier between 1 and 3 and c.at < t.contact_since
                                         and c.tier <> t.contact_tier) as had_another_tier,
                               exists (select from tracing.isolation_standing i join tracing.setting s on s.id = i.setting
                                       where i.person = t.person and s.kind = 'HOUSEHOLD')
                               as at_home
                        from tracing.tier t
                        join people.person p on p.id = t.person
                        left join people.residence r on r.person = p.id and upper_inf(r.valid)
                        left join tracing.outbreak o on o.id = t.outbreak
                        where t.person = any (:persons) and t.contact_tier is not null
                        """)
                .param("persons", Rows.ids(persons))
                .query(DossierStore::contact)
                .list();
    }

    record CaseRow(
            long id,
            String code,
            long person,
            String name,
            @Nullable Integer born,
            String hamlet,
            String area,
            Instant confirmedAt,
            boolean withdrawn,
            @Nullable Instant tracedAt,
            @Nullable Long tracedFact) {}

    List<CaseRow> cases(Collection<Long> ids) {
        return database.sql("""
                        select c.id, c.code, c.person, p.full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet, c.area,
                               f.confirmed_at, w.person_case is not null as withdrawn, s.at as traced_at,
                               s.fact as traced_fact
                        from tracing.person_case c
                        join people.person p on p.id = c.person
                        left join people.residence r on r.person = p.id and upper_inf(r.valid)
                        join tracing.case_finding_standing f on f.person_case = c.id
                        left join tracing.case_withdrawal_standing w on w.person_case = c.id
                        left join lateral (select at, fact from tracing.case_step_standing s
                                           where s.person_case = c.id and s.kind = 'TRACED'
                                           order by at, id limit 1) s on true
                        where c.id = any (:ids)
                        """)
                .param("ids", Rows.ids(ids))
                .query((row, number) -> new CaseRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getLong("person"),
                        row.getString("full_name"),
                        row.getObject("born_year", Integer.class),
                        row.getString("hamlet"),
                        row.getString("area"),
                        Rows.instant(row, "confirmed_at"),
                        row.getBoolean("withdrawn"),
                        Rows.findInstant(row, "traced_at"),
                        row.getObject("traced_fact", Long.class)))
                .list();
    }

    private static ContactRow contact(ResultSet row, int number) throws SQLException {
        return new ContactRow(
                row.getLong("person"),
                row.getString("full_name"),
                row.getObject("born_year", Integer.class),
                row.getString("hamlet"),
                row.getString("area"),
                row.getObject("tier", Integer.class),
                row.getInt("contact_tier"),
                Rows.instant(row, "contact_since"),
                Rows.findInstant(row, "last_exposure"),
                row.getBoolean("withdrawn"),
                row.getBoolean("had_another_tier"),
                row.getBoolean("at_home"),
                row.getString("outbreak_area"));
    }
}
