package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.DeedKind;

/**
 * All facts about a contact that rules look at.
 *
 * @param label name and year of birth
 * @param home hamlet and commune as shown
 * @param area unit path of the residence
 * @param tier 0 to 3 now; null when the tier has ended
 * @param contactTier 1 to 3: the newest tier as a contact
 * @param since from when they were known to be in that tier: the detection
 * @param countsFrom acts before this moment belong to an earlier tier
 * @param lastExposure end of the last exposure; null while it goes on
 * @param withdrawn the facts that gave the tier were corrected: nothing is owed
 * @param atHome the newest decision or isolation keeps them at home
 * @param deeds what was done, in order of time
 * @param debtors who owes what; null where no agency of the place is known
 */
public record ContactDossier(
        long person,
        String label,
        String home,
        String area,
        @Nullable Integer tier,
        int contactTier,
        Instant since,
        Instant countsFrom,
        @Nullable Instant lastExposure,
        boolean withdrawn,
        boolean atHome,
        List<Deed> deeds,
        @Nullable Debtors debtors) {

    /**
     * The agencies that owe, as the hierarchy was on the day of detection.
     *
     * @param station health station of the commune
     * @param decider who decides on isolation at home
     * @param committee People's Committee of the commune
     * @param centre who traces for the outbreak: health centre of the district, or the CDC
     * @param outside the home lies outside of the centre's area
     */
    public record Debtors(long station, long decider, long committee, long centre, boolean outside) {}

    public boolean isTier(int wanted) {
        return contactTier == wanted && !withdrawn && debtors != null;
    }

    /** A contact who has become a case owes and is owed nothing more as a contact. */
    public boolean becameCase() {
        return tier != null && tier == 0;
    }

    public String subject() {
        return "F" + contactTier;
    }

    /** The first act of one of these kinds that belongs to this tier. */
    public Optional<Deed> first(DeedKind... kinds) {
        return firstFrom(countsFrom, kinds);
    }

    public Optional<Deed> firstFrom(Instant from, DeedKind... kinds) {
        Set<DeedKind> wanted = Set.of(kinds);
        return deeds.stream()
                .filter(deed -> wanted.contains(deed.kind()) && !deed.at().isBefore(from))
                .findFirst();
    }

    /** The first time that somebody met or called them. */
    public Optional<Deed> firstMet() {
        return deeds.stream().filter(Deed::met).findFirst();
    }
}
