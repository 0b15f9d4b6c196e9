package vn.thanhtri.testing.figure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.place.Units;
import vn.thanhtri.testing.campaign.Campaigns;

/** What directive points on laboratories are measured by. */
@Configuration(proxyBeanMethods = false)
class TubeMeasures {
    private static final int MOST_CAMPAIGNS = 500;

    @Bean
    Measure resultsInTime(FigureStore store, Campaigns campaigns, Units units) {
        return new OfRule("tube.result-in-time", "tube.result", store, campaigns, units);
    }

    @Bean
    Measure poolsTakenApart(FigureStore store, Campaigns campaigns, Units units) {
        return new OfRule("pool.taken-apart", "pool.resolve", store, campaigns, units);
    }

    private record OfRule(String key, String rule, FigureStore store, Campaigns campaigns, Units units)
            implements Measure {
        @Override
        public Set<String> categories() {
            return Set.of("testing");
        }

        @Override
        public Narrowing narrowing() {
            return Narrowing.CAMPAIGN;
        }

        @Override
        public List<Choice> listChoices() {
            return campaigns.list(MOST_CAMPAIGNS).stream()
                    .map(campaign -> new Choice(campaign.id(), campaign.name()))
                    .toList();
        }

        @Override
        public Tally count(Scope scope, Instant now) {
            return store.count(rule, scope, now);
        }

        @Override
        public List<Item> list(Scope scope, Side side, Instant now, int limit) {
            return store.list(rule, scope, side, now, limit).stream()
                    .map(line -> new Item(
                            line.code(),
                            units.nameOf(line.area(), VietnamTime.dayOf(now)),
                            "/tubes/" + line.id(),
                            line.since()))
                    .toList();
        }
    }
}
