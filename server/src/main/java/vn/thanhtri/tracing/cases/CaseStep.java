package vn.thanhtri.tracing.cases;

import java.time.Instant;

/** A step of a case: INTERVIEWED or TRACED. @param by who recorded it */
public record CaseStep(long id, long personCase, String kind, Instant at, String note, String by) {}
