package vn.thanhtri.testing.campaign;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.Watch;

/** Who is registered while a campaign runs is put on its list, and the list of a round is made when it begins. */
@Component
class CampaignGrowth implements Watch {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int MOST = 100;

    private final Campaigns campaigns;
    private volatile Instant looked = Instant.EPOCH;

    CampaignGrowth(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void look(Instant now) {
        Instant last = looked;
        if (now.isBefore(last.plus(EVERY)) && !now.isBefore(last)) {
            return;
        }
        looked = now;
        campaigns.list(MOST).stream()
                .filter(campaign -> campaign.isRunning(now))
                .forEach(campaigns::extend);
    }
}
