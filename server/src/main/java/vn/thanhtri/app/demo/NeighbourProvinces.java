package vn.thanhtri.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/**
 * Hưng Yên and Nam Định with invented heads, and the documents of theirs that the demo holds. They are entered on
 * 29-7-2021, when the program comes into use there.
 */
final class NeighbourProvinces {
    private static final String FOLDER = "/law/documents/";

    private final InventedNames names;
    private final Units units;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Officers officers;

    NeighbourProvinces(InventedNames names, Units units, Agencies agencies, OfficeHolders holders, Officers officers) {
        this.names = names;
        this.units = units;
        this.agencies = agencies;
        this.holders = holders;
        this.officers = officers;
    }

    void establish() {
        seat("33", "Hưng Yên");
        seat("36", "Nam Định");
        for (DemoAccounts.Account account : DemoAccounts.NEIGHBOURS) {
            officers.open(
                    account.username(),
                    DemoAccounts.PASSWORD,
                    account.name(),
                    account.role(),
                    agencies.getFor(account.kind(), account.area(), DemoProvince.SINCE)
                            .id(),
                    account.area());
        }
    }

    private void seat(String code, String province) {
        String area = code + ".";
        List<AgencyEntry> entries = new ArrayList<>();
        add(entries, AgencyKind.UBND_TINH, "UBND tỉnh " + province, code, area);
        add(entries, AgencyKind.TINH_UY, "Tỉnh ủy " + province, code, area);
        add(entries, AgencyKind.OFFICE, "Văn phòng UBND tỉnh " + province, code, area);
        add(entries, AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh " + province, code, area);
        add(entries, AgencyKind.SO_Y_TE, "Sở Y tế " + province, code, area);
        add(entries, AgencyKind.SO_TTTT, "Sở Thông tin và Truyền thông " + province, code, area);
        add(entries, AgencyKind.SO_CONG_THUONG, "Sở Công Thương " + province, code, area);
        add(entries, AgencyKind.CDC_TINH, "CDC tỉnh " + province, code, area);
        add(entries, AgencyKind.CONG_AN_TINH, "Công an tỉnh " + province, code, area);
        add(entries, AgencyKind.BCHQS_TINH, "Bộ Chỉ huy Quân sự tỉnh " + province, code, area);
        Stream.of("Sở Nội vụ", "Ủy ban Mặt trận Tổ quốc tỉnh")
                .forEach(name -> add(entries, AgencyKind.SO_NGANH, name + " " + province, code, area));
        Stream.of(
                        "Đảng đoàn HĐND tỉnh",
                        "Ban Tổ chức Tỉnh ủy",
                        "Ban Tuyên giáo Tỉnh ủy",
                        "Đảng ủy Khối các cơ quan tỉnh")
                .forEach(name -> add(entries, AgencyKind.CO_QUAN_DANG, name + " " + province, code, area));
        for (Unit district : units.listBelow(area, "district", DemoProvince.SINCE)) {
            String name = district.inSentence();
            add(entries, AgencyKind.UBND_HUYEN, "UBND " + name, district.code(), district.area());
            String party = name.replaceFirst("^(huyện|thị|thành)(?: xã| phố)?", "$1 ủy");
            add(
                    entries,
                    AgencyKind.HUYEN_UY,
                    Character.toUpperCase(party.charAt(0)) + party.substring(1),
                    district.code(),
                    district.area());
        }
        List<Long> ids = agencies.registerAll(entries);
        for (int i = 0; i < ids.size(); i++) {
            holders.appoint(
                    ids.get(i),
                    DemoProvince.title(entries.get(i).kind()),
                    true,
                    names.next(i % 4 == 0 ? "F" : "M"),
                    "",
                    Validity.since(DemoProvince.SINCE));
        }
    }

    private static void add(List<AgencyEntry> entries, AgencyKind kind, String name, String code, String area) {
        entries.add(new AgencyEntry(kind, name, name, code, area, null, "", Validity.ALWAYS));
    }

    /** Each document is read by the office of its province and dispatched a quarter of an hour later. */
    void plan(Timetable timetable, DirectiveDesk desk, Actor officeOfThaiNguyen) {
        Actor hungYen = office("33.", "Bùi Thị Liên");
        Actor namDinh = office("36.", "Trần Đức Thuận");
        dispatch(timetable, desk, namDinh, "nam-dinh-thong-bao-y-kien-chi-dao-2021-05-12.txt", "2021-07-29T09:00");
        dispatch(timetable, desk, hungYen, "hung-yen-chi-thi-ban-thuong-vu-tinh-uy-2021-02.txt", "2021-07-29T09:30");
        dispatch(timetable, desk, hungYen, "hung-yen-thong-bao-ket-luan-2021-07-08.txt", "2021-07-29T10:00");
        // the copy does not say whose it is: it stands in a register to be read, and is dispatched by nobody
        String unknown = "thong-bao-ket-luan-ban-thuong-vu-tinh-uy-2021-07-12.txt";
        timetable.at(
                VietnamTime.at(LocalDateTime.parse("2021-07-29T08:00")),
                officeOfThaiNguyen,
                () -> desk.directives().take(unknown, bytes(unknown), false));
    }

    private static void dispatch(Timetable timetable, DirectiveDesk desk, Actor office, String file, String at) {
        LocalDateTime read = LocalDateTime.parse(at);
        timetable.at(VietnamTime.at(read), office, () -> {
            long document = desk.directives().take(file, bytes(file), false);
            timetable.at(VietnamTime.at(read.plusMinutes(15)), office, () -> desk.dispatch(document));
        });
    }

    private Actor office(String area, String name) {
        return new Actor(
                null,
                agencies.getFor(AgencyKind.OFFICE, area, DemoProvince.SINCE).id(),
                name,
                area,
                Role.OFFICE);
    }

    private static byte[] bytes(String file) {
        try (InputStream text =
                Objects.requireNonNull(NeighbourProvinces.class.getResourceAsStream(FOLDER + file), file)) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
