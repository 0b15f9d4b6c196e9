package vn.thanhtri.tracing.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as it stood.
 *
 * @param part the numerator; for days how many days
 * @param of the denominator; for days how many cases are looked at, 0 when there never was one
 * @param rest those of the denominator that are not in the numerator
 * @param pending not yet due, or without what the definition needs: in no fraction
 * @param last day from which days are counted; null for others, and when there never was a case
 */
record Reading(
        Indicator indicator,
        long part,
        long of,
        long rest,
        long pending,
        @Nullable LocalDate last) {}
