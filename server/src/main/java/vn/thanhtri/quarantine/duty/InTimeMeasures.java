package vn.thanhtri.quarantine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.obligation.Measure;

/** What directives can be bound to: duties of quarantine done in time, with the list behind each number. */
@Configuration(proxyBeanMethods = false)
class InTimeMeasures {
    private static final Set<String> CATEGORIES = Set.of("quarantine");

    @Bean
    Measure decidedBeforeLapse(InTimeStore store) {
        return new InTime("stay.decided-before-lapse", "stay.decide-before-lapse", store);
    }

    @Bean
    Measure releasedInTime(InTimeStore store) {
        return new InTime("stay.released-in-time", "stay.release", store);
    }

    @Bean
    Measure handedOverInTime(InTimeStore store) {
        return new InTime("handover.received-in-time", "handover.receive", store);
    }

    @Bean
    Measure separatedInTime(InTimeStore store) {
        return new InTime("room.separated-in-time", "room.separate", store);
    }

    @Bean
    Measure heardDaily(InTimeStore store) {
        return new InTime("home.heard-daily", "home.daily", store);
    }

    private record InTime(String key, String rule, InTimeStore store) implements Measure {
        @Override
        public Set<String> categories() {
            return CATEGORIES;
        }

        @Override
        public Tally count(Scope scope, Instant now) {
            return store.count(rule, scope.area(), now);
        }

        @Override
        public List<Item> list(Scope scope, Side side, Instant now, int limit) {
            return store.list(rule, scope.area(), side, now, limit);
        }
    }
}
