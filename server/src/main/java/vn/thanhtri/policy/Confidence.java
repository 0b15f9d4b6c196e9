package vn.thanhtri.policy;

/** How well a number of the law is known. What is unconfirmed has no place here: it becomes a question. */
public enum Confidence {
    /** read in a transcription of the legal text */
    T,
    /** a secondary page: news, a summary, a site of a province */
    S,
    /** an index excerpt, an inference, or an operational setting: the weakest */
    I
}
