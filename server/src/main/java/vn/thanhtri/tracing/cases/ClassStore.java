package vn.thanhtri.tracing.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.definition.Classification;
import vn.thanhtri.tracing.definition.Ground;

/** Steps of how sure a case is. */
@Repository
class ClassStore {
    private static final String STEPS = """
            select s.id, s.person_case, s.class, s.at, s.day_only, s.grounds, s.policy_entry, s.document, s.point, s.note,
                   j.actor_name
            from tracing.case_class_standing s join kernel.journal j on j.id = s.fact
            """;

    private final JdbcClient database;

    ClassStore(JdbcClient database) {
        this.database = database;
    }

    /** @param corrects the step whose place it takes; null for a new one */
    record Written(@Nullable Long corrects, boolean isVoid, String reason, long fact, String area) {}

    long insert(long personCase, ClassStep step, Optional<PolicyValue> definition, Written how) {
        Clause clause = definition.map(PolicyValue::clause).orElse(Clause.of("", ""));
        return database.sql("""
                        insert into tracing.case_class (person_case, class, at, day_only, grounds, policy_entry, document, point,
                            note, corrects, void, reason, fact, area)
                        values (:case, :class, :at, :dayOnly, :grounds::text[], :entry, :document, :point, :note, :corrects, :void,
                            :reason, :fact, :area)
                        returning id
                        """)
                .param("case", personCase)
                .param("class", step.to().name())
                .param("at", Rows.utc(step.at().at()))
                .param("dayOnly", step.at().dayOnly())
                .param("grounds", Rows.texts(step.grounds(), Ground::name))
                .param("entry", definition.map(PolicyValue::entry).orElse(""))
                .param("document", clause.document())
                .param("point", clause.point())
                .param("note", step.note())
                .param("corrects", how.corrects())
                .param("void", how.isVoid())
                .param("reason", how.reason())
                .param("fact", how.fact())
                .param("area", how.area())
                .query(Long.class)
                .single();
    }

    Optional<Classification> find(long id) {
        return database.sql(Known.then(STEPS) + "where s.id = :id")
                .param("id", id)
                .query(ClassStore::step)
                .optional();
    }

    /** In order of time; the last is how sure it is now. */
    List<Classification> listOf(long personCase) {
        return database.sql(Known.then(STEPS) + """
                        where s.person_case = :case
                        order by s.at + case when s.day_only then interval '1 day' else interval '0' end, s.id
                        """)
                .param("case", personCase)
                .query(ClassStore::step)
                .list();
    }

    private static Classification step(ResultSet row, int number) throws SQLException {
        return new Classification(
                row.getLong("id"),
                row.getLong("person_case"),
                new ClassStep(
                        CaseClass.valueOf(row.getString("class")),
                        new When(Rows.instant(row, "at"), row.getBoolean("day_only")),
                        Rows.listTexts(row, "grounds").stream()
                                .map(Ground::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("note")),
                row.getString("policy_entry"),
                Clause.of(row.getString("document"), row.getString("point")),
                row.getString("actor_name"));
    }
}
