package vn.thanhtri.testing.tube;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.CampaignPanel;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.Part;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** Tables and labels on the page of a campaign. */
@Component
public class TablesPanel implements CampaignPanel {
    private static final int SHOWN_SHEETS = 5;

    private final SamplingTables tables;
    private final TubeStore store;
    private final Campaigns campaigns;

    TablesPanel(SamplingTables tables, TubeStore store, Campaigns campaigns) {
        this.tables = tables;
        this.store = store;
        this.campaigns = campaigns;
    }

    /** @param parts of the round that runs, for a new table */
    public record TablesOfCampaign(
            long campaign, List<SamplingTable> tables, List<Part> parts, List<Printing> printings) {}

    /** @param first code on the sheet @param last code on the sheet */
    public record Printing(long id, String first, String last) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fragment> panelOf(Campaign campaign, View view) {
        return Optional.of(new Fragment(
                "testing/tables-panel",
                new TablesOfCampaign(
                        campaign.id(),
                        tables.list(campaign.id()),
                        campaigns.listParts(campaign.id(), campaign.roundAt(view.now())),
                        store.listSheets(campaign.id(), SHOWN_SHEETS).stream()
                                .map(sheet -> new Printing(
                                        sheet.id(),
                                        LabelCode.of(campaign.prefix(), sheet.first()),
                                        LabelCode.of(campaign.prefix(), sheet.first() + sheet.labels() - 1)))
                                .toList())));
    }
}
