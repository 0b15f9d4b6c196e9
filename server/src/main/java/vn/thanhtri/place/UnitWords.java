package vn.thanhtri.place;

import java.time.LocalDate;
import vn.thanhtri.web.View;

/** How pages say what a unit, a day or a time in force is. */
public final class UnitWords {
    private UnitWords() {}

    /** Address of a unit's page on a day. */
    public static String path(Unit unit, LocalDate on) {
        return "/units/" + unit.code() + "?on=" + (unit.valid().contains(on) ? on : unit.listedOn());
    }

    /** "từ 01/07/2025 đến nay" */
    public static String validity(View view, Validity valid) {
        LocalDate from = valid.from();
        LocalDate last = valid.lastDay();
        if (from == null) {
            return last == null ? view.t("place.unit.always") : view.t("place.unit.from-beginning", view.day(last));
        }
        return last == null
                ? view.t("place.unit.since", view.day(from))
                : view.t("place.unit.between", view.day(from), view.day(last));
    }
}
