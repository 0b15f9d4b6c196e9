package vn.thanhtri.app.demo;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.policy.PolicySettings;

/** The demonstration province's own settings: deadlines that no document sets. They are not law and say so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "thanhtri.demo", havingValue = "true")
class DemoPolicy {
    @Bean
    PolicySettings demoPolicySettings() {
        return new PolicySettings(List.of("classpath:vn/thanhtri/app/demo/policy.yaml"));
    }
}
