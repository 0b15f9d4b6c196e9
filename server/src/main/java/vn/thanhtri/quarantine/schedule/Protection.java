package vn.thanhtri.quarantine.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What protects somebody, as far as it is known.
 *
 * @param doses days of the vaccinations, in order of time
 * @param complete the certificate says that the course is complete
 * @param recoveredOn when they recovered from the disease; null for never
 */
public record Protection(
        List<LocalDate> doses, boolean complete, @Nullable LocalDate recoveredOn) {
    public static final Protection NONE = new Protection(List.of(), false, null);

    public Protection {
        doses = doses.stream().sorted().toList();
    }
}
