package vn.thanhtri.tracing.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An outbreak file; see {@link OpenOutbreak}. @param mergedInto the file into which its cases went; null while it stands by itself */
public record Outbreak(
        long id,
        String name,
        String codePrefix,
        String unitCode,
        LocalDate openedOn,
        String area,
        String disease,
        @Nullable Long mergedInto) {}
