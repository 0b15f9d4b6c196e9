package vn.thanhtri.tracing.tier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tiers.CaseWindow;
import vn.thanhtri.tiers.Encounter;
import vn.thanhtri.tiers.Fact;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tiers.Isolation;
import vn.thanhtri.tiers.Minutes;
import vn.thanhtri.tiers.Presence;

/**
 * The facts that stand, as the tier engine takes them, and the order in which they changed: numbers are given under the lock,
 * which ends after its transaction is seen, so who sees a number sees all below it.
 */
@Repository
class TierFactStore {
    private static final String MINUTE = "floor(extract(epoch from %s at time zone 'Asia/Ho_Chi_Minh') / 60)::int";
    private static final String FROM = MINUTE.formatted("from_at") + " as from_minute";
    private static final String TO = MINUTE.formatted("to_at") + " as to_minute";

    private static final String DATABASE =
            "(select datname || '/' || oid from pg_database where datname = current_database())";

    static final String MARK = """
            select %s as database, coalesce((select max(seq) from tracing.tier_edit), 0) as seq,
                   coalesce((select max(id) from tracing.tier_change), 0) as move
            """.formatted(DATABASE);

    private static final String CASE_WINDOWS =
            "select person_case as id, person, %s, %s from tracing.infectious_window f".formatted(FROM, TO);
    private static final String ENCOUNTERS = """
            select id, person_a, person_b, %s, %s from tracing.encounter_standing f
            """.formatted(FROM, TO);
    private static final String PRESENCES = """
            select id, person, setting, %s, %s from tracing.presence_standing f
            """.formatted(FROM, TO);
    private static final String ISOLATIONS = """
            select id, person, setting, %s, %s from tracing.isolation_standing f
            """.formatted(FROM, TO);

    private final JdbcClient database;

    TierFactStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far somebody is, everything below included; for who sees every area.
     *
     * @param database which one
     * @param seq the last change of facts
     * @param move the last place that was written
     */
    record Mark(String database, long seq, long move) {}

    Mark mark() {
        return database.sql(MARK).query(Mark.class).single();
    }

    String database() {
        return database.sql("select " + DATABASE).query(String.class).single();
    }

    /** How far the last change is ahead of one: in changes, at most {@code most}, and in milliseconds since the first of them. */
    record Behind(long edits, long millis) {}

    Behind behind(long seq, int most) {
        return database.sql("""
                        select count(*) as edits,
                               coalesce(extract(epoch from clock_timestamp() - min(at)) * 1000, 0)::bigint as millis
                        from (select at from tracing.tier_edit where seq > :seq order by seq limit :most) as ahead
                        """)
                .param("seq", seq)
                .param("most", most)
                .query(Behind.class)
                .single();
    }

    /** Waits until no other transaction changes tiers; ends with the transaction. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('tracing.tier'))")
                .query((row, number) -> number)
                .single();
    }

    void append(List<FactChange.TierEdit> edits) {
        int added = database.sql("""
                        insert into tracing.tier_edit (fact_kind, fact_id)
                        select * from unnest(:kinds::text[], :ids::bigint[])
                        """)
                .param("kinds", Rows.texts(edits, edit -> edit.kind()))
                .param("ids", Rows.ids(edits, FactChange.TierEdit::id))
                .update();
        if (added != edits.size()) {
            throw new IllegalStateException("of " + edits.size() + " changes of facts " + added + " were written");
        }
    }

    /** A change of facts in the order of commits. */
    record Numbered(long seq, FactChange.TierEdit edit) {}

    List<Numbered> listAfter(long seq, int limit) {
        return database.sql("""
                        select seq, fact_kind, fact_id from tracing.tier_edit where seq > :seq order by seq limit :limit
                        """)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, number) -> new Numbered(
                        row.getLong("seq"),
                        new FactChange.TierEdit(FactKind.valueOf(row.getString("fact_kind")), row.getLong("fact_id"))))
                .list();
    }

    /** Those of the facts that stand, by their number. */
    Map<Long, Fact> load(FactKind kind, Collection<Long> ids, DenseIndex persons, DenseIndex settings) {
        Map<Long, Fact> facts = new HashMap<>();
        String id = kind == FactKind.CASE_WINDOW ? " where person_case" : " where id";
        database.sql(sqlOf(kind) + id + " = any (:ids)")
                .param("ids", Rows.ids(ids))
                .query(row -> {
                    Fact fact = fact(kind, row, persons, settings);
                    facts.put(fact.id(), fact);
                });
        return facts;
    }

    private static String sqlOf(FactKind kind) {
        return switch (kind) {
            case CASE_WINDOW -> CASE_WINDOWS;
            case ENCOUNTER -> ENCOUNTERS;
            case PRESENCE -> PRESENCES;
            case ISOLATION -> ISOLATIONS;
        };
    }

    private static Fact fact(FactKind kind, ResultSet row, DenseIndex persons, DenseIndex settings)
            throws SQLException {
        long id = row.getLong(1);
        int person = persons.of(row.getLong(2));
        return switch (kind) {
            case CASE_WINDOW -> new CaseWindow(id, person, from(row, 3), to(row, 4));
            case ENCOUNTER -> new Encounter(id, person, persons.of(row.getLong(3)), from(row, 4), to(row, 5));
            case PRESENCE -> new Presence(id, person, settings.of(row.getLong(3)), from(row, 4), to(row, 5));
            case ISOLATION -> new Isolation(id, person, room(row, 3, settings), from(row, 4), to(row, 5));
        };
    }

    private static int room(ResultSet row, int column, DenseIndex settings) throws SQLException {
        long setting = row.getLong(column);
        return row.wasNull() ? Isolation.COMPLETE : settings.of(setting);
    }

    private static int from(ResultSet row, int column) throws SQLException {
        int minute = row.getInt(column);
        return row.wasNull() ? Minutes.SINCE_ALWAYS : minute;
    }

    private static int to(ResultSet row, int column) throws SQLException {
        int minute = row.getInt(column);
        return row.wasNull() ? Minutes.STILL_OPEN : minute;
    }
}
