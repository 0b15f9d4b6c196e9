package vn.thanhtri.kernel;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. With {@code thanhtri.now=2021-08-05T14:12} it starts there (Vietnamese local time) and runs on. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
    @Bean
    Clock clock(@Value("${thanhtri.now:}") String now) {
        return now.isBlank()
                ? Clock.system(VietnamTime.ZONE)
                : MovableClock.startingAt(VietnamTime.at(LocalDateTime.parse(now)));
    }
}
