package vn.thanhtri.testing.figure;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.CampaignPanel;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.testing.lab.Laboratory;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** On the page of a campaign: which pool size recent positivity speaks for, and what it saves. */
@Component
public class PoolAdvice implements CampaignPanel {
    private static final Duration LATELY = Duration.ofDays(7);
    /** Of fewer people no share is told. */
    private static final int FEWEST = 100;

    private final FigureStore store;
    private final Laboratories laboratories;

    PoolAdvice(FigureStore store, Laboratories laboratories) {
        this.store = store;
        this.laboratories = laboratories;
    }

    /** @param best people in a tube; 1 where pooling saves nothing @param saved tests saved of a hundred at that size @param now the same at the size in use */
    public record Advice(int tested, int positive, int best, int saved, int size, int now) {}

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Fragment> panelOf(Campaign campaign, View view) {
        FigureStore.Positivity known =
                store.positivity(campaign.reach(), view.now().minus(LATELY));
        if (known.tested() < FEWEST) {
            return Optional.empty();
        }
        Laboratory laboratory = laboratories.get(campaign.laboratory());
        double share = (double) known.positive() / known.tested();
        OptionalInt best = Dorfman.best(share, laboratory.poolMost());
        int size = best.orElse(1);
        return Optional.of(new Fragment(
                "testing/pool-advice",
                new Advice(
                        known.tested(),
                        known.positive(),
                        size,
                        saved(share, size),
                        campaign.poolSize(),
                        saved(share, campaign.poolSize()))));
    }

    private static int saved(double share, int size) {
        return (int) Math.round(100 * (1 - Dorfman.testsPerPerson(share, size)));
    }
}
