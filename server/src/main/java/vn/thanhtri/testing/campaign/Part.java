package vn.thanhtri.testing.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A round of a campaign in a hamlet, with its figures: each of {@code targets} people is counted in one of the others.
 *
 * @param hamletName with its kind, e.g. {@code xóm Cầu Ngầm}; empty where no hamlet is known
 * @param waiting nobody came to them yet
 */
public record Part(
        long id,
        long campaign,
        int round,
        @Nullable Long hamlet,
        String hamletName,
        int targets,
        int sampled,
        int waiting,
        int absent,
        int refused,
        int elsewhere,
        int moved,
        int unclear,
        String area) {
    /** Who is owed a sample here: not who was sampled elsewhere or lives elsewhere. */
    public int missing() {
        return waiting + absent + refused + unclear;
    }

    public int owed() {
        return sampled + missing();
    }

    public Part plus(Part other) {
        return new Part(
                0,
                campaign,
                round,
                null,
                "",
                targets + other.targets,
                sampled + other.sampled,
                waiting + other.waiting,
                absent + other.absent,
                refused + other.refused,
                elsewhere + other.elsewhere,
                moved + other.moved,
                unclear + other.unclear,
                area);
    }

    public static Part nothing(long campaign, int round) {
        return new Part(0, campaign, round, null, "", 0, 0, 0, 0, 0, 0, 0, 0, "");
    }
}
