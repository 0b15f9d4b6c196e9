package vn.thanhtri.testing;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.tracing.contact.ContactDeeds;
import vn.thanhtri.tracing.contact.ContactShow;
import vn.thanhtri.tracing.contact.DeedStores;
import vn.thanhtri.tracing.count.DutyMeasures;
import vn.thanhtri.tracing.duty.ContactRules;

/** What testing contributes to contacts: its deeds, the rules they discharge, and what is counted of them. */
@Configuration(proxyBeanMethods = false)
class SampleFacts {
    @Bean
    ContactDeeds deedsOfTesting(DeedStores stores) {
        return stores.of("testing.deed", SampleDeed.values());
    }

    @Bean
    ContactShow contactsNotSampledYet() {
        return new ContactShow(20, "unsampled", kind -> kind == SampleDeed.SAMPLED);
    }

    @Bean
    ContactRules rulesOfTesting() {
        return new ContactRules(30, List.of(new TakeFirstSample(), new SampleAgain(), new SampleWithSymptoms()));
    }

    @Bean
    Measure contactsSampled(DutyMeasures measures) {
        return measures.done("contact.sampled", Set.of("testing", "tracing"), "contact.sample-first");
    }
}
