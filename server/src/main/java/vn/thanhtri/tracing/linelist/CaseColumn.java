package vn.thanhtri.tracing.linelist;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thanhtri.kernel.Folding;

/** What a column of a list of cases may hold: its name as we write it, and what others call it. Order decides where two would fit. */
enum CaseColumn {
    CODE("Mã ca (Thành Trì)", "ma ca \\(thanh tri\\)|ma ca thanh tri"),
    NATIONAL("Số quốc gia", "so quoc gia|(ma|so) bn|bn|ma bo y te|national (no|number|id|code)"),
    PROVINCIAL("Số của tỉnh", "so cua tinh|ma (cua )?tinh|provincial (no|number|id|code)"),
    LIST(
            "Số trong danh sách",
            "so trong danh sach|id|case ?(id|no|number|code)?|ma( so)?( ca| benh nhan)?( benh)?|so ca"),
    PERSON("Số hồ sơ", "so ho so"),
    PERSON_CODE("", "ma nguoi|person ?(id|code|no)|patient ?(id|code|no)"),
    NAME("Họ và tên", "ho va ten.*|ho ten.*|ten|ten nguoi.*|full ?name|name"),
    BORN("Ngày sinh", "(nam|ngay) sinh.*|ngay thang nam sinh|sinh nam|ns|born|birth.*|dob|(date|year) of birth"),
    SEX("Giới tính", "gioi( tinh)?|sex|gender"),
    CITIZEN("CCCD/CMND", "(so )?(cccd|cmnd|cmt|can cuoc|giay to|ho chieu).*|passport.*|citizen (no|number|id)"),
    PHONE("Điện thoại", "(so )?(dien thoai|sdt|di dong|phone|mobile).*|(so )?dt"),
    COMMUNE_CODE("Mã xã", "ma xa.*|ma don vi.*"),
    COMMUNE("Xã, phường", "xa|phuong|xa[,/ ]+phuong.*|phuong[,/ ]+xa.*|commune"),
    HAMLET("Thôn, xóm", "xom|thon|to|to dan pho|thon[,/ ]+.*|xom[,/ ]+.*|hamlet"),
    ADDRESS("Địa chỉ", "dia chi.*|noi o.*|cho o.*|noi cu tru.*|address"),
    CLASS("Phân loại", "phan loai( ca( benh)?)?|(case )?classification|case status"),
    GROUNDS("Căn cứ", "can cu|grounds|basis"),
    CLASS_AT("Phân loại từ", "phan loai tu|ngay phan loai|classified( on)?|classification date"),
    CONFIRMED("Ngày công bố", "(ngay )?(cong bo|xac dinh)|(date )?(announced|confirmed)|confirmation date|dt conf.*"),
    ONSET(
            "Khởi phát",
            "(ngay )?(khoi phat|phat benh|co trieu chung dau.*)( benh)?|((dt|date)( of)? )?(symptom )?onset( date)?"),
    SAMPLED(
            "Ngày lấy mẫu",
            "(ngay )?lay mau( xet nghiem)?|((dt|date)( of)? )?(sampled?|specimen)( date| collection.*)?"),
    POSITIVE(
            "Ngày có kết quả",
            "(ngay )?(co ket qua|ket qua|duong tinh|chan doan).*|positive( date)?|date positive|"
                    + "((dt|date)( of)? )?(diag|diagnosis|diagnosed|result)( date)?"),
    REPORTED("Ngày báo cáo", "ngay bao cao( ca)?|((dt|date)( of)? )?report(ed|ing)?( date)?"),
    FOUND_IN("Phát hiện ở", "phat hien (o|tai|trong)|noi phat hien|found in|detected in"),
    ISOLATED(
            "Cách ly từ",
            "cach ly tu|ngay (cach ly|nhap vien|vao vien)|isolat(ed|ion)( date| on| from)?|admission( date)?"),
    ISOLATED_WHERE("Nơi cách ly", "noi cach ly|isolat(ed|ion) (where|place)"),
    HOSPITAL(
            "Nơi điều trị",
            "noi dieu tri|benh vien( dieu tri)?|hospital|(loc|location) hosp(ital)?|treat(ment)? ?loc(ation)?|co so dieu tri"),
    OUTCOME_WORD("", "ket cuc|ket qua dieu tri|outcome"),
    DIED("", "ngay (tu vong|mat|chet)|((dt|date)( of)? )?death( date)?|died( on)?"),
    CERTIFIED("", "(ngay )?(lap )?giay (bao|chung) tu.*|death certif.*"),
    DISCHARGED("", "(ngay )?(ra|xuat) vien|discharged?( date)?|(dt|date)( of)? discharge"),
    RECOVERED("", "(ngay )?khoi( benh)?|recover(y|ed)( date)?|(dt|date)( of)? recovery"),
    EXPOSED_FROM("", "phoi nhiem tu|(dt )?start (of )?exp(osure)?|exposure (start|from)"),
    EXPOSED_UNTIL("", "phoi nhiem den|(dt )?end (of )?exp(osure)?|exposure (end|to|until)"),
    SOURCE("Nguồn lây", "nguon( lay)?|sources?( case)?|infected by|infector|(bi )?lay tu( ca)?");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final String title;
    private final Pattern names;

    CaseColumn(String title, String names) {
        this.title = title;
        this.names = Pattern.compile(names);
    }

    /** As it is exported; empty for one that only others have. */
    String title() {
        return title;
    }

    static Optional<CaseColumn> of(String written) {
        String folded = folded(written);
        return Arrays.stream(values())
                .filter(column -> column.names.matcher(folded).matches())
                .findFirst();
    }

    /** {@code positiveDate}, {@code dt_onset} and {@code Ngày khởi phát} as words. */
    static String folded(String written) {
        return Folding.fold(CAMEL.matcher(written.strip()).replaceAll(" ").replaceAll("[_.:]+", " "));
    }
}
