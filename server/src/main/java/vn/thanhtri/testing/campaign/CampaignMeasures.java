package vn.thanhtri.testing.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** People sampled of those on the lists of campaigns: what an order to sample an area is measured by. */
@Component
class CampaignMeasures implements Measure {
    private static final int MOST_CAMPAIGNS = 500;

    private final CoverageStore store;
    private final CampaignStore campaigns;
    private final Units units;
    private final Words words;

    CampaignMeasures(CoverageStore store, CampaignStore campaigns, Units units, Words words) {
        this.store = store;
        this.campaigns = campaigns;
        this.units = units;
        this.words = words;
    }

    @Override
    public String key() {
        return "sampling.covered";
    }

    @Override
    public Set<String> categories() {
        return Set.of("testing", "tracing", "screening");
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
        return store.count(scope, now);
    }

    @Override
    public List<Item> list(Scope scope, Side side, Instant now, int limit) {
        return store.list(scope, side, now, limit).stream()
                .map(line -> new Item(line.label(), detail(line, now), "/persons/" + line.person(), line.at()))
                .toList();
    }

    private String detail(CoverageStore.Line line, Instant now) {
        String commune = units.nameOf(line.area(), VietnamTime.dayOf(now));
        String place = line.hamletName().isEmpty() ? commune : line.hamletName() + ", " + commune;
        String said = place + " · " + words.say(Language.VI, "sampling.state." + line.state());
        return line.note().isEmpty() ? said : said + ": " + line.note();
    }
}
