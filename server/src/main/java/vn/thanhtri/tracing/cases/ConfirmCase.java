package vn.thanhtri.tracing.cases;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.definition.Ground;

/**
 * A person is confirmed as a case (F0) of an outbreak.
 *
 * @param code e.g. {@code TK07}; null takes the next number of the outbreak
 */
public record ConfirmCase(
        long outbreak, long person, @Nullable String code, CaseFinding finding) {
    /** By PCR, when it was announced. */
    ReportCase asReport() {
        When announced = finding.confirmed();
        Refuse.when(announced == null, "time-missing", "confirmedAt");
        ClassStep first = new ClassStep(CaseClass.CONFIRMED, Objects.requireNonNull(announced), Set.of(Ground.PCR), "");
        return new ReportCase(outbreak, person, code, finding, first, false);
    }
}
