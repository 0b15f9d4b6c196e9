package vn.thanhtri.testing.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to sample.
 *
 * @param prefix two to four capital letters in front of the numbers of its tubes
 * @param ageFrom years; null unless an age is meant
 * @param largeFrom a household of so many people gives two; null unless households are meant
 * @param roundDays days from one round to the next
 * @param dueAt of the first round
 * @param laboratory number of its agency
 * @param poolSize people in one tube; no more than the laboratory is validated for
 * @param outbreak where a positive becomes a case; null where only the contact's own is asked
 * @param document that orders it, as cited @param point of it; may be empty
 */
public record OpenCampaign(
        String name,
        String prefix,
        List<CampaignPlace> places,
        WhoIsSampled who,
        @Nullable Integer ageFrom,
        @Nullable Integer largeFrom,
        int rounds,
        int roundDays,
        Instant beginsAt,
        Instant dueAt,
        long laboratory,
        int poolSize,
        @Nullable Long outbreak,
        String document,
        String point) {
    public OpenCampaign {
        places = List.copyOf(places);
    }
}
