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
    TARGET_NOT_SAMPLED,
    LABELS_PRINTED,
    SAMPLING_TABLE_OPENED,
    SWAB_TAKEN,
    SWAB_WITHDRAWN,
    TUBE_ENDED,
    BOX_SENT,
    BOX_RECEIVED,
    TUBE_FOUND,
    RESULT_REPORTED,
    RESULT_CORRECTED,
    POOL_MEMBER_HELD,
    POOL_MEMBER_LEFT,
    POOL_MEMBER_FOUND
}
