package vn.thanhtri.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and how far they may see.
 *
 * @param officer number of the officer's account; null for the system itself
 * @param agency number of the officer's agency; null for the system itself
 * @param name as shown in histories
 * @param area prefix of the unit path that bounds what row-level security lets them see and change, e.g.
 *     {@code 19.173.} for huyện Phú Bình; empty for the whole country
 * @param role what the officer may do
 */
public record Actor(@Nullable Long officer, @Nullable Long agency, String name, String area, Role role) {

    /** The system's own work: rules, schedules, imports of reference data. */
    public static Actor system() {
        return new Actor(null, null, "hệ thống", "", Role.SYSTEM);
    }
}
