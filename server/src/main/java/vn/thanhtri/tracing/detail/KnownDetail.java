package vn.thanhtri.tracing.detail;

/** A detail as it stands. @param by who recorded it */
public record KnownDetail(long id, long personCase, Detail known, String by) {}
