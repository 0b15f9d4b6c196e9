package vn.thanhtri.quarantine;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.tracing.contact.ContactDeeds;
import vn.thanhtri.tracing.contact.DeedStores;
import vn.thanhtri.tracing.count.DutyMeasures;
import vn.thanhtri.tracing.duty.ContactRules;

/** What quarantine contributes to contacts: its deeds, the rules they discharge, and what is counted of them. */
@Configuration(proxyBeanMethods = false)
class QuarantineFacts {
    @Bean
    ContactDeeds deedsOfQuarantine(DeedStores stores) {
        return stores.of("quarantine.deed", QuarantineDeed.values());
    }

    /** In the order in which a contact meets them. */
    @Bean
    ContactRules rulesOfQuarantine() {
        return new ContactRules(
                20,
                List.of(
                        new ListContact(),
                        new DecideIsolation(),
                        new NotifyIsolation(),
                        new QuarantineAtHome(),
                        new AdviseSelfMonitoring()));
    }

    @Bean
    Measure contactsDecided(DutyMeasures measures) {
        return measures.done("contact.quarantine-decided", Set.of("quarantine"), "contact.decide");
    }

    @Bean
    Measure contactsDecidedWithin24h(DutyMeasures measures) {
        return measures.doneWithin24h("contact.quarantine-decided-24h", Set.of("quarantine"), "contact.decide");
    }
}
