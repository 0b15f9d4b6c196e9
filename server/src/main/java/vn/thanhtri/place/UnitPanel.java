package vn.thanhtri.place;

import java.time.LocalDate;
import java.util.Optional;
import vn.thanhtri.web.Fragment;

/** A part of a unit's page that another capability contributes, e.g. its agencies; declared as a bean. */
public interface UnitPanel {
    /** Position from the top. */
    int order();

    /** Empty when there is nothing to show. */
    Optional<Fragment> panelOf(Unit unit, LocalDate on);
}
