package vn.thanhtri.app.demo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.web.SignInPages;

/** Invented accounts of the demo, one for each kind of officer. */
@Component
@ConditionalOnProperty(name = "thanhtri.demo", havingValue = "true")
class DemoAccounts implements SignInPages.DemoAccounts {
    static final String PASSWORD = "thanhtri";

    /** An account and the agency it belongs to. */
    record Account(String username, String name, Role role, AgencyKind kind, String area, String sees) {}

    static final List<Account> ALL = List.of(
            new Account("chihuy", "Hà Quốc Toản", Role.COMMANDER, AgencyKind.BAN_CHI_DAO, "19.", "cả tỉnh: chỉ huy"),
            new Account("dichte", "Đinh Thu Hà", Role.EPIDEMIOLOGIST, AgencyKind.CDC_TINH, "19.", "cả tỉnh: dịch tễ"),
            new Account("vanphong", "Lâm Thị Hòa", Role.OFFICE, AgencyKind.OFFICE, "19.", "cả tỉnh: văn bản"),
            new Account("phubinh", "Dương Văn Nghĩa", Role.OFFICER, AgencyKind.UBND_HUYEN, "19.173.", "huyện Phú Bình"),
            new Account(
                    "vanphong.phubinh",
                    "Hoàng Thị Nga",
                    Role.OFFICE,
                    AgencyKind.UBND_HUYEN,
                    "19.173.",
                    "huyện Phú Bình: văn bản"),
            new Account(
                    "tramyte.tankhanh",
                    "Dương Văn Hoàn",
                    Role.OFFICER,
                    AgencyKind.TRAM_Y_TE,
                    "19.173.05917.",
                    "xã Tân Khánh"),
            new Account(
                    "congan", "Ngô Quang Hưởng", Role.POLICE, AgencyKind.CONG_AN_HUYEN, "19.173.", "huyện Phú Bình"),
            new Account(
                    "quantri", "Triệu Thị Quản", Role.ADMINISTRATOR, AgencyKind.SO_TTTT, "19.", "cả tỉnh: quản trị"));

    /** Offices of the provinces whose documents the demo holds besides. */
    static final List<Account> NEIGHBOURS = List.of(
            new Account(
                    "vanphong.hungyen",
                    "Bùi Thị Liên",
                    Role.OFFICE,
                    AgencyKind.OFFICE,
                    "33.",
                    "tỉnh Hưng Yên: văn bản"),
            new Account(
                    "vanphong.namdinh",
                    "Trần Đức Thuận",
                    Role.OFFICE,
                    AgencyKind.OFFICE,
                    "36.",
                    "tỉnh Nam Định: văn bản"));

    @Override
    public List<SignInPages.DemoAccount> listAccounts() {
        return Stream.concat(ALL.stream(), NEIGHBOURS.stream())
                .map(account -> new SignInPages.DemoAccount(account.username(), PASSWORD, account.sees()))
                .toList();
    }
}
