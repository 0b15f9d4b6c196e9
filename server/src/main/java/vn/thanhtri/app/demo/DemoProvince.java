package vn.thanhtri.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;
import vn.thanhtri.place.hamlet.Hamlets;

/** The agencies of tỉnh Thái Nguyên of 1-7-2021 with invented heads, the hamlets of the story, the demo's accounts. */
final class DemoProvince {
    static final LocalDate SINCE = LocalDate.of(2021, 7, 1);
    static final String AREA = "19.";
    private static final List<String> DEPARTMENTS = List.of(
            "Sở Nội vụ",
            "Sở Tài chính",
            "Sở Giao thông vận tải",
            "Sở Giáo dục và Đào tạo",
            "Sở Lao động - Thương binh và Xã hội",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Ban Quản lý các khu công nghiệp",
            "Ủy ban Mặt trận Tổ quốc tỉnh");

    private final Story story;
    private final InventedNames names;
    private final Units units;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Officers officers;
    private final Hamlets hamlets;

    DemoProvince(
            Story story,
            InventedNames names,
            Units units,
            Agencies agencies,
            OfficeHolders holders,
            Officers officers,
            Hamlets hamlets) {
        this.story = story;
        this.names = names;
        this.units = units;
        this.agencies = agencies;
        this.holders = holders;
        this.officers = officers;
        this.hamlets = hamlets;
    }

    void establish() {
        List<AgencyEntry> entries = new ArrayList<>();
        add(entries, AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh", "19", AREA);
        add(entries, AgencyKind.UBND_TINH, "UBND tỉnh Thái Nguyên", "19", AREA);
        add(entries, AgencyKind.OFFICE, "Văn phòng UBND tỉnh", "19", AREA);
        add(entries, AgencyKind.SO_Y_TE, "Sở Y tế", "19", AREA);
        add(entries, AgencyKind.CDC_TINH, "CDC tỉnh", "19", AREA);
        add(entries, AgencyKind.CONG_AN_TINH, "Công an tỉnh", "19", AREA);
        add(entries, AgencyKind.SO_TTTT, "Sở Thông tin và Truyền thông", "19", AREA);
        add(entries, AgencyKind.SO_CONG_THUONG, "Sở Công Thương", "19", AREA);
        add(entries, AgencyKind.BCHQS_TINH, "Bộ Chỉ huy Quân sự tỉnh", "19", AREA);
        DEPARTMENTS.forEach(name -> add(entries, AgencyKind.SO_NGANH, name, "19", AREA));
        for (Unit district : units.listBelow(AREA, "district", SINCE)) {
            String name = district.inSentence();
            add(entries, AgencyKind.UBND_HUYEN, "UBND " + name, district.code(), district.area());
            add(entries, AgencyKind.CONG_AN_HUYEN, "Công an " + name, district.code(), district.area());
            add(entries, AgencyKind.TRUNG_TAM_Y_TE, "Trung tâm Y tế " + name, district.code(), district.area());
        }
        for (Unit commune : units.listBelow(AREA, "commune", SINCE)) {
            String name = commune.inSentence();
            add(entries, AgencyKind.UBND_XA, "UBND " + name, commune.code(), commune.area());
            add(entries, AgencyKind.TRAM_Y_TE, "Trạm Y tế " + name, commune.code(), commune.area());
            add(entries, AgencyKind.CONG_AN_XA, "Công an " + name, commune.code(), commune.area());
        }
        List<Long> ids = agencies.registerAll(entries);
        Map<String, Story.HeadRow> named =
                story.heads().stream().collect(Collectors.toMap(head -> head.kind() + head.unit(), head -> head));
        for (int i = 0; i < ids.size(); i++) {
            AgencyEntry entry = entries.get(i);
            Story.HeadRow head =
                    entry.kind() == AgencyKind.SO_NGANH ? null : named.get(entry.kind() + entry.unitCode());
            holders.appoint(
                    ids.get(i),
                    head == null ? title(entry.kind()) : head.title(),
                    true,
                    head == null ? names.next(i % 4 == 0 ? "F" : "M") : head.name(),
                    head == null ? String.format(Locale.ROOT, "09120%05d", 10_000 + i) : head.phone(),
                    Validity.since(SINCE));
        }
        for (Story.HamletRow hamlet : story.hamlets()) {
            hamlets.establish(hamlet.commune(), "xóm", hamlet.name(), SINCE);
        }
        for (DemoAccounts.Account account : DemoAccounts.ALL) {
            officers.open(
                    account.username(),
                    DemoAccounts.PASSWORD,
                    account.name(),
                    account.role(),
                    agencies.getFor(account.kind(), account.area(), SINCE).id(),
                    account.area());
        }
    }

    private static void add(List<AgencyEntry> entries, AgencyKind kind, String name, String code, String area) {
        entries.add(new AgencyEntry(kind, name, shortName(name), code, area, null, "", Validity.ALWAYS));
    }

    private static String shortName(String name) {
        return name.equals("Sở Thông tin và Truyền thông") ? "Sở TT&TT" : name;
    }

    static String title(AgencyKind kind) {
        return switch (kind) {
            case UBND_TINH, UBND_HUYEN, UBND_XA -> "Chủ tịch";
            case TRAM_Y_TE -> "Trạm trưởng";
            case CONG_AN_HUYEN, CONG_AN_XA -> "Trưởng Công an";
            case BCHQS_TINH -> "Chỉ huy trưởng";
            case BAN_CHI_DAO -> "Trưởng ban";
            case TINH_UY, HUYEN_UY, CO_QUAN_DANG -> "Bí thư";
            case OFFICE -> "Chánh Văn phòng";
            case SO_Y_TE,
                    CDC_TINH,
                    TRUNG_TAM_Y_TE,
                    CONG_AN_TINH,
                    SO_TTTT,
                    SO_CONG_THUONG,
                    SO_NGANH,
                    FACILITY,
                    LABORATORY,
                    CHECKPOINT,
                    HAMLET_TEAM,
                    ORGANISATION -> "Giám đốc";
        };
    }
}
