package vn.thanhtri.tracing.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
        return database.sql(STEPS + "where s.id = :id")
                .param("id", id)
                .query(CaseAmendStore::step)
                .optional();
    }

    List<CaseStep> listSteps(long personCase) {
        return database.sql(STEPS + "where s.person_case = :case order by s.at, s.id limit 200")
                .param("case", personCase)
                .query(CaseAmendStore::step)
                .list();
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
        return database.sql("select id from tracing.person_case where person = :person order by id limit 100")
                .param("person", person)
                .query(Long.class)
                .list();
    }

    /** Moved by that fact and still of who they were moved to. */
    List<Long> listMovedBy(long fact) {
        return database.sql("""
                        select c.id from tracing.case_moved m
                        join tracing.person_case c on c.id = m.person_case and c.person = m.to_person
                        where m.fact = :fact order by c.id limit 100
                        """).param("fact", fact).query(Long.class).list();
    }
}
