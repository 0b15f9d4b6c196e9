package vn.thanhtri.testing.tube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person in one tube; of a tube that was withdrawn {@code why} says why.
 *
 * @param target of the campaign's list; null for a sample taken again
 * @param resolves the member of a positive pool of whom it says more; null for none
 */
public record Swab(
        long id,
        long tube,
        String code,
        long person,
        String label,
        @Nullable Long target,
        @Nullable Long resolves,
        Instant takenAt,
        @Nullable String why,
        String area) {}
