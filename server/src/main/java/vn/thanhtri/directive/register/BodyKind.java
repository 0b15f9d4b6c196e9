package vn.thanhtri.directive.register;

import java.util.regex.Pattern;
import vn.thanhtri.people.agency.AgencyKind;

/** What sort of body a name tells, to take it into the directory; an officer may choose otherwise. */
final class BodyKind {
    private static final Pattern PARTY = words(
            "(?:tỉnh|thành|huyện|thị|đảng) ủy.*|(?:ban|văn phòng|ủy ban kiểm tra).*(?:tỉnh|huyện|thành|thị) ủy|ban cán sự đảng.*|đảng đoàn.*|chi bộ.*");
    private static final Pattern OF_THE_PROVINCE = words(
            "(?:sở|cục|chi cục|hội|liên đoàn|liên minh|tỉnh đoàn|đoàn thanh niên|đài|báo|viện|văn phòng|kho bạc|ngân hàng|bảo hiểm|điện lực|thanh tra|tòa án"
                    + "|viện kiểm sát|ban chỉ huy|bộ chỉ huy|ban quản lý (?:các )?(?:khu|dự án)|trung tâm|lữ đoàn|trung đoàn|ủy ban) .*|ban (?!quản lý chợ).*");
    private static final Pattern LABORATORY = words("(?:phòng|khoa|trung tâm) xét nghiệm.*");

    private BodyKind() {}

    static AgencyKind of(String label) {
        if (PARTY.matcher(label).matches()) {
            return AgencyKind.CO_QUAN_DANG;
        }
        if (LABORATORY.matcher(label).matches()) {
            return AgencyKind.LABORATORY;
        }
        return OF_THE_PROVINCE.matcher(label).matches() ? AgencyKind.SO_NGANH : AgencyKind.ORGANISATION;
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("(?iu)(?:" + pattern + ")", Pattern.UNICODE_CHARACTER_CLASS);
    }
}
