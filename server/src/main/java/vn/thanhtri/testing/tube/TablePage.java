package vn.thanhtri.testing.tube;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a sampling table now.
 *
 * @param hamlet name of the hamlet, or of the commune
 * @param pace people a minute of late; 0 where it is too early to say
 * @param open the tube that has room; null for none
 * @param household who stands in front; empty where nobody waits
 * @param comers the people in front
 * @param room how many may go into the tube
 * @param again members of positive pools who are owed a sample of their own
 */
public record TablePage(
        SamplingTable table,
        long campaign,
        String campaignName,
        String hamlet,
        int people,
        int tubes,
        int pace,
        int waiting,
        @Nullable Tube open,
        int most,
        String household,
        List<Comer> comers,
        String sought,
        List<Comer> found,
        List<Again> again) {
    /** @param chosen whether they are ticked */
    public record Comer(long target, String label, String state, String note, boolean chosen) {
        public boolean isSampled() {
            return state.equals("SAMPLED");
        }
    }

    public record Again(long member, String label, String code) {}

    /** How full the tube is. */
    public int filled() {
        Tube tube = open;
        return tube == null ? 0 : tube.people();
    }
}
