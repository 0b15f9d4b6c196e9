package vn.thanhtri.tracing.source;

/** A source as it stands. @param code of the case it names; empty for none @param by who recorded it */
public record KnownSource(long id, long personCase, SourceLink known, String code, String by) {}
