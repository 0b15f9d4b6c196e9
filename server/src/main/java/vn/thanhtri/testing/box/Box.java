package vn.thanhtri.testing.box;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A box of tubes.
 *
 * @param courier who carries it
 * @param counted tubes as counted by who sent it
 * @param temperature degrees Celsius when it left; null where nobody measured
 * @param tubes that are on its list
 * @param receivedAt null while it is on its way
 * @param receivedCounted tubes as counted by who received it
 * @param missing tubes of its list that did not arrive and are neither found nor given up
 */
public record Box(
        long id,
        long laboratory,
        String courier,
        int counted,
        @Nullable BigDecimal temperature,
        String note,
        Instant sentAt,
        int tubes,
        @Nullable Instant receivedAt,
        @Nullable Integer receivedCounted,
        @Nullable BigDecimal receivedTemperature,
        String receivedNote,
        int missing,
        String area) {}
