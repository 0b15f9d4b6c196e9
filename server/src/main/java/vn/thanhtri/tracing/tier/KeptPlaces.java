package vn.thanhtri.tracing.tier;

import java.util.Arrays;
import vn.thanhtri.tiers.Standing;

/** What the database holds of everybody's place, by the person's dense index. */
final class KeptPlaces {
    private int[] tier = new int[0];
    private int[] first = new int[0];
    private int[] last = new int[0];

    KeptPlaces() {
        growTo(1 << 10);
    }

    TierPlace get(int person) {
        return person >= tier.length || tier[person] == Standing.NO_TIER
                ? TierPlace.NONE
                : new TierPlace(tier[person], first[person], last[person]);
    }

    void keep(int person, TierPlace place) {
        keep(person, place.tier(), place.first(), place.last());
    }

    void keep(int person, int placeTier, int placeFirst, int placeLast) {
        if (person >= tier.length) {
            growTo(Math.max(person + 1, tier.length * 2));
        }
        tier[person] = placeTier;
        first[person] = placeFirst;
        last[person] = placeLast;
    }

    private void growTo(int length) {
        int old = tier.length;
        tier = Arrays.copyOf(tier, length);
        first = Arrays.copyOf(first, length);
        last = Arrays.copyOf(last, length);
        Arrays.fill(tier, old, length, Standing.NO_TIER);
    }
}
