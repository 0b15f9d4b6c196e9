package vn.thanhtri.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.tiers.CaseWindow;
import vn.thanhtri.tiers.Encounter;
import vn.thanhtri.tiers.Fact;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.Isolation;
import vn.thanhtri.tiers.Minutes;
import vn.thanhtri.tiers.Presence;

/** The facts that stand, as the tier engine takes them; and the order in which they changed. */
@Repository
class TierFactStore {
    private static final int ROWS_AT_ONCE = 10_000;
    private static final String MINUTE = "floor(extract(epoch from %s at time zone 'Asia/Ho_Chi_Minh') / 60)::int";
    private static final String FROM = MINUTE.formatted("from_at") + " as from_minute";
    private static final String TO = MINUTE.formatted("to_at") + " as to_minute";

    private static final String CASE_WINDOWS =
            "select person_case as id, person, %s, %s from tracing.infectious_window f".formatted(FROM, TO);
    private static final String ENCOUNTERS = """
            select id, person_a, person_b, %s, %s from tracing.encounter f
            where not void and not exists (select from tracing.encounter n where n.corrects = f.id)
            """.formatted(FROM, TO);
    private static final String PRESENCES = """
            select id, person, setting, %s, %s from tracing.presence f
            where not void and not exists (select from tracing.presence n where n.corrects = f.id)
            """.formatted(FROM, TO);
    private static final String ISOLATIONS = """
            select id, person, setting, %s, %s from tracing.isolation f
            where not void and not exists (select from tracing.isolation n where n.corrects = f.id)
            """.formatted(FROM, TO);

    private final JdbcClient database;
    private final JdbcTemplate streaming;

    TierFactStore(JdbcClient database, DataSource dataSource) {
        this.database = database;
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(ROWS_AT_ONCE);
    }

    /** Which database this is, and the number of the last change that was committed in it. */
    record Mark(String database, long seq) {}

    Mark mark() {
        return database.sql("""
                        select (select datname || '/' || oid from pg_database where datname = current_database()) as database,
                               coalesce((select max(seq) from tracing.tier_edit), 0) as seq
                        """).query(Mark.class).single();
    }

    /** Waits until no other transaction changes tiers; ends with the transaction. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('tracing.tier'))")
                .query((row, number) -> number)
                .single();
    }

    long append(List<FactChange.TierEdit> edits) {
        return database.sql("""
                        with added as (
                            insert into tracing.tier_edit (fact_kind, fact_id)
                            select * from unnest(:kinds::text[], :ids::bigint[])
                            returning seq)
                        select max(seq) from added
                        """)
                .param("kinds", edits.stream().map(edit -> edit.kind().name()).toArray(String[]::new))
                .param("ids", edits.stream().map(FactChange.TierEdit::id).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    List<FactChange.TierEdit> listAfter(long seq, int limit) {
        return database.sql("""
                        select fact_kind, fact_id from tracing.tier_edit where seq > :seq order by seq limit :limit
                        """)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, number) ->
                        new FactChange.TierEdit(FactKind.valueOf(row.getString("fact_kind")), row.getLong("fact_id")))
                .list();
    }

    /** Every fact that stands, read as a stream: millions of rows, so columns by their place and no object a row. */
    Facts loadAll(DenseIndex persons, DenseIndex settings) {
        Facts facts = new Facts();
        streaming.query(CASE_WINDOWS, row -> {
            facts.addCase(row.getLong(1), persons.of(row.getLong(2)), from(row, 3), to(row, 4));
        });
        streaming.query(ENCOUNTERS, row -> {
            int a = persons.of(row.getLong(2));
            facts.addEncounter(row.getLong(1), a, persons.of(row.getLong(3)), from(row, 4), to(row, 5));
        });
        streaming.query(PRESENCES, row -> {
            int person = persons.of(row.getLong(2));
            facts.addPresence(row.getLong(1), person, settings.of(row.getLong(3)), from(row, 4), to(row, 5));
        });
        streaming.query(ISOLATIONS, row -> {
            int person = persons.of(row.getLong(2));
            facts.addIsolation(row.getLong(1), person, room(row, 3, settings), from(row, 4), to(row, 5));
        });
        return facts;
    }

    /** Those of the facts that stand, by their number. */
    Map<Long, Fact> load(FactKind kind, Collection<Long> ids, DenseIndex persons, DenseIndex settings) {
        Map<Long, Fact> facts = new HashMap<>();
        String id = kind == FactKind.CASE_WINDOW ? " where person_case" : " and id";
        database.sql(sqlOf(kind) + id + " = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
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
