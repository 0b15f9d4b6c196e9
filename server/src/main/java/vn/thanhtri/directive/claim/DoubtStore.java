package vn.thanhtri.directive.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.kernel.Rows;

/** Fields read with doubt. */
@Repository
public class DoubtStore {
    private static final String DOUBT = """
            select u.id, u.document, u.point, u.field, u.starts, u.ends, u.words, u.rule, u.confidence, s.seen_at,
                   coalesce(s.actor_name, '') as seen_by
            from directive.doubt u
            left join directive.doubt_seen s on s.doubt = u.id
            """;

    private final JdbcClient database;

    DoubtStore(JdbcClient database) {
        this.database = database;
    }

    void insert(long document, String point, Doubt.Field field, Span span, Ground ground, String area) {
        database.sql("""
                        insert into directive.doubt (document, point, field, starts, ends, words, rule, confidence, area)
                        values (:document, :point, :field, :starts, :ends, :words, :rule, :confidence, :area)
                        """)
                .param("document", document)
                .param("point", point)
                .param("field", field.name())
                .param("starts", span.start())
                .param("ends", span.end())
                .param("words", span.text().strip().replaceAll("\\s+", " "))
                .param("rule", ground.rule())
                .param("confidence", ground.confidence())
                .param("area", area)
                .update();
    }

    /** Somebody looked at it; a second look changes nothing. */
    public void see(long doubt, Instant at, String actor, String area) {
        database.sql("""
                        insert into directive.doubt_seen (doubt, seen_at, actor_name, area)
                        values (:doubt, :at, :actor, :area) on conflict do nothing
                        """)
                .param("doubt", doubt)
                .param("at", Rows.utc(at))
                .param("actor", actor)
                .param("area", area)
                .update();
    }

    public Optional<Doubt> find(long id) {
        return database.sql(DOUBT + " where u.id = :id")
                .param("id", id)
                .query(DoubtStore::doubt)
                .optional();
    }

    /** In the order of the text. */
    public List<Doubt> listOf(long document) {
        return Rows.whole(
                5000,
                database.sql(DOUBT + " where u.document = :document order by u.starts, u.id limit 5001")
                        .param("document", document)
                        .query(DoubtStore::doubt)
                        .list());
    }

    private static Doubt doubt(ResultSet row, int n) throws SQLException {
        Instant seen = Rows.findInstant(row, "seen_at");
        return new Doubt(
                row.getLong("id"),
                row.getLong("document"),
                row.getString("point"),
                Doubt.Field.valueOf(row.getString("field")),
                row.getInt("starts"),
                row.getInt("ends"),
                row.getString("words"),
                row.getString("rule"),
                row.getDouble("confidence"),
                seen,
                row.getString("seen_by"));
    }
}
