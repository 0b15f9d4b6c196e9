package vn.thanhtri.tracing.linelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.definition.CaseClass;

/**
 * A case as a line of the list.
 *
 * @param day of the onset, or of the first test where there is none; null where nobody knows
 * @param source code of the chosen case, or the place that is named; empty for neither
 * @param unitCode of the commune of residence; empty while unknown
 * @param contacts F1 whose chain begins with the case
 * @param outcome code of the outcome; empty while there is none
 */
record ListedCase(
        long id,
        long person,
        String code,
        String name,
        CaseClass sure,
        @Nullable LocalDate day,
        boolean byOnset,
        FoundIn found,
        String source,
        String unitCode,
        String hamlet,
        int contacts,
        String outcome) {}
