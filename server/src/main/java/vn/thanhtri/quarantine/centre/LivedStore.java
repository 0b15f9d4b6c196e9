package vn.thanhtri.quarantine.centre;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.quarantine.cross.LivedWorld;

/** What the computation of cross-infection is told of a centre: who lay where, exposures outside, samples, cases. */
@Repository
class LivedStore {
    private static final String PEOPLE = """
            with inside as (
                select u.person, u.room, r.floor, lower(u.during) as from_at, upper(u.during) as to_at
                from quarantine.bed_use u join quarantine.room r on r.id = u.room
                where u.centre = :centre and u.kind = 'OCCUPIED' and lower(u.during) > :since)
            """;

    private final JdbcClient database;

    LivedStore(JdbcClient database) {
        this.database = database;
    }

    /** Whether anybody who lies there now, or lay there since, is a case. */
    boolean hasCases(long centre, Instant since) {
        return database.sql(PEOPLE
                        + " select exists(select from inside i join tracing.case_counted c on c.person = i.person)")
                .param("centre", centre)
                .param("since", Rows.utc(since))
                .query(Boolean.class)
                .single();
    }

    void tell(LivedWorld world, long centre, Instant since) {
        String facility = String.valueOf(centre);
        database.sql(PEOPLE + " select person, room, floor, from_at, to_at from inside order by person, from_at")
                .param("centre", centre)
                .param("since", Rows.utc(since))
                .query(row -> {
                    String person = row.getString("person");
                    Instant from = Rows.instant(row, "from_at");
                    Instant to = Rows.findInstant(row, "to_at");
                    world.stay(person, facility, from, to);
                    world.presence(person, "room-" + row.getString("room"), "room", facility, from, to);
                    world.presence(person, "floor-" + row.getString("floor"), "floor", facility, from, to);
                });
        database.sql(PEOPLE + """
                        select i.person, min(t.first_exposure) as from_at, least(min(t.last_exposure), min(i.from_at)) as to_at
                        from inside i join tracing.tier t on t.person = i.person
                        where t.first_exposure is not null
                        group by i.person having min(t.first_exposure) < min(i.from_at)
                        """)
                .param("centre", centre)
                .param("since", Rows.utc(since))
                .query(row -> {
                    world.exposure(
                            row.getString("person"),
                            "outside",
                            "F1",
                            Rows.instant(row, "from_at"),
                            Rows.instant(row, "to_at"));
                });
        tellSamples(world, centre, since);
    }

    private void tellSamples(LivedWorld world, long centre, Instant since) {
        database.sql(PEOPLE + """
                        select distinct d.person, d.at from inside i
                        join testing.deed_standing d on d.person = i.person and d.kind = 'NEGATIVE' and d.at > :since
                        """)
                .param("centre", centre)
                .param("since", Rows.utc(since))
                .query(row -> {
                    world.test(row.getString("person"), Rows.instant(row, "at"), false);
                });
        database.sql(PEOPLE + """
                        select distinct c.person, f.onset_on, f.sampled_at from inside i
                        join tracing.case_counted c on c.person = i.person
                        join tracing.case_finding_standing f on f.person_case = c.id
                        """)
                .param("centre", centre)
                .param("since", Rows.utc(since))
                .query(row -> {
                    Instant sampled = Rows.instant(row, "sampled_at");
                    world.test(row.getString("person"), sampled, true);
                    world.personCase(row.getString("person"), row.getObject("onset_on", LocalDate.class), sampled);
                });
    }
}
