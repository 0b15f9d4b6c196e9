package vn.thanhtri.tracing.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.SettingKind;

/** Where and when cases of an outbreak could infect others in places that are open to many. */
@Repository
class NoticeStore {
    static final int MOST = 1_000;

    private final JdbcClient database;

    NoticeStore(JdbcClient database) {
        this.database = database;
    }

    record Place(long id, SettingKind kind, String name, String place, String unitCode, Instant from, Instant to) {}

    /** @param closed kinds of places that are nobody else's business, e.g. homes */
    List<Place> list(long outbreak, Collection<SettingKind> closed, Instant now) {
        return Rows.whole(
                MOST,
                database.sql("""
                        with been as (
                            select p.setting,
                                   unnest(tstzmultirange(tstzrange(p.from_at, p.to_at)) * tstzmultirange(tstzrange(w.from_at, w.to_at))
                                          * tstzmultirange(tstzrange(null, :now))
                                          - coalesce((select range_agg(tstzrange(i.from_at, i.to_at))
                                                      from tracing.isolation_standing i
                                                      where i.person = p.person and i.setting is distinct from p.setting), '{}')) as at
                            from tracing.person_case c
                            join tracing.infectious_window w on w.person_case = c.id
                            join tracing.presence_standing p on p.person = w.person
                            where c.outbreak = :outbreak
                        )
                        select s.id, s.kind, s.name, s.place, s.unit_code, min(lower(b.at)) as from_at, max(upper(b.at)) as to_at
                        from been b join tracing.setting_known s on s.id = b.setting
                        where s.kind <> all (:closed) and lower(b.at) is not null
                        group by s.id, s.kind, s.name, s.place, s.unit_code
                        order by from_at, s.id
                        limit :most + 1
                        """)
                        .param("outbreak", outbreak)
                        .param("now", Rows.utc(now))
                        .param("closed", closed.stream().map(Enum::name).toArray(String[]::new))
                        .param("most", MOST)
                        .query((row, number) -> new Place(
                                row.getLong("id"),
                                SettingKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("place"),
                                row.getString("unit_code"),
                                Rows.instant(row, "from_at"),
                                Rows.instant(row, "to_at")))
                        .list());
    }

    /** Which of the words hold the full name of a case, a contact or anybody who was in one of these settings. */
    Set<String> listNaming(long outbreak, Collection<Long> settings, Collection<String> words) {
        return new HashSet<>(database.sql("""
                        with told as (select distinct t, kernel.fold(t) as folded from unnest(:words::text[]) t),
                        concerned as (
                            select person from tracing.tier where outbreak = :outbreak
                            union
                            select person from tracing.person_case where outbreak = :outbreak
                            union
                            select person from tracing.presence_standing where setting = any (:settings)
                        )
                        select distinct t.t from told t
                        join people.person n on position(' ' || n.folded || ' ' in ' ' || t.folded || ' ') > 0
                        where n.folded <> '' and n.id in (select person from concerned)
                        """)
                .param("words", words.toArray(String[]::new))
                .param("outbreak", outbreak)
                .param("settings", Rows.ids(settings))
                .query(String.class)
                .list());
    }
}
