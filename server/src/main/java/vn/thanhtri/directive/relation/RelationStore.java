package vn.thanhtri.directive.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.kernel.Rows;

/** Relations between documents and what officers made of them. */
@Repository
public class RelationStore {
    /** A citation finds its document by number and day; a copy without number is found by nobody but an officer. */
    private static final String RELATION = """
            select r.id, r.document, n.symbol as own_symbol, n.issuer as own_issuer, n.signed_on as own_signed, r.kind, r.cite,
                   r.cited_on, t.id as target, t.symbol, t.issuer, t.signed_on, r.point, r.due_at, r.starts, r.ends, r.rule,
                   r.confidence, d.verdict, d.effective_at, coalesce(d.why, '') as why,
                   coalesce(d.actor_name, '') as decided_by, d.decided_at
            from directive.relation r
            join directive.document n on n.id = r.document
            left join lateral (select * from directive.relation_decision d where d.relation = r.id
                               order by d.id desc limit 1) d on true
            left join lateral (
                select x.id, x.symbol, x.issuer, x.signed_on from directive.document x
                where x.id <> r.document
                  and (x.id = coalesce(d.target, r.target)
                       or coalesce(d.target, r.target) is null and x.symbol = r.cite
                          and (r.cited_on is null or x.signed_on = r.cited_on))
                order by x.signed_on desc, x.id desc limit 1) t on true
            """;

    private final JdbcClient database;

    RelationStore(JdbcClient database) {
        this.database = database;
    }

    /** A relation to be entered. */
    record Entry(
            long document,
            RelationKind kind,
            String cite,
            @Nullable LocalDate citedOn,
            @Nullable Long target,
            String point,
            @Nullable Instant dueAt,
            @Nullable Integer starts,
            @Nullable Integer ends,
            String rule,
            double confidence,
            String area) {}

    long insert(Entry entry) {
        return database.sql("""
                        insert into directive.relation (document, kind, cite, cited_on, target, point, due_at, starts, ends,
                                                        rule, confidence, area)
                        values (:document, :kind, :cite, :citedOn, :target, :point, :dueAt, :starts, :ends,
                                :rule, :confidence, :area)
                        returning id
                        """)
                .param("document", entry.document())
                .param("kind", entry.kind().name())
                .param("cite", entry.cite())
                .param("citedOn", entry.citedOn())
                .param("target", entry.target())
                .param("point", entry.point())
                .param("dueAt", Rows.utc(entry.dueAt()))
                .param("starts", entry.starts())
                .param("ends", entry.ends())
                .param("rule", entry.rule())
                .param("confidence", entry.confidence())
                .param("area", entry.area())
                .query(Long.class)
                .single();
    }

    void insertDecision(
            Relation relation,
            Relation.Verdict verdict,
            @Nullable Long target,
            Instant effectiveAt,
            String why,
            Instant at,
            String actor,
            String area) {
        database.sql("""
                        insert into directive.relation_decision (relation, verdict, target, effective_at, why, decided_at,
                                                                 actor_name, area)
                        values (:relation, :verdict, :target, :effectiveAt, :why, :at, :actor, :area)
                        """)
                .param("relation", relation.id())
                .param("verdict", verdict.name())
                .param("target", target)
                .param("effectiveAt", Rows.utc(effectiveAt))
                .param("why", why)
                .param("at", Rows.utc(at))
                .param("actor", actor)
                .param("area", area)
                .update();
    }

    Optional<Relation> find(long id) {
        return database.sql(RELATION + " where r.id = :id")
                .param("id", id)
                .query(RelationStore::relation)
                .optional();
    }

    /** What the document does to others, in the order of its text. */
    public List<Relation> listOf(long document) {
        return Rows.whole(
                500,
                database.sql(RELATION + " where r.document = :document order by r.starts nulls last, r.id limit 501")
                        .param("document", document)
                        .query(RelationStore::relation)
                        .list());
    }

    /** What others do to the document, newest first. */
    public List<Relation> listAbout(long document) {
        return Rows.whole(
                500,
                database.sql(RELATION + """
                        where t.id = :document
                          and r.id in (select o.id from directive.relation o
                                       left join directive.relation_decision od on od.relation = o.id
                                       where o.target = :document or od.target = :document
                                          or o.cite = (select symbol from directive.document where id = :document))
                        order by r.id desc limit 501
                        """)
                        .param("document", document)
                        .query(RelationStore::relation)
                        .list());
    }

    void insertWaiting(long relation, long target, Instant effectiveAt, String area) {
        database.sql("""
                        insert into directive.waiting_end (relation, target, effective_at, area)
                        values (:relation, :target, :at, :area)
                        """)
                .param("relation", relation)
                .param("target", target)
                .param("at", Rows.utc(effectiveAt))
                .param("area", area)
                .update();
    }

    /** Marks the endings whose hour has come and returns the documents they end. */
    List<Long> reachEnds(Instant now) {
        return database.sql("""
                        update directive.waiting_end set done_at = :now
                        where done_at is null and effective_at <= :now
                        returning target
                        """).param("now", Rows.utc(now)).query(Long.class).list();
    }

    private static Relation relation(ResultSet row, int n) throws SQLException {
        Long target = row.getObject("target", Long.class);
        String verdict = row.getString("verdict");
        return new Relation(
                row.getLong("id"),
                row.getLong("document"),
                cite(
                        row.getString("own_symbol"),
                        row.getString("own_issuer"),
                        row.getObject("own_signed", LocalDate.class)),
                RelationKind.valueOf(row.getString("kind")),
                row.getString("cite"),
                row.getObject("cited_on", LocalDate.class),
                target,
                target == null
                        ? row.getString("cite")
                        : cite(
                                row.getString("symbol"),
                                row.getString("issuer"),
                                row.getObject("signed_on", LocalDate.class)),
                row.getString("point"),
                Rows.findInstant(row, "due_at"),
                row.getObject("starts", Integer.class),
                row.getObject("ends", Integer.class),
                row.getString("rule"),
                row.getDouble("confidence"),
                verdict == null ? Relation.Verdict.PROPOSED : Relation.Verdict.valueOf(verdict),
                Rows.findInstant(row, "effective_at"),
                row.getString("why"),
                row.getString("decided_by"),
                Rows.findInstant(row, "decided_at"));
    }

    private static String cite(String symbol, String issuer, LocalDate signedOn) {
        return symbol.isEmpty() ? issuer + " " + signedOn : symbol;
    }
}
