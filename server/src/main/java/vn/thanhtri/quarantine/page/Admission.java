package vn.thanhtri.quarantine.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.quarantine.centre.Centre;
import vn.thanhtri.quarantine.stay.Stay;

/**
 * Before somebody is admitted: which rooms have a bed, and whose clocks would be reset.
 *
 * @param end the last day of the newcomer as it is now
 */
public record Admission(Centre centre, Stay stay, @Nullable LocalDate end, List<Offer> offers) {

    /**
     * A room with a free bed.
     *
     * @param reset whose last day would be another
     * @param fits the same day 0 or empty, and nobody of the other sex
     */
    public record Offer(MapStore.Room room, int free, List<String> letters, boolean sameSex, List<Reset> reset) {
        public boolean fits() {
            return reset.isEmpty() && sameSex;
        }
    }

    /** @param from the last day as it is @param to as it would be */
    public record Reset(
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
