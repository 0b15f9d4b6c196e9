package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import vn.thanhtri.kernel.VietnamTime;

/** Which decree rules isolation: 101/2010/NĐ-CP until 30/6/2026, then 165/2026/NĐ-CP. */
public final class VietnamBasis {
    private static final LocalDate NEW_LAW = LocalDate.of(2026, Month.JULY, 1);

    private VietnamBasis() {}

    public static boolean isNew(Instant at) {
        return !VietnamTime.dayOf(at).isBefore(NEW_LAW);
    }
}
