package vn.thanhtri.tracing.count;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.tracing.count.MeasureStore.Counted;

/**
 * How F1 are followed. They are followed from being named until the day on which it ends by the schedule in force; somebody
 * was seen when a deed that met them says so. Who was named after that day is not followed.
 */
@Configuration(proxyBeanMethods = false)
class FollowUpMeasures {
    /** Who is not seen for so many days is lost: shared definition of the follow-up list (lost-to-followup). */
    private static final String UNSEEN = "interval '3 days'";

    private static final String TODAY = "(:now::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date";
    private static final String OVER = "(t.ended is not null or coalesce(e.ends_on < " + TODAY + ", false))";
    private static final String FOLLOWED = """
             and (e.ends_on is null or e.ends_on >= (t.contact_since at time zone 'Asia/Ho_Chi_Minh')::date)
             and t.tier is distinct from 0
            """;

    private final String ends;
    private final String gap;

    FollowUpMeasures(Deeds deeds) {
        String met = deeds.timesOf("t.person", kind -> kind.traits().met());
        ends = """
                left join unnest(:communes::text[], :days::int[]) as d (commune, days) on d.commune = t.area
                cross join lateral (select (t.last_exposure at time zone 'Asia/Ho_Chi_Minh')::date + d.days as ends_on) e
                cross join lateral (select max(m.at) as at from (%s) as m
                                    where m.at <= :now and (t.counts_from is null or m.at >= t.counts_from)) seen
                """.formatted(met);
        gap = """
                cross join lateral (select least(:now, coalesce((e.ends_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh',
                                                                :now)) as at) until
                cross join lateral (
                    select max(x.at - x.before) as longest
                    from (select at, lag(at) over (order by at) as before
                          from (select t.contact_since as at union all select until.at union all
                                select m.at from (%s) as m where m.at > t.contact_since and m.at < until.at) as all_times) as x) gap
                """.formatted(met);
    }

    @Bean
    Measure contactsQuarantinedWithin24h(DutyMeasures measures) {
        return measures.of(
                "contact.quarantined-24h", Set.of("quarantine", "tracing"), CountedRows.contactsWithin24h("""
                        left join lateral (select min(greatest(q.from_at, t.contact_since)) as at
                                           from tracing.isolation_standing q
                                           where q.person = t.person and q.from_at <= :now
                                             and (q.to_at is null or q.to_at > t.contact_since)) q on true
                        """, "q.at"));
    }

    @Bean
    Measure contactsSeenToday(DutyMeasures measures) {
        return measures.of(
                "contact.seen-today",
                Set.of("quarantine", "tracing"),
                followed(
                        "coalesce((seen.at at time zone 'Asia/Ho_Chi_Minh')::date = " + TODAY + ", false)",
                        "t.contact_since > :now::timestamptz - interval '24 hours'"));
    }

    @Bean
    Measure contactsInSight(DutyMeasures measures) {
        return measures.of(
                "contact.in-sight",
                Set.of("quarantine", "tracing"),
                followed(
                        "coalesce(seen.at > :now::timestamptz - " + UNSEEN + ", false)",
                        "(seen.at is null and t.contact_since > :now::timestamptz - " + UNSEEN + ")"));
    }

    private Counted followed(String done, String pending) {
        return CountedRows.contacts(ends, "seen.at", done, pending, FOLLOWED + " and not " + OVER);
    }

    @Bean
    Measure contactsFollowedToTheEnd(DutyMeasures measures) {
        return measures.of(
                "contact.followed-to-end",
                Set.of("quarantine", "tracing"),
                CountedRows.contacts(ends + gap, "until.at", "gap.longest < " + UNSEEN, "not " + OVER, FOLLOWED));
    }
}
