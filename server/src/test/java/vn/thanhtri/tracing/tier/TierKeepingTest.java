package vn.thanhtri.tracing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Cast.cdc;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Bậc F1–F3 đổi trong chính giao dịch làm nó đổi")
class TierKeepingTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Settings settings;

    @Autowired
    private Isolations isolations;

    @Autowired
    private TierKeeper keeper;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void morningOf28July() {
        cast.now("2021-07-28T09:00");
    }

    @Test
    @DisplayName("khách đám cưới của ca là F1, người cùng nhà của khách là F2; chuỗi nói rõ đám cưới nào, với ca nào")
    void theWedding() {
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long ngan = cast.person("Dương Quỳnh Ngần", 1996, NHA_LONG_CODE);
        long sister = cast.person("Dương Thị Hằng", 1999, NHA_LONG_CODE);
        long stranger = cast.person("Ma Văn Lạ", 1970, NHA_LONG_CODE);
        cast.household("Nhà bà Ngần", List.of(ngan, sister));
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        assertThat(tiers.tierOf(su)).isZero();
        assertThat(tiers.tierOf(ngan)).isNull();

        cast.wedding(outbreak, List.of(Attendance.wholeTime(su), Attendance.wholeTime(ngan)));

        assertThat(tiers.tierOf(ngan)).isEqualTo(1);
        assertThat(tiers.tierOf(sister)).isEqualTo(2);
        assertThat(tiers.tierOf(stranger)).isNull();
        assertThat(tiers.row(ngan).first()).isEqualTo(at("2021-07-25T10:30"));
        assertThat(tiers.row(ngan).last()).isEqualTo(at("2021-07-25T13:00"));
        assertThat(tiers.row(sister).last()).as("vẫn ở cùng nhà").isNull();
        assertThat(tiers.chain(ngan)).singleElement().satisfies(link -> {
            assertThat(link.code()).isEqualTo("TK01");
            assertThat(link.kind()).isEqualTo(SettingKind.WEDDING);
            assertThat(link.place()).isEqualTo("xã Nhã Lộng");
            assertThat(link.infectiousFrom()).isEqualTo(at("2021-07-19T00:00"));
        });
        assertThat(tiers.chain(sister)).hasSize(2).last().satisfies(link -> {
            assertThat(link.name()).isEqualTo("Dương Quỳnh Ngần");
            assertThat(link.kind()).isEqualTo(SettingKind.HOUSEHOLD);
        });
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("F1 dương tính thì mọi người quanh họ chuyển bậc ngay; rút ca thì trở lại như cũ")
    void aPositiveContactMovesEverybody() {
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long guest = cast.person("Ngô Thị Thoa", 1976, NHA_LONG_CODE);
        List<Long> family = cast.people("Ngô Văn", 4, NHA_LONG_CODE);
        cast.household("Nhà bà Thoa", List.of(guest, family.get(0), family.get(1), family.get(2)));
        cdc(() -> encounters.record(new RecordEncounter(
                family.get(2), family.get(3), at("2021-07-27T08:00"), at("2021-07-27T09:00"), "sân kho", "ca TK01")));
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        cast.wedding(outbreak, List.of(Attendance.wholeTime(su), Attendance.wholeTime(guest)));
        assertThat(tiers.tiersOf(family)).containsExactly(2, 2, 2, 3);

        long second = cast.confirm(outbreak, guest, "2021-07-27", "2021-07-28T06:00", "2021-07-28T08:00");
        assertThat(tiers.tierOf(guest)).isZero();
        assertThat(tiers.tiersOf(family)).containsExactly(1, 1, 1, 2);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());

        cdc(() -> cases.withdraw(second, "mẫu nhiễm chéo ở phòng xét nghiệm"));
        assertThat(tiers.tierOf(guest)).isEqualTo(1);
        assertThat(tiers.tiersOf(family)).containsExactly(2, 2, 2, 3);
        assertThat(tiers.chain(family.get(0)).getFirst().code()).isEqualTo("TK01");
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("giao dịch hỏng thì bậc trong bộ nhớ trở lại đúng như cơ sở dữ liệu")
    void rollback() {
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long lan = cast.person("Trần Thị Lan", 1987, TAN_KHANH_CODE);
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        RecordEncounter met =
                new RecordEncounter(su, lan, at("2021-07-24T08:00"), at("2021-07-24T09:00"), "chợ", "ca TK01");
        cdc(() -> transaction.executeWithoutResult(status -> {
            encounters.record(met);
            assertThat(tiers.tierOf(lan)).isEqualTo(1);
            status.setRollbackOnly();
        }));
        assertThat(tiers.tierOf(lan)).isNull();
        cdc(keeper::follow);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
        cdc(() -> encounters.record(met));
        assertThat(tiers.tierOf(lan)).isEqualTo(1);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("hết số ngày có thể phát bệnh kể từ lần tiếp xúc cuối thì hết bậc, và nói là do thời gian")
    void timePasses() {
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long lan = cast.person("Trần Thị Lan", 1987, TAN_KHANH_CODE);
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        cdc(() -> encounters.record(
                new RecordEncounter(su, lan, at("2021-07-24T08:00"), at("2021-07-24T09:00"), "chợ", "ca TK01")));
        cast.now("2021-08-07T08:59");
        cdc(keeper::follow);
        assertThat(tiers.tierOf(lan)).isEqualTo(1);
        cast.now("2021-08-07T09:01");
        cdc(keeper::follow);
        assertThat(tiers.tierOf(lan)).isNull();
        assertThat(tiers.row(lan).ended()).isEqualTo("LAPSED");
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("cách ly trong phòng thì không còn tiếp xúc ở nhà; bạn cùng phòng dương tính thì phơi nhiễm lại")
    void roomMates() {
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long ngan = cast.person("Dương Quỳnh Ngần", 1996, TAN_KHANH_CODE);
        long trang = cast.person("Bùi Thị Trang", 1992, NHA_LONG_CODE);
        long room = Province.as(
                Cast.CDC,
                () -> settings.record(new RecordSetting(
                        SettingKind.ROOM, "Khu số 2, P.204", "", TAN_KHANH_CODE, null, null, null, null, List.of())));
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        cast.wedding(
                outbreak, List.of(Attendance.wholeTime(su), Attendance.wholeTime(ngan), Attendance.wholeTime(trang)));
        cast.now("2021-07-28T11:00");
        cdc(() -> {
            isolations.isolate(new IsolatePerson(ngan, room, "Khu số 2, P.204", at("2021-07-28T10:15"), null));
            isolations.isolate(new IsolatePerson(trang, room, "Khu số 2, P.204", at("2021-07-28T10:30"), null));
        });
        assertThat(tiers.row(ngan).last()).isEqualTo(at("2021-07-25T13:00"));
        cast.now("2021-08-03T06:00");
        long sick = cast.confirm(outbreak, trang, "2021-08-02", "2021-08-02T08:00", "2021-08-03T05:40");
        cdc(() -> cases.isolate(sick, at("2021-08-02T18:00"), "Bệnh viện Gang Thép"));
        assertThat(tiers.row(ngan).last()).isEqualTo(at("2021-08-02T18:00"));
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("xã ghi một cuộc gặp mà bậc của người xã khác cũng đổi theo")
    void tiersReachBeyondTheAreaOfWhoRecords() {
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long tai = cast.person("Lương Văn Tại", 1986, TAN_KHANH_CODE);
        long away = cast.person("Tạ Quang Vinh", 1969, NHA_LONG_CODE);
        cast.household("Nhà ông Tại", List.of(tai, away));
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        Province.as(
                Cast.TAN_KHANH_STATION,
                () -> encounters.record(
                        new RecordEncounter(su, tai, at("2021-07-24T08:00"), null, "quán nước", "ca TK01")));
        assertThat(tiers.tierOf(tai)).isEqualTo(1);
        assertThat(tiers.tierOf(away)).isEqualTo(2);
        assertThat(Province.as(Cast.TAN_KHANH_STATION, () -> tiers.tiersSeen(List.of(tai, away))))
                .hasSize(1);
    }

    @Test
    @DisplayName("khởi phát ở ngày chưa tới, giờ trong tương lai, gặp chính mình: đều bị từ chối và không đổi gì")
    void refusals() {
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        assertThatThrownBy(() -> cast.confirm(outbreak, su, "2031-07-27", "2021-07-26T09:10", "2021-07-27T06:40"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("future");
        assertThatThrownBy(() -> cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-29T06:40"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("future");
        assertThatThrownBy(() -> cdc(() ->
                        encounters.record(new RecordEncounter(su, su, at("2021-07-24T08:00"), null, "", "ca TK01"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("same-person");
        assertThat(tiers.tierOf(su)).isNull();
    }
}
