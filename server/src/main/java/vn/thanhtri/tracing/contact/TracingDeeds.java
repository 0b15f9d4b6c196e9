package vn.thanhtri.tracing.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deeds of tracing, and the chip above lists for those nobody has found. */
@Configuration(proxyBeanMethods = false)
class TracingDeeds {
    @Bean
    ContactDeeds deedsOfTracing(DeedStores stores) {
        return stores.of("tracing.contact_action", TracingDeed.values());
    }

    @Bean
    ContactShow contactsNotFoundYet() {
        return new ContactShow(10, "unfound", kind -> kind.traits().met());
    }
}
