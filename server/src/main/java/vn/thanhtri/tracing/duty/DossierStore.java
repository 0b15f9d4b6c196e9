package vn.thanhtri.tracing.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Discharge;

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
            String episode,
            @Nullable Instant countsFrom,
            String unitCode,
            String outbreakArea) {}

    List<ContactRow> contacts(Collection<Long> persons) {
        return database.sql("""
                        select t.person, p.full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet, p.area, t.tier,
                               t.contact_tier, t.contact_since, t.last_exposure, coalesce(t.ended = 'WITHDRAWN', false)
                               as withdrawn, coalesce(o.area, p.area) as outbreak_area,
                               exists (select from tracing.tier_change c
                                       where c.person = t.person and c.tier between 1 and 3 and c.at < t.contact_since
                                         and c.at >= coalesce(t.counts_from, '-infinity')
                                         and c.tier <> t.contact_tier) as had_another_tier,
                               t.episode, t.counts_from, coalesce(r.unit_code, '') as unit_code
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

    /** An episode that is over, and the deeds from when until when belong to it. */
    record Passed(
            long person,
            String episode,
            int tier,
            Instant since,
            @Nullable Instant countsFrom,
            Instant until,
            @Nullable Instant lastExposure,
            boolean hadAnotherTier,
            String outbreakArea) {}

    /** Of these persons, in order of time. */
    List<Passed> passed(Collection<Long> persons) {
        return database.sql("""
                        select e.person, e.episode, e.tier, e.since, e.counts_from, e.until, e.last_exposure,
                               e.had_another_tier, coalesce(o.area, e.area) as outbreak_area
                        from tracing.past_episode e left join tracing.outbreak o on o.id = e.outbreak
                        where e.person = any (:persons) order by e.person, e.id
                        """)
                .param("persons", persons.toArray(Long[]::new))
                .query((row, number) -> new Passed(
                        row.getLong("person"),
                        row.getString("episode"),
                        row.getInt("tier"),
                        Rows.instant(row, "since"),
                        Rows.findInstant(row, "counts_from"),
                        Rows.instant(row, "until"),
                        Rows.findInstant(row, "last_exposure"),
                        row.getBoolean("had_another_tier"),
                        row.getString("outbreak_area")))
                .list();
    }

    record Stayed(long person, ContactDossier.Stay stay) {}

    /** Where these persons were kept apart, as it stands, in order of time. */
    List<Stayed> stays(Collection<Long> persons) {
        return database.sql("""
                        select i.person, i.from_at, i.to_at, coalesce(s.kind = 'HOUSEHOLD', false) as home
                        from tracing.isolation_standing i left join tracing.setting_known s on s.id = i.setting
                        where i.person = any (:persons)
                        order by i.person, i.from_at, i.id
                        """)
                .param("persons", persons.toArray(Long[]::new))
                .query((row, number) -> new Stayed(
                        row.getLong("person"),
                        new ContactDossier.Stay(
                                Rows.instant(row, "from_at"), Rows.findInstant(row, "to_at"), row.getBoolean("home"))))
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
            String subject,
            boolean counted,
            boolean withdrawn,
            @Nullable Instant suspectedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant diedAt,
            @Nullable Discharge traced,
            @Nullable Discharge reported,
            @Nullable Discharge deathReported) {}

    List<CaseRow> cases(Collection<Long> ids) {
        return database.sql("""
                        select c.id, c.code, c.person, p.full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet, c.area,
                               d.subject, w.person_case is not null as counted, n.person_case is not null as withdrawn,
                               k.suspected_at, coalesce(f.confirmed_at, k.confirmed_at) as confirmed_at, o.died_at,
                               s.traced_at, s.traced_fact, s.reported_at, s.reported_fact, s.death_at, s.death_fact
                        from tracing.person_case c
                        join people.person p on p.id = c.person
                        join tracing.outbreak b on b.id = c.outbreak
                        join tracing.disease d on d.code = b.disease
                        left join people.residence r on r.person = p.id and upper_inf(r.valid)
                        join tracing.case_finding_standing f on f.person_case = c.id
                        left join tracing.infectious_window w on w.person_case = c.id
                        left join tracing.case_withdrawal_standing n on n.person_case = c.id
                        left join lateral (select min(x.at) filter (where x.class <> 'EXCLUDED') as suspected_at,
                                                  min(x.at) filter (where x.class = 'CONFIRMED') as confirmed_at
                                           from tracing.case_class_standing x where x.person_case = c.id) k on true
                        left join lateral (select min(x.at) as died_at from tracing.case_detail_standing x
                                           where x.person_case = c.id and x.kind = 'OUTCOME' and x.code = 'DIED') o on true
                        left join lateral (
                            select min(x.at) filter (where x.kind = 'TRACED') as traced_at,
                                   min(x.fact) filter (where x.kind = 'TRACED') as traced_fact,
                                   min(x.at) filter (where x.kind = 'REPORTED') as reported_at,
                                   min(x.fact) filter (where x.kind = 'REPORTED') as reported_fact,
                                   min(x.at) filter (where x.kind = 'DEATH_REPORTED') as death_at,
                                   min(x.fact) filter (where x.kind = 'DEATH_REPORTED') as death_fact
                            from tracing.case_step_standing x where x.person_case = c.id) s on true
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
                        row.getString("subject"),
                        row.getBoolean("counted"),
                        row.getBoolean("withdrawn"),
                        Rows.findInstant(row, "suspected_at"),
                        Rows.findInstant(row, "confirmed_at"),
                        Rows.findInstant(row, "died_at"),
                        done(row, "traced"),
                        done(row, "reported"),
                        done(row, "death")))
                .list();
    }

    private static @Nullable Discharge done(ResultSet row, String what) throws SQLException {
        Instant at = Rows.findInstant(row, what + "_at");
        return at == null ? null : new Discharge(at, row.getLong(what + "_fact"));
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
                row.getString("episode"),
                Rows.findInstant(row, "counts_from"),
                row.getString("unit_code"),
                row.getString("outbreak_area"));
    }
}
