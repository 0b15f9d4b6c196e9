package vn.thanhtri.testing;

import vn.thanhtri.kernel.Clause;

/** The texts that order samples without giving a number for them. */
final class SampleBases {
    /** Sổ tay truy vết, step 5: quarantine and sample the F1. */
    static final Clause QUARANTINE_AND_SAMPLE = Clause.of("5053/QĐ-BYT", "bước 5");

    private SampleBases() {}
}
