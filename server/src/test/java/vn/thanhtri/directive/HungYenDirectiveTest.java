package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;

@DatabaseTest
@Now("2021-02-09T08:00")
@DisplayName("Chỉ thị của Ban Thường vụ Tỉnh ủy Hưng Yên, tháng 02/2021")
class HungYenDirectiveTest {
    @Autowired
    private Desk desk;

    @BeforeEach
    void dispatched() {
        desk.dispatch("hung-yen-chi-thi-ban-thuong-vu-tinh-uy-2021-02.txt", "33", "Hưng Yên", "2021-02-09T08:00");
    }

    @Nested
    @DisplayName("1. Xác định rõ công tác phòng, chống dịch là nhiệm vụ trọng tâm, cấp bách")
    class Point1 {
        @Test
        @DisplayName("cơ quan Đảng, huyện ủy, sở, ban, ngành, Mặt trận, địa phương: mỗi cơ quan nợ")
        void owed() {
            desk.owedBy(
                    "1",
                    AgencyKind.CO_QUAN_DANG,
                    AgencyKind.UBND_TINH,
                    AgencyKind.HUYEN_UY,
                    AgencyKind.SO_Y_TE,
                    AgencyKind.SO_TTTT,
                    AgencyKind.CONG_AN_TINH,
                    AgencyKind.BCHQS_TINH,
                    AgencyKind.SO_NGANH,
                    AgencyKind.UBND_HUYEN);
        }

        @Test
        @DisplayName("văn bản của Ban Thường vụ Tỉnh ủy đi theo kênh Đảng")
        void channel() {
            assertThat(desk.document().channel()).isEqualTo(Channel.PARTY);
            assertThat(Channel.of("UBND tỉnh Thái Nguyên")).isEqualTo(Channel.GOVERNMENT);
            assertThat(Channel.of("Thủ tướng Chính phủ")).isEqualTo(Channel.GOVERNMENT);
            assertThat(Channel.of("Huyện ủy Trực Ninh")).isEqualTo(Channel.PARTY);
        }

        @Test
        @DisplayName("thực hiện nghiêm túc các văn bản: việc thường xuyên, không có hạn")
        void standing() {
            assertThat(desk.of("1"))
                    .filteredOn(task -> task.title().contains("nghiêm túc các văn bản chỉ đạo"))
                    .isNotEmpty()
                    .allSatisfy(task -> {
                        assertThat(task.kind()).isEqualTo(TaskKind.NORM);
                        assertThat(desk.owed(task)).isEmpty();
                    });
        }

        @Test
        @DisplayName("nhanh chóng khoanh vùng, dập dịch")
        void zones() {
            desk.notYetServed("nhanh chóng khoanh vùng, dập dịch", "vùng phong tỏa");
        }
    }

    @Nested
    @DisplayName("Người đứng đầu … chịu trách nhiệm")
    class Accountability {
        @Test
        @DisplayName("không ai chủ trì, mọi người có tên đều chịu trách nhiệm")
        void headsAnswer() {
            assertThat(desk.of("1.p2"))
                    .allSatisfy(task -> assertThat(task.list(PartyRole.LEAD)).isEmpty());
            desk.owedBy(
                    "1.p2",
                    AgencyKind.HUYEN_UY,
                    AgencyKind.UBND_HUYEN,
                    AgencyKind.SO_Y_TE,
                    AgencyKind.SO_TTTT,
                    AgencyKind.CONG_AN_TINH,
                    AgencyKind.BCHQS_TINH,
                    AgencyKind.SO_NGANH);
        }

        @Test
        @DisplayName("nơi có ca nhiễm trong cộng đồng")
        void communityCases() {
            desk.notYetServed(
                    "có ca nhiễm trong cộng đồng chịu trách nhiệm", "người đứng đầu theo nơi có ca cộng đồng");
        }
    }
}
