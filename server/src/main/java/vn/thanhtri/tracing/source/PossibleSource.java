package vn.thanhtri.tracing.source;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.meeting.ExposureQuery.Exposure;

/**
 * From whom, or where, a case may have it.
 *
 * @param personCase number of the case; null for a place, a country, or somebody nobody knows
 * @param code of that case; empty for none
 * @param link number under which it was told; null when only their meetings speak for it
 * @param told as it was named; empty when it was not
 * @param evidence what was told to speak for it
 * @param met when they met while the other was infectious, before this one fell ill
 * @param hours how long in all
 * @param interval days from the onset of the other to that of this case, below zero when this one fell ill first; null unless both are known
 * @param share how likely it is among all that are known, 0 to 1; null for what no case is behind
 * @param chosen whether it is the one that counts
 */
public record PossibleSource(
        @Nullable Long personCase,
        String code,
        @Nullable Long link,
        String told,
        String evidence,
        List<Exposure> met,
        Duration hours,
        @Nullable Integer interval,
        @Nullable Double share,
        boolean chosen) {
    public PossibleSource {
        met = List.copyOf(met);
    }

    PossibleSource with(@Nullable Double known) {
        return new PossibleSource(personCase, code, link, told, evidence, met, hours, interval, known, chosen);
    }
}
