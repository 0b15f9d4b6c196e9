package vn.thanhtri.directive;

import vn.thanhtri.kernel.JournalKind;

/** What can have happened of documents, their orders and the work on them. */
public enum DirectiveFact implements JournalKind {
    DOCUMENT_TAKEN,
    DOCUMENT_EFFECT_SET,
    SENTENCE_DECIDED,
    DIRECTIVE_DISPATCHED,
    TASK_CORRECTED,
    TASK_AMENDED,
    TASK_GIVEN,
    NORM_MADE_WORK,
    BODY_GIVEN,
    BODY_TAKEN_IN,
    BODY_LEFT,
    RELATION_ADDED,
    RELATION_CONFIRMED,
    RELATION_DISMISSED,
    TASK_ACKNOWLEDGED,
    TASK_REPORTED,
    TASK_ACCEPTED,
    TASK_RETURNED,
    POINT_CARRIED_OUT,
    POINT_LINK_ENDED,
    PROHIBITION_BROKEN,
    CONDITION_MET,
    INCIDENT_WITHDRAWN,
    TASK_BOUND,
    TASK_UNBOUND,
    TARGET_REACHED,
    DRAFT_SAVED,
    DOCUMENT_ISSUED
}
