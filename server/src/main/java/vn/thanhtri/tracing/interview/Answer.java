package vn.thanhtri.tracing.interview;

/** What a case says to a question, besides naming places; HOME is said of a day. Words: {@code interview.answer.<name>}. */
public enum Answer {
    NO,
    HOME,
    UNKNOWN
}
