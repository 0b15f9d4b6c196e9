package vn.thanhtri.tracing.cases;

import java.time.LocalDate;

/** An outbreak file; see {@link OpenOutbreak}. */
public record Outbreak(
        long id, String name, String codePrefix, String unitCode, LocalDate openedOn, String area, String disease) {}
