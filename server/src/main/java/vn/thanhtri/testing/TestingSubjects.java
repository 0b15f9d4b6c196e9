package vn.thanhtri.testing;

/** Kinds of subjects of testing in {@link vn.thanhtri.kernel.SubjectRef}. */
public final class TestingSubjects {
    public static final String LABORATORY = "laboratory";
    public static final String CAMPAIGN = "sampling-campaign";
    /** A round of a campaign in a hamlet. */
    public static final String PART = "sampling-part";
    /** Somebody who is to be sampled in a round. */
    public static final String TARGET = "sampling-target";

    public static final String TABLE = "sampling-table";
    public static final String TUBE = "tube";
    /** One person in one tube. */
    public static final String SWAB = "swab";

    public static final String BOX = "sample-box";

    private TestingSubjects() {}
}
