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
}
