package vn.thanhtri.tracing.cases;

import java.time.LocalDate;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.definition.Disease;

/**
 * Opens an outbreak file.
 *
 * @param name e.g. {@code Ổ dịch Tân Khánh}
 * @param codePrefix two to four capital letters before the case numbers, e.g. {@code TK}
 * @param unitCode code or name of the administrative unit it is kept for, as it was on that day
 * @param disease code of a {@link vn.thanhtri.tracing.definition.Disease}; COVID-19 unless said
 */
public record OpenOutbreak(String name, String codePrefix, String unitCode, LocalDate openedOn, String disease) {
    public OpenOutbreak {
        Refuse.missing(openedOn, "openedOn");
        name = Refuse.text(name);
        codePrefix = Refuse.text(codePrefix);
        unitCode = Refuse.text(unitCode);
        disease = disease == null || disease.isBlank() ? Disease.COVID19 : disease.strip();
    }

    public OpenOutbreak(String name, String codePrefix, String unitCode, LocalDate openedOn) {
        this(name, codePrefix, unitCode, openedOn, Disease.COVID19);
    }
}
