package vn.thanhtri.testing.result;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.Rows;

/** TubeResults of tubes. */
@Repository
class ResultStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, BigDecimal>> CT = new TypeReference<>() {};
    private static final String COLUMNS = """
            select id, tube, laboratory, method, outcome, ct, resulted_at, reported_at, note, source, corrects, reason
            """;

    private final JdbcClient database;

    ResultStore(JdbcClient database) {
        this.database = database;
    }

    /** @param corrects null for a first result */
    record NewResult(
            long tube,
            long laboratory,
            ReportResult told,
            @Nullable Long corrects,
            String reason,
            long fact,
            String area) {}

    void insertAll(List<NewResult> rows, String source, Instant now) {
        database.sql("""
                        insert into testing.result (tube, laboratory, method, outcome, ct, resulted_at, reported_at, note, source,
                                                    corrects, reason, fact, area)
                        select tube, laboratory, method, outcome, ct::jsonb, resulted_at, :now, note, :source, corrects, reason, fact,
                               area
                        from unnest(:tubes::bigint[], :laboratories::bigint[], :methods::text[], :outcomes::text[], :cts::text[],
                                    :resulted::timestamptz[], :notes::text[], :corrects::bigint[], :reasons::text[],
                                    :facts::bigint[], :areas::text[])
                             as r(tube, laboratory, method, outcome, ct, resulted_at, note, corrects, reason, fact, area)
                        """)
                .param("now", Rows.utc(now))
                .param("source", source)
                .param("tubes", Rows.ids(rows, NewResult::tube))
                .param("laboratories", Rows.ids(rows, NewResult::laboratory))
                .param("methods", Rows.texts(rows, row -> row.told().method()))
                .param("outcomes", Rows.texts(rows, row -> row.told().outcome()))
                .param(
                        "cts",
                        Rows.texts(
                                rows, row -> JSON.writeValueAsString(row.told().ct())))
                .param("resulted", Rows.texts(rows, row -> row.told().resultedAt()))
                .param("notes", Rows.texts(rows, row -> row.told().note()))
                .param("corrects", Rows.ids(rows, NewResult::corrects))
                .param("reasons", Rows.texts(rows, NewResult::reason))
                .param("facts", Rows.ids(rows, NewResult::fact))
                .param("areas", Rows.texts(rows, NewResult::area))
                .update();
    }

    /** Those that stand. */
    List<Result> listStanding(Collection<Long> tubes) {
        return database.sql(COLUMNS + " from testing.result_standing where tube = any(:tubes) order by id limit :limit")
                .param("tubes", Rows.ids(tubes))
                .param("limit", tubes.size() * 2)
                .query(ResultStore::result)
                .list();
    }

    /** All versions, the oldest first. */
    List<Result> listOf(long tube, int limit) {
        return database.sql(COLUMNS + " from testing.result where tube = :tube order by id limit :limit")
                .param("tube", tube)
                .param("limit", limit)
                .query(ResultStore::result)
                .list();
    }

    /** To which laboratory tubes went; those that went nowhere are left out. */
    record Sent(long tube, long laboratory) {}

    List<Sent> laboratories(Collection<Long> tubes) {
        return database.sql("""
                        select l.tube, b.laboratory from testing.box_tube l join testing.box b on b.id = l.box
                        where l.tube = any(:tubes) and not l.back limit :limit
                        """)
                .param("tubes", Rows.ids(tubes))
                .param("limit", tubes.size())
                .query(Sent.class)
                .list();
    }

    List<Long> listWaiting(long laboratory, int limit) {
        return database.sql("""
                        select l.tube from testing.box_tube l join testing.box b on b.id = l.box join testing.tube t on t.id = l.tube
                        where b.laboratory = :laboratory and l.arrived_at is not null and t.ended is null
                          and not exists (select from testing.result r where r.tube = l.tube)
                        order by l.tube limit :limit
                        """)
                .param("laboratory", laboratory)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    List<String> listOwn(long pool, int limit) {
        return database.sql("""
                        select t.code from testing.swab s join testing.swab o on o.resolves = s.id and o.withdrawn is null
                        join testing.tube t on t.id = o.tube
                        where s.tube = :pool and s.withdrawn is null order by o.id limit :limit
                        """)
                .param("pool", pool)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private static Result result(ResultSet row, int number) throws SQLException {
        return new Result(
                row.getLong("id"),
                row.getLong("tube"),
                row.getLong("laboratory"),
                Method.valueOf(row.getString("method")),
                Outcome.valueOf(row.getString("outcome")),
                JSON.readValue(row.getString("ct"), CT),
                Rows.instant(row, "resulted_at"),
                Rows.instant(row, "reported_at"),
                row.getString("note"),
                row.getString("source"),
                row.getObject("corrects", Long.class),
                row.getString("reason"));
    }
}
