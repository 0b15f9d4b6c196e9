package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.stay.KeptGuests;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;

@DatabaseTest
@Now("2021-07-12T18:00")
@DisplayName(
        "Thông báo kết luận ngày 12-7-2021 của Ban Thường vụ Tỉnh ủy (bản sao không ghi tỉnh; thử với cơ quan của Thái Nguyên)")
class PartyNotice1207Test {
    @Autowired
    private Desk desk;

    @Autowired
    private KeptGuests kept;

    @BeforeEach
    void dispatched() {
        desk.dispatch(
                "thong-bao-ket-luan-ban-thuong-vu-tinh-uy-2021-07-12.txt", "19", "Thái Nguyên", "2021-07-12T18:00");
    }

    @Nested
    @DisplayName("1. Biểu dương các cấp, các ngành")
    class Point1 {
        @Test
        @DisplayName("lời khen không thành việc phải làm của ai")
        void noTask() {
            assertThat(desk.all()).noneMatch(task -> task.point().equals("1"));
        }

        @Test
        @DisplayName("biểu dương")
        void commendation() {
            desk.notYetServed("Biểu dương các cấp, các ngành", "hồ sơ khen thưởng");
        }
    }

    @Nested
    @DisplayName("2. Tiếp tục quán triệt; khen thưởng; tuần tra, xử phạt")
    class Point2 {
        @Test
        @DisplayName("cơ quan Đảng, sở, ban, ngành, Mặt trận, huyện ủy, thành ủy và Ban Chỉ đạo nợ từng việc")
        void owed() {
            desk.owedBy(
                    "2",
                    AgencyKind.CO_QUAN_DANG,
                    AgencyKind.SO_Y_TE,
                    AgencyKind.SO_TTTT,
                    AgencyKind.CONG_AN_TINH,
                    AgencyKind.BCHQS_TINH,
                    AgencyKind.SO_NGANH,
                    AgencyKind.HUYEN_UY,
                    AgencyKind.BAN_CHI_DAO,
                    AgencyKind.UBND_HUYEN);
        }

        @Test
        @DisplayName("tuyệt đối không được lơ là: điều cấm")
        void neverLax() {
            assertThat(desk.of("2")).anySatisfy(task -> {
                assertThat(task.kind()).isEqualTo(TaskKind.PROHIBITION);
                assertThat(task.title()).containsIgnoringCase("lơ là");
            });
        }

        @Test
        @DisplayName("xử phạt nghiêm các trường hợp vi phạm")
        void sanctions() {
            desk.notYetServed("xử phạt nghiêm các trường hợp vi phạm", "hồ sơ vi phạm");
        }

        @Test
        @DisplayName("khen thưởng kịp thời")
        void awards() {
            desk.notYetServed("khen thưởng kịp thời các tổ chức, cá nhân", "hồ sơ khen thưởng");
        }
    }

    @Nested
    @DisplayName("2.1. Truy vết nhanh, gọn, đầy đủ các trường hợp F1")
    class Point21 {
        @Test
        @DisplayName("Ban cán sự đảng UBND tỉnh và Ban Thường vụ các huyện ủy, thành ủy nợ từng việc")
        void owed() {
            desk.owedBy("2.1.1", AgencyKind.UBND_TINH, AgencyKind.HUYEN_UY);
            assertThat(desk.of("2.1.1").stream().map(Task::category)).contains("tracing", "quarantine");
        }

        @Test
        @DisplayName("tuyệt đối không để sót, lọt: điều cấm")
        void nobodyMissed() {
            assertThat(desk.of("2.1.1"))
                    .anySatisfy(task -> assertThat(task.kind()).isEqualTo(TaskKind.PROHIBITION));
        }

        @Test
        @DisplayName("đưa đi cách ly tập trung")
        void facilities() {
            assertThat(desk.document().body()).contains("kịp thời đưa đi cách ly tập trung");
            kept.seatCommune();
            long stay = kept.keep(kept.guests("Tập Trung", 1).getFirst(), QuarantineForm.CENTRE, "431/QĐ-UBND");
            assertThat(kept.owed("stay", stay)).anySatisfy(each -> {
                assertThat(each.rule()).isEqualTo("stay.decide-before-lapse");
                assertThat(each.dueAt()).isEqualTo(Province.at("2021-07-28T11:30"));
                assertThat(each.dischargedAt()).isEqualTo(Province.at("2021-07-28T05:50"));
            });
        }

        @Test
        @DisplayName("cách ly tại nhà và theo dõi sức khỏe")
        void atHome() {
            assertThat(desk.document().body()).contains("để cách ly tại nhà và theo dõi sức khỏe");
            kept.seatCommune();
            long stay = kept.keep(kept.guests("Tại Nhà", 1).getFirst(), QuarantineForm.HOME, "432/QĐ-UBND");
            kept.toldNextDay(stay);
            assertThat(kept.owed("quarantine-home", stay))
                    .extracting(Obligation::rule)
                    .contains("home.daily");
        }
    }
}
