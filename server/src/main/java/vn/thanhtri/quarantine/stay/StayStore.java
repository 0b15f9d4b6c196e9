package vn.thanhtri.quarantine.stay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;

/** Stays and their steps. */
@Repository
class StayStore {
    private final JdbcClient database;

    StayStore(JdbcClient database) {
        this.database = database;
    }

    long insert(OpenStay told, Instant from, long fact, String area) {
        return database.sql("""
                        insert into quarantine.stay (person, grp, form, detected_at, held_at, anchor_on, own_head, foreigner, during,
                                                     fact, area)
                        values (:person, :grp, :form, :detected, :held, :anchor, :head, :foreigner, tstzrange(:from, null), :fact,
                                :area)
                        returning id
                        """)
                .param("person", told.person())
                .param("grp", told.group().name())
                .param("form", told.form().name())
                .param("detected", Rows.utc(told.detectedAt()))
                .param("held", Rows.utc(told.heldAt()))
                .param("anchor", told.arrivedOn())
                .param("head", told.ownHead().name())
                .param("foreigner", told.foreigner())
                .param("from", Rows.utc(from))
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    /** The stays wait for each other from here to the commit: what is asked of one is true when it is written. */
    void lock(Collection<Long> stays) {
        database.sql("select id from quarantine.stay where id = any (:ids) order by id for no key update")
                .param("ids", Rows.ids(stays))
                .query(Long.class)
                .list();
    }

    void end(long stay, Instant at) {
        Rows.expectOne(
                "stay",
                stay,
                database.sql("""
                                update quarantine.stay set during = tstzrange(lower(during), :at)
                                where id = :id and upper_inf(during)
                                """).param("id", stay).param("at", Rows.utc(at)).update());
    }

    /** In the order of their numbers; of one who is no contact any more, the last exposure that was known stands. */
    List<Stay> list(Collection<Long> ids) {
        Map<Long, List<Step>> steps = steps(ids);
        return database.sql("""
                        select s.id, s.person, p.full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet, p.area, s.grp, s.form,
                               s.detected_at, s.held_at, s.anchor_on, t.last_exposure, t.outbreak, s.own_head, s.foreigner,
                               lower(s.during) as from_at, upper(s.during) as to_at
                        from quarantine.stay s
                        join people.person p on p.id = s.person
                        left join people.residence r on r.person = p.id and upper_inf(r.valid)
                        left join tracing.tier t on t.person = s.person
                        where s.id = any (:ids) order by s.id
                        """)
                .param("ids", Rows.ids(ids))
                .query((row, n) -> stay(row, steps))
                .list();
    }

    private static Stay stay(ResultSet row, Map<Long, List<Step>> steps) throws SQLException {
        long id = row.getLong("id");
        return new Stay(
                id,
                row.getLong("person"),
                Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                row.getString("hamlet"),
                row.getString("area"),
                QuarantineGroup.valueOf(row.getString("grp")),
                QuarantineForm.valueOf(row.getString("form")),
                Rows.instant(row, "detected_at"),
                Rows.findInstant(row, "held_at"),
                row.getObject("anchor_on", LocalDate.class),
                Rows.findInstant(row, "last_exposure"),
                OwnHead.valueOf(row.getString("own_head")),
                row.getBoolean("foreigner"),
                Rows.instant(row, "from_at"),
                Rows.findInstant(row, "to_at"),
                row.getObject("outbreak", Long.class),
                steps.getOrDefault(id, List.of()));
    }

    private Map<Long, List<Step>> steps(Collection<Long> stays) {
        Map<Long, List<Step>> steps = new HashMap<>();
        database.sql("""
                        select s.id, s.stay, s.kind, s.at, s.decision, coalesce(d.number, '') as number, s.agency, s.form, s.anchor_on,
                               d.days, d.until_on, s.note, s.fact
                        from quarantine.step_standing s left join quarantine.decision d on d.id = s.decision
                        where s.stay = any (:ids) order by s.stay, s.at, s.id
                        """).param("ids", Rows.ids(stays)).query(row -> {
            String form = row.getString("form");
            steps.computeIfAbsent(row.getLong("stay"), stay -> new ArrayList<>())
                    .add(new Step(
                            row.getLong("id"),
                            row.getLong("stay"),
                            StepKind.valueOf(row.getString("kind")),
                            Rows.instant(row, "at"),
                            row.getObject("decision", Long.class),
                            row.getString("number"),
                            row.getObject("agency", Long.class),
                            form == null ? null : QuarantineForm.valueOf(form),
                            row.getObject("anchor_on", LocalDate.class),
                            row.getObject("days", Integer.class),
                            row.getObject("until_on", LocalDate.class),
                            row.getString("note"),
                            row.getLong("fact")));
        });
        return steps;
    }

    record NewStep(
            Stay stay,
            StepKind kind,
            Instant at,
            @Nullable Long decision,
            @Nullable Long agency,
            @Nullable QuarantineForm form,
            String note,
            long fact) {}

    void addSteps(List<NewStep> rows) {
        database.sql("""
                        insert into quarantine.step (stay, person, kind, at, decision, agency, form, anchor_on, note, corrects, void, reason,
                                                     fact, area)
                        select stay, person, kind, at, decision, agency, form, anchor_on, note, null, false, '', fact, area
                        from unnest(:stay::bigint[], :person::bigint[], :kind::text[], :at::timestamptz[], :decision::bigint[],
                                    :agency::bigint[], :form::text[], :anchor::date[], :note::text[], :fact::bigint[], :area::text[])
                             with ordinality as r (stay, person, kind, at, decision, agency, form, anchor_on, note, fact, area, n)
                        order by n
                        """)
                .param("stay", Rows.ids(rows, row -> row.stay().id()))
                .param("person", Rows.ids(rows, row -> row.stay().person()))
                .param("kind", Rows.texts(rows, NewStep::kind))
                .param("at", Rows.texts(rows, NewStep::at))
                .param("decision", Rows.ids(rows, NewStep::decision))
                .param("agency", Rows.ids(rows, NewStep::agency))
                .param("form", Rows.texts(rows, NewStep::form))
                .param("anchor", Rows.texts(rows, row -> row.stay().anchor()))
                .param("note", Rows.texts(rows, NewStep::note))
                .param("fact", Rows.ids(rows, NewStep::fact))
                .param("area", Rows.texts(rows, row -> row.stay().area()))
                .update();
    }

    /** Running stays of these persons. */
    List<Long> runningOf(Collection<Long> persons) {
        return database.sql(
                        "select id from quarantine.stay where person = any (:persons) and upper_inf(during) order by id")
                .param("persons", Rows.ids(persons))
                .query(Long.class)
                .list();
    }

    /** All stays of a person, the newest first. */
    List<Long> listOf(long person) {
        return database.sql(
                        "select id from quarantine.stay where person = :person order by lower(during) desc, id desc")
                .param("person", person)
                .query(Long.class)
                .list();
    }

    /** All stays of these contacts: those that run, and those whose days of monitoring may not be over. */
    List<Long> followedBy(Collection<Long> persons) {
        return database.sql("""
                        select id from quarantine.stay
                        where person = any (:persons)
                        order by id
                        """)
                .param("persons", Rows.ids(persons))
                .query(Long.class)
                .list();
    }

    /** Who is held and about whom nobody has decided yet, the longest first. */
    List<Long> held(String area, int most) {
        AreaRange range = AreaRange.of(area);
        return database.sql("""
                        select s.id from quarantine.stay s
                        where upper_inf(s.during) and s.held_at is not null and s.area >= :from and s.area < :end
                          and not exists (select from quarantine.step_standing t where t.stay = s.id and t.kind in ('DECIDED', 'REFUSED'))
                        order by s.held_at limit :most
                        """)
                .param("from", range.from())
                .param("end", range.end())
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
