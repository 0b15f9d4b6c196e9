package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;

@DatabaseTest
@Now("2021-07-08T18:00")
@DisplayName("Thông báo kết luận ngày 08/7/2021 của Chủ tịch UBND tỉnh Hưng Yên")
class HungYenNotice0807Test {
    @Autowired
    private Desk desk;

    @BeforeEach
    void dispatched() {
        desk.dispatch("hung-yen-thong-bao-ket-luan-2021-07-08.txt", "33", "Hưng Yên", "2021-07-08T18:00");
    }

    @Nested
    @DisplayName("1. Tiếp tục thực hiện nghiêm chỉ đạo của Trung ương, của tỉnh")
    class Point1 {
        @Test
        @DisplayName("thủ trưởng các sở, ban, ngành, Ban Chỉ đạo các cấp: mỗi cơ quan nợ từng việc")
        void owed() {
            desk.owedBy(
                    "1",
                    AgencyKind.SO_Y_TE,
                    AgencyKind.SO_TTTT,
                    AgencyKind.CONG_AN_TINH,
                    AgencyKind.BCHQS_TINH,
                    AgencyKind.SO_NGANH,
                    AgencyKind.BAN_CHI_DAO,
                    AgencyKind.UBND_HUYEN);
        }

        @Test
        @DisplayName("dấu HỎA TỐC lạc xuống cuối văn bản vẫn được đọc")
        void urgency() {
            assertThat(desk.document().urgency()).isEqualTo("HOA_TOC");
        }

        @Test
        @DisplayName("tuyệt đối không được chủ quan, lơ là: điều cấm, không có hạn")
        void neverLax() {
            assertThat(desk.of("1")).anySatisfy(task -> {
                assertThat(task.kind()).isEqualTo(TaskKind.PROHIBITION);
                assertThat(task.title()).containsIgnoringCase("chủ quan");
            });
        }

        @Test
        @DisplayName("người đứng đầu cấp ủy, chính quyền chịu trách nhiệm toàn diện: giữ riêng với người chủ trì")
        void headsAnswer() {
            assertThat(desk.of("1"))
                    .anySatisfy(task -> assertThat(desk.kinds(task, PartyRole.ACCOUNTABLE))
                            .contains(AgencyKind.UBND_HUYEN, AgencyKind.HUYEN_UY));
        }

        @Test
        @DisplayName("đôn đốc, giám sát, kiểm tra chặt chẽ việc triển khai")
        void inspections() {
            desk.notYetServed("kiểm tra chặt chẽ việc triển khai công tác phòng, chống dịch", "đợt kiểm tra");
        }
    }
}
