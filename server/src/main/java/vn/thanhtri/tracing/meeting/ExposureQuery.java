package vn.thanhtri.tracing.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.tier.ChainLink;

/** Every meeting of a person with a case while it was infectious, isolation considered, in order of time. */
@Repository
public class ExposureQuery {
    private final JdbcClient database;

    ExposureQuery(JdbcClient database) {
        this.database = database;
    }

    /** One meeting; see {@link ChainLink}. {@code to} is null while it goes on. */
    public record Exposure(
            long personCase,
            String code,
            @Nullable Long setting,
            @Nullable SettingKind kind,
            String label,
            String place,
            @Nullable Instant from,
            @Nullable Instant to,
            Instant infectiousFrom) {}

    public List<Exposure> list(long person, Instant now) {
        return database.sql(Known.then("""
                        with apart as (
                            select i.person, i.setting, tstzrange(i.from_at, i.to_at) as at
                            from tracing.isolation_standing i
                        ), mine as (
                            select p.setting, tstzmultirange(tstzrange(p.from_at, p.to_at))
                                   - coalesce((select range_agg(a.at) from apart a where a.person = p.person
                                                 and a.setting is distinct from p.setting), '{}') as at
                            from tracing.presence_standing p
                            where p.person = :person
                        ), theirs as (
                            select w.person_case, p.setting, w.from_at as infectious_from,
                                   (tstzmultirange(tstzrange(p.from_at, p.to_at))
                                    - coalesce((select range_agg(a.at) from apart a where a.person = p.person
                                                  and a.setting is distinct from p.setting), '{}'))
                                   * tstzmultirange(tstzrange(w.from_at, w.to_at)) as at
                            from tracing.infectious_window w
                            join tracing.presence_standing p on p.person = w.person
                            where p.setting in (select setting from mine) and w.person <> :person
                        ), met as (
                            select t.person_case, t.setting, t.infectious_from, unnest(m.at * t.at) as at, '' as place
                            from mine m join theirs t on t.setting = m.setting
                            union all
                            select w.person_case, null, w.from_at,
                                   tstzrange(e.from_at, greatest(e.to_at, e.from_at + interval '1 minute'))
                                   * tstzrange(w.from_at, w.to_at), e.place
                            from tracing.encounter_standing e
                            join tracing.infectious_window w
                              on w.person = case when e.person_a = :person then e.person_b else e.person_a end
                            where :person in (e.person_a, e.person_b)
                        )
                        select c.id, c.code, s.id as setting, s.kind, coalesce(s.name, '') as label, coalesce(s.place, m.place) as place,
                               lower(m.at) as from_at, upper(m.at) as to_at, m.infectious_from
                        from met m
                        join tracing.person_case c on c.id = m.person_case
                        left join tracing.setting_known s on s.id = m.setting
                        where not isempty(m.at) and coalesce(lower(m.at), '-infinity') < :now
                        order by lower(m.at) nulls first, upper(m.at) nulls last, c.code
                        """))
                .param("person", person)
                .param("now", Rows.utc(now))
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    return new Exposure(
                            row.getLong("id"),
                            row.getString("code"),
                            row.getObject("setting", Long.class),
                            kind == null ? null : SettingKind.valueOf(kind),
                            row.getString("label"),
                            row.getString("place"),
                            Rows.findInstant(row, "from_at"),
                            Rows.findInstant(row, "to_at"),
                            Rows.instant(row, "infectious_from"));
                })
                .list();
    }
}
