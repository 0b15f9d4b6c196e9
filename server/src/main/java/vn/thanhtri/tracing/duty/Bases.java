package vn.thanhtri.tracing.duty;

import vn.thanhtri.kernel.Clause;

/** The texts that order an act without giving a number for it. */
public final class Bases {
    /** Sổ tay truy vết, step 3: find the F1. */
    public static final Clause FIND_F1 = Clause.of("5053/QĐ-BYT", "bước 3");

    /** Step 4: review and complete the list of F1. */
    public static final Clause COMPLETE_LIST = Clause.of("5053/QĐ-BYT", "bước 4");

    /** Contacts outside of the area: tell the authorities there at once. */
    static final Clause TELL_OTHER_AREAS = Clause.of("5053/QĐ-BYT", "");

    private Bases() {}
}
