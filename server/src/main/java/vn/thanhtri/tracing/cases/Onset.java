package vn.thanhtri.tracing.cases;

/** What is known of the first symptoms. */
public enum Onset {
    /** The day is known, perhaps the hour. */
    KNOWN,
    /** There were symptoms, or may have been; nobody knows since when. */
    UNKNOWN,
    /** Never any, as far as the case was followed. */
    NEVER
}
