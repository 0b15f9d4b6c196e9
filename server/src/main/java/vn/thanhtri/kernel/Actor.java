package vn.thanhtri.kernel;

import java.util.Set;
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
 * @param only names of the verbs to which a token of the officer is bound; null when the role alone decides
 */
public record Actor(
        @Nullable Long officer,
        @Nullable Long agency,
        String name,
        String area,
        Role role,
        @Nullable Set<String> only) {
    public Actor(@Nullable Long officer, @Nullable Long agency, String name, String area, Role role) {
        this(officer, agency, name, area, role, null);
    }

    /** The same officer, through a program that may do no more than this. */
    public Actor within(Set<String> verbs) {
        return new Actor(officer, agency, name, area, role, Set.copyOf(verbs));
    }

    /** The system's own work: rules, schedules, imports of reference data. */
    public static Actor system() {
        return new Actor(null, null, "hệ thống", "", Role.SYSTEM);
    }
}
