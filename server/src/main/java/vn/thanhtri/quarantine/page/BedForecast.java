package vn.thanhtri.quarantine.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many beds are needed on each of the next days: those who lie there until their last day, those on their way and waiting as if they
 * all came. Whose last day nobody knows stays in for all days.
 *
 * @param lacking first day on which beds are short; null for none
 */
public record BedForecast(
        List<Day> days, int beds, @Nullable LocalDate lacking) {
    private static final int AHEAD = 14;

    /** @param certain of those who lie there now; @param most with all who may come */
    public record Day(LocalDate day, int certain, int most) {}

    /** @param ends last days of those who lie there; a null is not known */
    static BedForecast of(Collection<@Nullable LocalDate> ends, int coming, int beds, LocalDate today) {
        List<Day> days = new ArrayList<>();
        LocalDate lacking = null;
        for (int i = 0; i <= AHEAD; i++) {
            LocalDate day = today.plusDays(i);
            int certain = 0;
            for (LocalDate end : ends) {
                certain += end == null || !end.isBefore(day) ? 1 : 0;
            }
            days.add(new Day(day, certain, certain + coming));
            if (lacking == null && certain + coming > beds) {
                lacking = day;
            }
        }
        return new BedForecast(days, beds, lacking);
    }

    public int peak() {
        return days.stream().mapToInt(Day::most).max().orElse(0);
    }
}
