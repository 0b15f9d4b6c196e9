package vn.thanhtri.testing.campaign;

import java.util.List;
import vn.thanhtri.web.Fragment;

/**
 * A campaign and how far it is.
 *
 * @param place unit that holds all its places
 * @param round that is shown
 * @param lines hamlets of a commune, or communes of a larger area, with most missing first
 * @param communes whether the lines are communes
 */
public record CampaignPage(
        Campaign campaign,
        String place,
        String laboratory,
        int round,
        Part total,
        List<Line> lines,
        boolean communes,
        List<Fragment> panels) {
    /** @param path the list of names behind the line */
    public record Line(String name, String path, Part part) {}
}
