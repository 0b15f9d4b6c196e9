package vn.thanhtri.directive.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.paper.PaperStyle;
import vn.thanhtri.directive.register.NumberStore;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Unit;

/** The committee in whose name an office writes: a People's Committee, or a committee of the Party. */
record DraftIssuer(Agency agency, Unit unit) {
    private static final Locale VIETNAMESE = Locale.of("vi");

    Channel channel() {
        return switch (agency.kind()) {
            case TINH_UY, HUYEN_UY, CO_QUAN_DANG -> Channel.PARTY;
            default -> Channel.GOVERNMENT;
        };
    }

    PaperStyle style() {
        return channel() == Channel.PARTY ? PaperStyle.PARTY : PaperStyle.GOVERNMENT;
    }

    /** {@code ỦY BAN NHÂN DÂN} and the unit, one line each; {@code TỈNH ỦY THÁI NGUYÊN}. */
    String heading() {
        return channel() == Channel.PARTY
                ? agency.name().toUpperCase(VIETNAMESE)
                : "ỦY BAN NHÂN DÂN\n" + unit.name().toUpperCase(VIETNAMESE);
    }

    /** Who speaks: {@code Chủ tịch UBND tỉnh}, {@code Ban Thường vụ Tỉnh ủy} */
    String chair() {
        return channel() == Channel.PARTY
                ? "Ban Thường vụ " + committee()
                : "Chủ tịch UBND " + unit.kind().toLowerCase(VIETNAMESE);
    }

    /** {@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN}, {@code BAN THƯỜNG VỤ TỈNH ỦY} */
    String chairInCapitals() {
        return channel() == Channel.PARTY
                ? chair().toUpperCase(VIETNAMESE)
                : "CHỦ TỊCH ỦY BAN NHÂN DÂN " + unit.name().toUpperCase(VIETNAMESE);
    }

    /** The body in a sentence: {@code UBND tỉnh}, {@code Tỉnh ủy}. */
    String body() {
        return channel() == Channel.PARTY ? committee() : "UBND " + unit.kind().toLowerCase(VIETNAMESE);
    }

    private String committee() {
        return agency.kind() == AgencyKind.TINH_UY ? "Tỉnh ủy" : agency.name().replaceFirst("^(\\S+ ủy).*", "$1");
    }

    String place() {
        return unit.bareName();
    }

    /** Behind the number: {@code TB-UBND}, {@code UBND-VP} of a letter; of the Party {@code TB/TU}, {@code CV/TU}. */
    String symbol(OutgoingKind kind) {
        if (channel() == Channel.PARTY) {
            return kind.abbreviation() + "/" + (agency.kind() == AgencyKind.TINH_UY ? "TU" : "HU");
        }
        return kind == OutgoingKind.CONG_VAN ? "UBND-VP" : kind.abbreviation() + "-UBND";
    }

    /** Sign between number and symbol. */
    String sign() {
        return channel() == Channel.PARTY ? "-" : "/";
    }

    /** {@code /TB-UBND}, {@code -CV/TU}: the symbol without its number, as documents carry it. */
    String group(OutgoingKind kind) {
        return sign() + symbol(kind);
    }

    /** The year in which numbers begin at 1: each year, in the Party each term of the committee. */
    int firstYear(LocalDate day) {
        return NumberStore.firstYear(channel(), day);
    }

    /** Lines above the signature when the head signs. */
    List<String> authority(OutgoingKind kind) {
        if (channel() == Channel.PARTY) {
            return List.of("T/M BAN THƯỜNG VỤ", "BÍ THƯ");
        }
        return switch (kind) {
            case THONG_BAO_KET_LUAN -> List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
            case CONG_DIEN, CHI_THI -> List.of("CHỦ TỊCH");
            case QUYET_DINH, KE_HOACH, CONG_VAN -> List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        };
    }
}
