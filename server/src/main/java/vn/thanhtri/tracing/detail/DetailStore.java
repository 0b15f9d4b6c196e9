package vn.thanhtri.tracing.detail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.When;

@Repository
public class DetailStore {
    private static final String DETAILS = """
            select d.id, d.person_case, d.kind, d.code, d.name, d.told, d.at, d.day_only, d.until_at, d.until_day, d.amount,
                   j.actor_name
            from tracing.case_detail_standing d join kernel.journal j on j.id = d.fact
            """;

    private final JdbcClient database;

    DetailStore(JdbcClient database) {
        this.database = database;
    }

    /** @param corrects the detail whose place it takes; null for a new one @param reason why; empty for a new one */
    public record Written(@Nullable Long corrects, boolean isVoid, String reason, long fact, String area) {}

    public long insert(long personCase, Detail detail, Written how) {
        When at = detail.at();
        When until = detail.until();
        return database.sql("""
                        insert into tracing.case_detail (person_case, kind, code, name, told, at, day_only, until_at, until_day,
                            amount, corrects, void, reason, fact, area)
                        values (:case, :kind, :code, :name, :told, :at, :dayOnly, :until, :untilDay, :amount, :corrects, :void,
                            :reason, :fact, :area)
                        returning id
                        """)
                .param("case", personCase)
                .param("kind", detail.kind().name())
                .param("code", detail.code())
                .param("name", detail.name())
                .param("told", detail.told())
                .param("at", at == null ? null : Rows.utc(at.at()))
                .param("dayOnly", at != null && at.dayOnly())
                .param("until", until == null ? null : Rows.utc(until.at()))
                .param("untilDay", until != null && until.dayOnly())
                .param("amount", detail.amount())
                .param("corrects", how.corrects())
                .param("void", how.isVoid())
                .param("reason", how.reason())
                .param("fact", how.fact())
                .param("area", how.area())
                .query(Long.class)
                .single();
    }

    public Optional<KnownDetail> find(long id) {
        return database.sql(Known.then(DETAILS) + "where d.id = :id")
                .param("id", id)
                .query(DetailStore::detail)
                .optional();
    }

    /** Those that stand of these cases, in the order of kinds, then of time. */
    public List<KnownDetail> listOf(Collection<Long> cases) {
        return cases.isEmpty()
                ? List.of()
                : database.sql(
                                Known.then(DETAILS)
                                        + "where d.person_case = any (:cases) order by d.person_case, d.kind, d.at nulls last, d.id")
                        .param("cases", Rows.ids(cases))
                        .query(DetailStore::detail)
                        .list();
    }

    /** A detail that took the place of another, or took it back. @param isVoid it was not so at all */
    public record Change(Detail before, Detail after, boolean isVoid, String reason, Instant at, String by) {}

    /** What was corrected and taken back of a case, in the order in which it was. */
    public List<Change> listChanges(long personCase) {
        return database.sql("""
                        select n.id, n.person_case, n.kind, n.code, n.name, n.told, n.at, n.day_only, n.until_at, n.until_day, n.amount,
                               n.void, n.reason, j.recorded_at, j.actor_name, o.code as o_code, o.name as o_name, o.told as o_told,
                               o.at as o_at, o.day_only as o_day_only, o.until_at as o_until_at, o.until_day as o_until_day,
                               o.amount as o_amount
                        from tracing.case_detail n
                        join tracing.case_detail o on o.id = n.corrects
                        join kernel.journal j on j.id = n.fact
                        where n.person_case = :case and kernel.known(j.recorded_at) order by n.id
                        """)
                .param("case", personCase)
                .query((row, n) -> new Change(
                        told(row, "o_"),
                        told(row, ""),
                        row.getBoolean("void"),
                        row.getString("reason"),
                        Rows.instant(row, "recorded_at"),
                        row.getString("actor_name")))
                .list();
    }

    private static Detail told(ResultSet row, String prefix) throws SQLException {
        return new Detail(
                DetailKind.valueOf(row.getString("kind")),
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                row.getString(prefix + "told"),
                When.of(Rows.findInstant(row, prefix + "at"), row.getBoolean(prefix + "day_only")),
                When.of(Rows.findInstant(row, prefix + "until_at"), row.getBoolean(prefix + "until_day")),
                row.getBigDecimal(prefix + "amount"));
    }

    /** The standing case of a disease, or of an outbreak for numbers of lists, that has this official number already. */
    public Optional<Long> findNumbered(String scope, String canonical, long outbreak) {
        return database.sql("""
                        select d.person_case
                        from tracing.case_detail_standing d
                        join tracing.person_case c on c.id = d.person_case
                        join tracing.outbreak o on o.id = c.outbreak
                        join tracing.outbreak mine on mine.id = :outbreak
                        where d.kind = 'OFFICIAL_NUMBER' and d.code = :scope and d.name = :number
                          and case :scope when 'LIST' then o.id = mine.id
                                          when 'PROVINCIAL' then o.disease = mine.disease
                                                             and split_part(o.area, '.', 1) = split_part(mine.area, '.', 1)
                                          else o.disease = mine.disease end
                          and not exists (select from tracing.case_withdrawal_standing w where w.person_case = c.id)
                        order by d.person_case limit 1
                        """)
                .param("scope", scope)
                .param("number", canonical)
                .param("outbreak", outbreak)
                .query(Long.class)
                .optional();
    }

    private static KnownDetail detail(ResultSet row, int number) throws SQLException {
        return new KnownDetail(
                row.getLong("id"), row.getLong("person_case"), told(row, ""), row.getString("actor_name"));
    }
}
