package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;

/** The texts that order an act without giving a number for it. */
public final class Bases {
    /** Sổ tay truy vết, step 3: find the F1. */
    public static final Clause FIND_F1 = Clause.of("5053/QĐ-BYT", "bước 3");

    /** Step 4: review and complete the list of F1. */
    public static final Clause COMPLETE_LIST = Clause.of("5053/QĐ-BYT", "bước 4");

    /** Step 5: quarantine and sample the F1. */
    static final Clause QUARANTINE_AND_SAMPLE = Clause.of("5053/QĐ-BYT", "bước 5");

    /** Contacts outside of the area: tell the authorities there at once. */
    static final Clause TELL_OTHER_AREAS = Clause.of("5053/QĐ-BYT", "");

    /** F2 stay at home. */
    static final Clause F2_AT_HOME = Clause.of("879/QĐ-BYT", "");

    /** Practice of 2020 and 2021, in no text of law. */
    static final Clause F3_PRACTICE = Clause.of("thực hành phân tầng F0–F5, 2020–2021", "");

    private static final LocalDate NEW_LAW = LocalDate.of(2026, Month.JULY, 1);

    private Bases() {}

    /** Isolation at home: 101/2010/NĐ-CP until 30/6/2026, then 165/2026/NĐ-CP. */
    static Clause isolationAtHome(Instant at) {
        return VietnamTime.dayOf(at).isBefore(NEW_LAW)
                ? Clause.of("101/2010/NĐ-CP", "Điều 3")
                : Clause.of("165/2026/NĐ-CP", "Điều 15");
    }
}
