package vn.thanhtri.tracing.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;

/** Steps of cases, withdrawals taken back, cases that go with their person. */
@Repository
class CaseAmendStore {
    private static final String STEPS = """
            select s.id, s.person_case, s.kind, s.at, s.note, j.actor_name
            from tracing.case_step_standing s join kernel.journal j on j.id = s.fact
            """;

    private final JdbcClient database;

    CaseAmendStore(JdbcClient database) {
        this.database = database;
    }

    long insertStep(
            PersonCase known,
            String kind,
            Instant at,
            String note,
            @Nullable Long corrects,
            boolean isVoid,
            String reason,
            long fact) {
        return database.sql("""
                        insert into tracing.case_step (person_case, kind, at, note, corrects, void, reason, fact, area)
                        values (:personCase, :kind, :at, :note, :corrects, :void, :reason, :fact, :area)
                        returning id
                        """)
                .param("personCase", known.id())
                .param("kind", kind)
                .param("at", Rows.utc(at))
                .param("note", note)
                .param("corrects", corrects)
                .param("void", isVoid)
                .param("reason", reason)
                .param("fact", fact)
                .param("area", known.area())
                .query(Long.class)
                .single();
    }

    Optional<CaseStep> findStep(long id) {
        return database.sql(Known.then(STEPS) + "where s.id = :id")
                .param("id", id)
                .query(CaseAmendStore::step)
                .optional();
    }

    List<CaseStep> listSteps(long personCase) {
        return Rows.whole(
                200,
                database.sql(Known.then(STEPS) + "where s.person_case = :case order by s.at, s.id limit 201")
                        .param("case", personCase)
                        .query(CaseAmendStore::step)
                        .list());
    }

    private static CaseStep step(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new CaseStep(
                row.getLong("id"),
                row.getLong("person_case"),
                row.getString("kind"),
                Rows.instant(row, "at"),
                row.getString("note"),
                row.getString("actor_name"));
    }

    /** A finding that took the place of another. @param before the one before */
    record Finding(long id, long personCase, long before, long fact) {}

    /** The finding as it stands; empty for the first of a case, and for one whose place another took. */
    Optional<Finding> findFinding(long id) {
        return database.sql("""
                        select f.id, f.person_case, f.corrects as before, f.fact
                        from tracing.case_finding_standing f where f.id = :id and f.corrects is not null
                        """).param("id", id).query(Finding.class).optional();
    }

    /** What was known before stands again, and the places of care that were recorded with the finding do not. */
    void withdrawFinding(Finding finding, String reason, long fact) {
        int rows = database.sql("""
                        insert into tracing.case_finding (person_case, corrects, onset_on, sampled_at, positive_at, confirmed_at,
                            found_in, source_kind, source_case, source_setting, source_place, isolated_at, isolated_where, onset,
                            onset_time, days_only, reason, fact, area)
                        select person_case, :finding, onset_on, sampled_at, positive_at, confirmed_at, found_in, source_kind,
                               source_case, source_setting, source_place, isolated_at, isolated_where, onset, onset_time,
                               days_only, :reason, :fact, area
                        from tracing.case_finding where id = :before
                        """)
                .param("finding", finding.id())
                .param("before", finding.before())
                .param("reason", reason)
                .param("fact", fact)
                .update();
        Rows.expectOne("finding", finding.before(), rows);
        database.sql("""
                        insert into tracing.case_detail (person_case, kind, code, name, told, at, day_only, until_at, until_day,
                            amount, corrects, void, reason, fact, area)
                        select person_case, kind, code, name, told, at, day_only, until_at, until_day, amount, id, true, :reason,
                               :fact, area
                        from tracing.case_detail_standing
                        where person_case = :case and kind = 'PLACE' and fact = :of
                        """)
                .param("case", finding.personCase())
                .param("of", finding.fact())
                .param("reason", reason)
                .param("fact", fact)
                .update();
    }

    /** The case stands again. */
    void takeBackWithdrawal(PersonCase known, Instant at, String reason, long fact) {
        int rows = database.sql("""
                        insert into tracing.case_withdrawal (person_case, at, reason, corrects, void, fact, area)
                        select person_case, :at, :reason, id, true, :fact, area
                        from tracing.case_withdrawal_standing where person_case = :case
                        """)
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .param("fact", fact)
                .param("case", known.id())
                .update();
        Rows.expectOne("withdrawal of case", known.id(), rows);
    }

    void move(long personCase, long from, long to, long fact) {
        database.sql("""
                        insert into tracing.case_moved (person_case, from_person, to_person, fact, area)
                        select id, :from, :to, :fact, area from tracing.person_case where id = :case
                        """)
                .param("from", from)
                .param("to", to)
                .param("fact", fact)
                .param("case", personCase)
                .update();
        int rows = database.sql("update tracing.person_case set person = :to where id = :case and person = :from")
                .param("from", from)
                .param("to", to)
                .param("case", personCase)
                .update();
        Rows.expectOne("case", personCase, rows);
        database.sql("update tracing.infectious_window set person = :to where person_case = :case")
                .param("to", to)
                .param("case", personCase)
                .update();
    }

    /** All of a person, also those withdrawn. */
    List<Long> listOf(long person) {
        return Rows.whole(
                100,
                database.sql("select id from tracing.person_case where person = :person order by id limit 101")
                        .param("person", person)
                        .query(Long.class)
                        .list());
    }

    /** Moved by that fact and still of who they were moved to. */
    List<Long> listMovedBy(long fact) {
        return Rows.whole(
                100, database.sql("""
                        select c.id from tracing.case_moved m
                        join tracing.person_case c on c.id = m.person_case and c.person = m.to_person
                        where m.fact = :fact order by c.id limit 101
                        """).param("fact", fact).query(Long.class).list());
    }
}
