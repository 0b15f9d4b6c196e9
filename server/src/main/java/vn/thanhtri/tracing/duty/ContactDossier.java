package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
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
 * @param stays where they were kept apart during the episode, in order of time
 * @param deeds what was done, in order of time
 * @param debtors who owes what; null where no agency of the place is known
 * @param lives what is known of the home; only where it is known do the agencies of a commune owe anything
 * @param episode empty for the first time somebody is a contact; the day on which it was detected for a later one
 * @param earlier the episodes before, oldest first
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
        List<Stay> stays,
        List<Deed> deeds,
        @Nullable Debtors debtors,
        Home lives,
        String episode,
        List<ContactDossier> earlier) {

    /** What is known of where somebody lives. */
    public enum Home {
        KNOWN,
        UNKNOWN,
        /** In another province or country. */
        ELSEWHERE
    }

    /**
     * Somebody was kept apart.
     *
     * @param to null while it goes on
     * @param home in their own household
     */
    public record Stay(Instant from, @Nullable Instant to, boolean home) {}

    /**
     * The agencies that owe, as the hierarchy was on the day of detection.
     *
     * @param station health station of the commune
     * @param decider who decides on isolation at home
     * @param committee People's Committee of the commune
     * @param centre who traces for the outbreak: health centre of the district, or the CDC
     * @param police who seeks those that are lost
     * @param outside the home lies outside of the centre's area
     */
    public record Debtors(long station, long decider, long committee, long centre, long police, boolean outside) {
        Debtors fromOutside() {
            return new Debtors(station, decider, committee, centre, police, true);
        }
    }

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

    /** Whether they were, or will be, kept at home on this day; before they were kept anywhere, as they were first. */
    public boolean isAtHome(LocalDate day) {
        Instant begin = VietnamTime.at(day, LocalTime.MIN);
        Instant end = VietnamTime.at(day.plusDays(1), LocalTime.MIN);
        return stays.stream()
                .filter(stay -> stay.from().isBefore(end))
                .reduce((before, after) -> after)
                .map(stay -> stay.home() && (stay.to() == null || stay.to().isAfter(begin)))
                .orElseGet(() -> !stays.isEmpty() && stays.getFirst().home());
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
