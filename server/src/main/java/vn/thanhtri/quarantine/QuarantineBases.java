package vn.thanhtri.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;

/** The texts that order quarantine without giving a number for it. */
final class QuarantineBases {
    /** F2 stay at home. */
    static final Clause F2_AT_HOME = Clause.of("879/QĐ-BYT", "");

    /** Practice of 2020 and 2021, in no text of law. */
    static final Clause F3_PRACTICE = Clause.of("thực hành phân tầng F0–F5, 2020–2021", "");

    private static final LocalDate NEW_LAW = LocalDate.of(2026, Month.JULY, 1);

    private QuarantineBases() {}

    /** Isolation at home: 101/2010/NĐ-CP until 30/6/2026, then 165/2026/NĐ-CP. */
    static Clause isolationAtHome(Instant at) {
        return VietnamTime.dayOf(at).isBefore(NEW_LAW)
                ? Clause.of("101/2010/NĐ-CP", "Điều 3")
                : Clause.of("165/2026/NĐ-CP", "Điều 15");
    }
}
