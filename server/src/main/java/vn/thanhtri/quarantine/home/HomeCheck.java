package vn.thanhtri.quarantine.home;

import java.time.Instant;
import java.util.List;

/**
 * The dwelling as the commune confirmed it.
 *
 * @param unmet what it lacks; empty allows quarantine there
 * @param household how many live there: when it is another number, the check has lapsed
 */
public record HomeCheck(
        long stay, List<HomeCriterion> unmet, int household, boolean signHung, String note, Instant at) {
    public HomeCheck {
        unmet = List.copyOf(unmet);
    }
}
