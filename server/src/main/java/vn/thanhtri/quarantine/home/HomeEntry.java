package vn.thanhtri.quarantine.home;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody kept at home was on a day.
 *
 * @param temperature degrees Celsius; null where nobody measured
 * @param needs what the household lacks, in words of {@code home.need.<need>}
 */
public record HomeEntry(
        long stay,
        LocalDate day,
        EntryWay way,
        HomeFinding found,
        @Nullable BigDecimal temperature,
        List<String> symptoms,
        boolean othersIll,
        List<String> needs,
        Instant at,
        long fact) {
    public HomeEntry {
        symptoms = List.copyOf(symptoms);
        needs = List.copyOf(needs);
    }
}
