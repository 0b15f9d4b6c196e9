package vn.thanhtri.tracing.definition;

/** What speaks for, or against, somebody being a case; definitions are made of them. */
public enum Ground {
    /** The agent's genes were found. */
    PCR,
    /** A positive rapid antigen test. */
    RAPID,
    /** Two in a row, as near to each other as the definition wants. */
    RAPID_TWICE,
    /** Antibodies, culture, or another confirming test. */
    LABORATORY,
    /** Symptoms as the definition describes them. */
    CLINICAL,
    /** From an epidemic area, or near a cluster. */
    LINK,
    /** A close contact (F1) of a case. */
    CONTACT,
    /** Tested, and not found. */
    NEGATIVE,
    /** Another illness explains it. */
    OTHER_ILLNESS
}
