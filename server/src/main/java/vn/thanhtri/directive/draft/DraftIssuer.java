package vn.thanhtri.directive.draft;

import java.util.Locale;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.place.Unit;

/** The People's Committee in whose name an office writes. */
record DraftIssuer(Agency agency, Unit unit) {
    private static final Locale VIETNAMESE = Locale.of("vi");

    /** {@code ỦY BAN NHÂN DÂN} and the unit, one line each. */
    String heading() {
        return "ỦY BAN NHÂN DÂN\n" + unit.name().toUpperCase(VIETNAMESE);
    }

    /** {@code Chủ tịch UBND tỉnh} */
    String chair() {
        return "Chủ tịch UBND " + unit.kind().toLowerCase(VIETNAMESE);
    }

    /** {@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN} */
    String chairInCapitals() {
        return "CHỦ TỊCH ỦY BAN NHÂN DÂN " + unit.name().toUpperCase(VIETNAMESE);
    }

    String place() {
        return unit.bareName();
    }

    static String symbol(OutgoingKind kind) {
        return kind.abbreviation() + "-UBND";
    }
}
