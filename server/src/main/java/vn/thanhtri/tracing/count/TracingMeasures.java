package vn.thanhtri.tracing.count;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.tracing.count.MeasureStore.Counted;

/** What can be counted of tracing, in one list. */
@Configuration(proxyBeanMethods = false)
class TracingMeasures {
    @Bean
    Measure contactsReached(DutyMeasures measures) {
        return measures.done("contact.reached", Set.of("tracing", "detection"), "contact.locate");
    }

    @Bean
    Measure contactsReachedWithin24h(DutyMeasures measures) {
        return measures.doneWithin24h("contact.reached-24h", Set.of("tracing"), "contact.locate");
    }

    @Bean
    Measure contactsWithAddress(DutyMeasures measures) {
        return measures.of("contact.with-address", Set.of("tracing", "screening"), Counted.known("without_address"));
    }

    @Bean
    Measure contactsWithPhone(DutyMeasures measures) {
        return measures.of("contact.with-phone", Set.of("tracing", "screening"), Counted.known("without_phone"));
    }

    @Bean
    Measure casesInterviewedWithin24h(DutyMeasures measures) {
        return measures.of("case.interviewed-24h", Set.of("tracing"), Counted.interviewedWithin24h());
    }

    @Bean
    Measure casesWithCompleteFile(DutyMeasures measures) {
        return measures.of("case.complete-file", Set.of("tracing", "detection"), Counted.completeFile());
    }

    /** Of the last seven days, by the day of announcement; being found in a locked zone has no fact of its own yet. */
    @Bean
    Measure newCasesInQuarantine(DutyMeasures measures) {
        return measures.of(
                "case.new-in-quarantine",
                Set.of("tracing", "quarantine", "zoning"),
                CountedRows.cases(
                        "",
                        "c.confirmed_at",
                        "c.found_in = 'QUARANTINE'",
                        "c.found_in = 'UNKNOWN'",
                        "and c.confirmed_at > :now::timestamptz - interval '7 days'"));
    }

    @Bean
    Measure casesWithSource(DutyMeasures measures) {
        return measures.of(
                "case.with-source",
                Set.of("tracing", "detection"),
                CountedRows.casesWithin24h("", "null::timestamptz", "c.source_kind <> 'UNKNOWN'"));
    }

    @Bean
    Measure casesWithContacts(DutyMeasures measures) {
        return measures.of(
                "case.with-contacts",
                Set.of("tracing", "detection"),
                CountedRows.casesWithin24h("""
                        left join lateral (select min(x.contact_since) as at from tracing.tier x
                                           where x.root_case = c.id and x.contact_tier = 1 and x.contact_since <= :now
                                             and x.ended is distinct from 'WITHDRAWN') x on true
                        """, "x.at", "x.at is not null"));
    }
}
