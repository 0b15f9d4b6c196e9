package vn.thanhtri.testing.campaign;

import java.util.Optional;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** A part of a campaign's page that another room draws: tubes, boxes, pools; declared as a bean. */
public interface CampaignPanel {
    /** Position from the top of the right column. */
    int order();

    Optional<Fragment> panelOf(Campaign campaign, View view);
}
