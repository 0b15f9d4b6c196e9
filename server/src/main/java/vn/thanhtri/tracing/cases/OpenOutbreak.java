package vn.thanhtri.tracing.cases;

import java.time.LocalDate;
import vn.thanhtri.tracing.Refuse;

/**
 * Opens an outbreak file.
 *
 * @param name e.g. {@code Ổ dịch Tân Khánh}
 * @param codePrefix two to four capital letters before the case numbers, e.g. {@code TK}
 * @param unitCode code or name of the administrative unit it is kept for, as it was on that day
 */
public record OpenOutbreak(String name, String codePrefix, String unitCode, LocalDate openedOn) {
    public OpenOutbreak {
        Refuse.missing(openedOn, "openedOn");
        name = Refuse.text(name);
        codePrefix = Refuse.text(codePrefix);
        unitCode = Refuse.text(unitCode);
    }
}
