package vn.thanhtri.kernel;

/**
 * What a fact or an obligation is about.
 *
 * @param kind lower-case noun of the field, e.g. {@code contact}, {@code case}, {@code directive-task}
 * @param id the subject's number within its kind
 */
public record SubjectRef(String kind, long id) {}
