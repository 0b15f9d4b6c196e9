package vn.thanhtri.tracing.amend;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Records of meetings, presences and isolations as they stand, with who recorded them. */
@Repository
class AmendStore {
    private final JdbcClient database;

    AmendStore(JdbcClient database) {
        this.database = database;
    }

    record Meeting(
            long a,
            long b,
            String nameA,
            String nameB,
            Instant from,
            Instant to,
            String place,
            String told,
            String by) {}

    record Presence(
            long person,
            String name,
            String setting,
            @Nullable Instant from,
            @Nullable Instant to,
            String seat,
            String by) {}

    record Isolation(
            long person,
            String name,
            @Nullable Long setting,
            String place,
            Instant from,
            @Nullable Instant to,
            String by) {}

    /** Who appended a fact of the journal; empty when nobody sees it. */
    String findActor(long fact) {
        return database.sql("select actor_name from kernel.journal where id = :fact")
                .param("fact", fact)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** How many stand as present in a setting, wherever they live, and the fact of its report. */
    record Known(int people, String by, Instant at) {}

    Optional<Known> findSetting(long id) {
        return database.sql("""
                        select (select count(distinct p.person) from tracing.presence_standing p where p.setting = s.id) as people,
                               j.actor_name, coalesce(s.from_at, j.occurred_at) as at
                        from tracing.setting_known s join kernel.journal j on j.id = s.fact
                        where s.id = :id
                        """)
                .param("id", id)
                .query((row, number) ->
                        new Known(row.getInt("people"), row.getString("actor_name"), Rows.instant(row, "at")))
                .optional();
    }

    /** What stands of a person, the newest first. */
    RecordedPanel.Records listOf(long person) {
        AtomicInteger all = new AtomicInteger();
        List<RecordedPanel.Line> lines = database.sql("""
                        select *, count(*) over () as stands from (
                            select 'meeting' as kind, e.id, e.from_at as at,
                                   concat_ws(', ', p.full_name, nullif(e.place, '')) as told, null::bigint as setting
                            from tracing.encounter_standing e
                            join people.person p
                              on p.id = case when e.person_a = :person then e.person_b else e.person_a end
                            where :person in (e.person_a, e.person_b)
                            union all
                            select 'presence', r.id, coalesce(r.from_at, j.occurred_at),
                                   concat_ws(', ', s.name, nullif(r.seat, '')), r.setting
                            from tracing.presence_standing r
                            join tracing.setting_known s on s.id = r.setting
                            join kernel.journal j on j.id = r.fact
                            where r.person = :person
                            union all
                            select 'isolation', r.id, r.from_at, r.place, r.setting
                            from tracing.isolation_standing r
                            where r.person = :person
                        ) as recorded
                        order by at desc, id desc
                        limit 100
                        """)
                .param("person", person)
                .query((row, number) -> {
                    all.set(row.getInt("stands"));
                    return new RecordedPanel.Line(
                            row.getString("kind"),
                            row.getLong("id"),
                            Rows.instant(row, "at"),
                            row.getString("told"),
                            row.getObject("setting", Long.class));
                })
                .list();
        return new RecordedPanel.Records(lines, all.get());
    }

    Optional<Meeting> findMeeting(long id) {
        return database.sql("""
                        select e.person_a, e.person_b, a.full_name as name_a, b.full_name as name_b, e.from_at, e.to_at,
                               e.place, e.reported_by, j.actor_name
                        from tracing.encounter_standing e
                        join people.person a on a.id = e.person_a
                        join people.person b on b.id = e.person_b
                        join kernel.journal j on j.id = e.fact
                        where e.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Meeting(
                        row.getLong("person_a"),
                        row.getLong("person_b"),
                        row.getString("name_a"),
                        row.getString("name_b"),
                        Rows.instant(row, "from_at"),
                        Rows.instant(row, "to_at"),
                        row.getString("place"),
                        row.getString("reported_by"),
                        row.getString("actor_name")))
                .optional();
    }

    Optional<Presence> findPresence(long id) {
        return database.sql("""
                        select r.person, p.full_name, s.name, r.from_at, r.to_at, r.seat, j.actor_name
                        from tracing.presence_standing r
                        join people.person p on p.id = r.person
                        join tracing.setting_known s on s.id = r.setting
                        join kernel.journal j on j.id = r.fact
                        where r.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Presence(
                        row.getLong("person"),
                        row.getString("full_name"),
                        row.getString("name"),
                        Rows.findInstant(row, "from_at"),
                        Rows.findInstant(row, "to_at"),
                        row.getString("seat"),
                        row.getString("actor_name")))
                .optional();
    }

    Optional<Isolation> findIsolation(long id) {
        return database.sql("""
                        select r.person, p.full_name, r.setting, r.place, r.from_at, r.to_at, j.actor_name
                        from tracing.isolation_standing r
                        join people.person p on p.id = r.person
                        join kernel.journal j on j.id = r.fact
                        where r.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Isolation(
                        row.getLong("person"),
                        row.getString("full_name"),
                        row.getObject("setting", Long.class),
                        row.getString("place"),
                        Rows.instant(row, "from_at"),
                        Rows.findInstant(row, "to_at"),
                        row.getString("actor_name")))
                .optional();
    }
}
