package vn.thanhtri.tracing.interview;

import vn.thanhtri.kernel.JournalKind;

/** What can have happened in an interview. */
public enum InterviewFact implements JournalKind {
    INTERVIEW_ANSWERED,
    INTERVIEW_PUT_OFF,
    INTERVIEW_FINISHED,
    DIARY_STOP_TOLD,
    DIARY_STOP_COMPLETED,
    DIARY_STOP_TAKEN_BACK
}
