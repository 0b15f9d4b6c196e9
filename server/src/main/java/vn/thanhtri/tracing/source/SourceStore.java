package vn.thanhtri.tracing.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;

@Repository
class SourceStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOURCES = """
            select s.id, s.person_case, s.source_case, s.told, s.evidence, s.others, coalesce(c.code, '') as code, j.actor_name
            from tracing.case_source_standing s
            join kernel.journal j on j.id = s.fact
            left join tracing.person_case c on c.id = s.source_case
            """;

    private final JdbcClient database;

    SourceStore(JdbcClient database) {
        this.database = database;
    }

    /** @param corrects the source whose place it takes; null for a new one */
    record Written(@Nullable Long corrects, boolean isVoid, String reason, long fact, String area) {}

    long insert(long personCase, SourceLink link, Written how) {
        return database.sql("""
                        insert into tracing.case_source (person_case, source_case, told, evidence, others, corrects, void, reason,
                            fact, area)
                        values (:case, :source, :told, :evidence, :others::jsonb, :corrects, :void, :reason, :fact, :area)
                        returning id
                        """)
                .param("case", personCase)
                .param("source", link.sourceCase())
                .param("told", link.told())
                .param("evidence", link.evidence())
                .param("others", JSON.writeValueAsString(link.others()))
                .param("corrects", how.corrects())
                .param("void", how.isVoid())
                .param("reason", how.reason())
                .param("fact", how.fact())
                .param("area", how.area())
                .query(Long.class)
                .single();
    }

    Optional<KnownSource> find(long id) {
        return database.sql(Known.then(SOURCES) + "where s.id = :id")
                .param("id", id)
                .query(SourceStore::source)
                .optional();
    }

    List<KnownSource> listOf(Collection<Long> cases) {
        return cases.isEmpty()
                ? List.of()
                : database.sql(Known.then(SOURCES) + "where s.person_case = any (:cases) order by s.person_case, s.id")
                        .param("cases", Rows.ids(cases))
                        .query(SourceStore::source)
                        .list();
    }

    /** Of these cases, by the source: who may have it from them, the chosen source counted as well as any told. */
    Map<Long, List<Long>> infected(Collection<Long> cases) {
        Map<Long, List<Long>> infected = new HashMap<>();
        database.sql(then("""
                        select source, person_case from (
                            select s.source_case as source, s.person_case from tracing.case_source_standing s
                            where s.source_case = any (:cases)
                            union
                            select f.source_case, f.id from tracing.case_known f where f.source_case = any (:cases)
                        ) as links
                        join tracing.case_known k on k.id = links.person_case
                        order by source, coalesce(k.onset_on, '-infinity'::date), person_case
                        """)).param("cases", Rows.ids(cases)).query(row -> {
            infected.computeIfAbsent(row.getLong("source"), any -> new java.util.ArrayList<>())
                    .add(row.getLong("person_case"));
        });
        return infected;
    }

    /** The cases above one, nearest first: the chosen source, or all that were told where none is chosen. */
    List<Long> above(Collection<Long> cases) {
        return database.sql(then("""
                        select f.source_case from tracing.case_known f where f.id = any (:cases) and f.source_case is not null
                        union
                        select s.source_case from tracing.case_source_standing s
                        join tracing.case_known f on f.id = s.person_case and f.source_case is null
                        where s.person_case = any (:cases) and s.source_case is not null
                        """))
                .param("cases", Rows.ids(cases))
                .query(Long.class)
                .list();
    }

    private static String then(String sql) {
        return Known.find().isEmpty()
                ? sql
                : Known.then(sql).replace("tracing.case_known ", "tracing.case_known_then ");
    }

    private static KnownSource source(ResultSet row, int number) throws SQLException {
        return new KnownSource(
                row.getLong("id"),
                row.getLong("person_case"),
                new SourceLink(
                        row.getObject("source_case", Long.class),
                        row.getString("told"),
                        row.getString("evidence"),
                        JSON.readValue(row.getString("others"), new TypeReference<Map<String, String>>() {})),
                row.getString("code"),
                row.getString("actor_name"));
    }
}
