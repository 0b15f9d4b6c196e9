package vn.thanhtri.tracing;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thanhtri.policy.PolicyBooks;
import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.TierParameters;

/** Brings the tiers into memory from the database. */
@Component
class TierLoading {
    private static final Logger LOG = LoggerFactory.getLogger(TierLoading.class);
    private static final int MAX_TIER = 3;

    private final TierFactStore facts;
    private final TierStore tiers;
    private final PolicyBooks policy;
    private final Clock clock;

    TierLoading(TierFactStore facts, TierStore tiers, PolicyBooks policy, Clock clock) {
        this.facts = facts;
        this.tiers = tiers;
        this.policy = policy;
        this.clock = clock;
    }

    /** How long an exposed person may still fall ill: one number for the installation, that of the whole country. */
    int horizonDays() {
        return policy.current()
                .get("tiers.horizon.days", "", "", clock.instant())
                .number();
    }

    TierWorld load(int asOfMinute) {
        DenseIndex persons = new DenseIndex();
        DenseIndex settings = new DenseIndex();
        Facts all = facts.loadAll(persons, settings);
        TierWorld world =
                new TierWorld(persons, settings, all, new TierParameters(asOfMinute, horizonDays(), MAX_TIER));
        tiers.readPlaces(null, (person, place) -> world.keep(persons.of(person), place));
        world.waitForAll();
        LOG.info("tiers in memory: {} facts about {} people", all.size(), persons.size());
        return world;
    }
}
