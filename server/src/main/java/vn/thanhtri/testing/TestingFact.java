package vn.thanhtri.testing;

import vn.thanhtri.kernel.JournalKind;

/** What can have happened of samples and results. */
public enum TestingFact implements JournalKind {
    SAMPLING_ASSIGNED,
    SAMPLE_TAKEN,
    SAMPLE_NEGATIVE,
    SAMPLE_POSITIVE,
    LABORATORY_EQUIPPED,
    CAMPAIGN_OPENED,
    TARGETS_ADDED,
    TARGET_NOT_SAMPLED
}
