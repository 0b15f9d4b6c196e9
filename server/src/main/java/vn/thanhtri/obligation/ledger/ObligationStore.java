package vn.thanhtri.obligation.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;

/** Single obligations with their steps, and how a row of the ledger is read. */
@Repository
public class ObligationStore {
    public static final String ROW = """
            select id, rule, subject_kind, subject_id, occurrence, topic, debtor, opens_at, due_at, document, point,
                   coalesce(title, '') as title, coalesce(detail, '') as detail, label, label_detail, badge, path,
                   discharged_at, excused_at, withdrawn_at, level, climb_at, true_due_at
            from obligation.obligation
            """;

    private final JdbcClient database;

    ObligationStore(JdbcClient database) {
        this.database = database;
    }

    public Optional<Obligation> find(long id) {
        return database.sql(ROW + " where id = :id")
                .param("id", id)
                .query(ObligationStore::obligation)
                .optional();
    }

    public List<Obligation> listAbout(SubjectRef subject, int limit) {
        return database.sql(ROW + """
                        where subject_kind = :kind and subject_id = :id and withdrawn_at is null
                        order by is_open desc, due_at, id
                        limit :limit
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("limit", limit)
                .query(ObligationStore::obligation)
                .list();
    }

    public List<Step> listSteps(long obligation) {
        return Rows.whole(
                200,
                database.sql("""
                        select kind, at, recorded_at, actor_name, reason, from_due, to_due, from_agency, to_agency,
                               document, point, fact
                        from obligation.step where obligation = :id order by at, id limit 201
                        """)
                        .param("id", obligation)
                        .query((row, n) -> new Step(
                                StepKind.valueOf(row.getString("kind")),
                                Rows.instant(row, "at"),
                                Rows.instant(row, "recorded_at"),
                                row.getString("actor_name"),
                                row.getString("reason"),
                                Rows.findInstant(row, "from_due"),
                                Rows.findInstant(row, "to_due"),
                                row.getObject("from_agency", Long.class),
                                row.getObject("to_agency", Long.class),
                                Clause.of(row.getString("document"), row.getString("point")),
                                row.getObject("fact", Long.class)))
                        .list());
    }

    public static Obligation obligation(ResultSet row, int n) throws SQLException {
        return new Obligation(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getString("occurrence"),
                Topic.valueOf(row.getString("topic")),
                row.getLong("debtor"),
                Rows.instant(row, "opens_at"),
                Rows.findInstant(row, "due_at"),
                Clause.of(row.getString("document"), row.getString("point")),
                row.getString("title"),
                row.getString("detail"),
                new SubjectCard(
                        row.getString("label"),
                        row.getString("label_detail"),
                        row.getString("badge"),
                        row.getString("path")),
                Rows.findInstant(row, "discharged_at"),
                Rows.findInstant(row, "excused_at"),
                Rows.findInstant(row, "withdrawn_at"),
                row.getInt("level"),
                Rows.findInstant(row, "climb_at"),
                Rows.findInstant(row, "true_due_at"));
    }
}
