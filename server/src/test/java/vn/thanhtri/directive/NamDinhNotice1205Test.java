package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;

@DatabaseTest
@Now("2021-05-12T20:00")
@DisplayName("Thông báo ý kiến chỉ đạo ngày 12/5/2021 của Bí thư Tỉnh ủy Nam Định")
class NamDinhNotice1205Test {
    @Autowired
    private Desk desk;

    @BeforeEach
    void dispatched() {
        desk.dispatch("nam-dinh-thong-bao-y-kien-chi-dao-2021-05-12.txt", "36", "Nam Định", "2021-05-12T20:00");
    }

    @Nested
    @DisplayName("1. Quán triệt, thực hiện nghiêm túc các văn bản chỉ đạo")
    class Point1 {
        @Test
        @DisplayName("“giao UBND tỉnh chỉ đạo”: UBND tỉnh nợ")
        void owed() {
            desk.owedBy("1", AgencyKind.UBND_TINH);
        }
    }

    @Nested
    @DisplayName("2. “4 tại chỗ”; phát hiện nhanh, khoanh vùng gọn, cách ly kịp thời")
    class Point2 {
        @Test
        @DisplayName("UBND tỉnh nợ từng việc")
        void owed() {
            desk.owedBy("2", AgencyKind.UBND_TINH);
        }

        @Test
        @DisplayName("câu bị ngắt trang vẫn là một: phát hiện, khoanh vùng, cách ly, truy vết, xét nghiệm, điều trị")
        void oneSentence() {
            assertThat(desk.of("2").stream().map(Task::category))
                    .contains("detection", "zoning", "quarantine", "tracing", "testing", "treatment");
        }

        @Test
        @DisplayName("chuẩn bị tốt các điều kiện sẵn sàng ứng phó")
        void readiness() {
            desk.notYetServed("chuẩn bị tốt các điều kiện sẵn sàng ứng phó với mọi tình huống", "phương án ứng phó");
        }

        @Test
        @DisplayName("điều trị tích cực các trường hợp nhiễm")
        void treatment() {
            desk.notYetServed("điều trị tích cực các trường hợp nhiễm", "hồ sơ điều trị");
        }
    }

    @Nested
    @DisplayName("3. Đẩy mạnh tuyên truyền theo khuyến cáo “5K”")
    class Point3 {
        @Test
        @DisplayName("UBND tỉnh nợ")
        void owed() {
            desk.owedBy("3", AgencyKind.UBND_TINH);
        }

        @Test
        @DisplayName("tuyên truyền trên hệ thống đài phát thanh địa phương")
        void communication() {
            desk.notYetServed("đài phát thanh địa phương", "công cụ tuyên truyền");
        }
    }

    @Nested
    @DisplayName("4. Yêu cầu thành phố Nam Định và các huyện tăng cường kiểm tra, giám sát")
    class Point4 {
        @Test
        @DisplayName("thành phố Nam Định và chín huyện: mười đơn vị nợ từng việc")
        void everyDistrict() {
            desk.owedBy("4", AgencyKind.UBND_HUYEN);
            assertThat(desk.of("4"))
                    .filteredOn(task -> !task.kind().isStanding())
                    .isNotEmpty()
                    .allSatisfy(task -> assertThat(desk.owed(task)).hasSize(10));
        }

        @Test
        @DisplayName("tỉnh kiểm tra huyện, huyện kiểm tra xã, xã kiểm tra thôn")
        void inspections() {
            desk.notYetServed("tỉnh kiểm tra huyện, huyện kiểm tra xã, xã kiểm tra thôn", "đợt kiểm tra");
        }

        @Test
        @DisplayName("theo dõi sức khỏe sau cách ly")
        void afterQuarantine() {
            desk.notYetServed("theo dõi sức khỏe các trường hợp sau cách ly", "theo dõi sau cách ly");
        }
    }

    @Nested
    @DisplayName("5. Đề cao trách nhiệm người đứng đầu")
    class Point5 {
        @Test
        @DisplayName("UBND tỉnh nợ")
        void owed() {
            desk.owedBy("5", AgencyKind.UBND_TINH);
        }

        @Test
        @DisplayName("để xảy ra dịch bệnh trên diện rộng: xem xét trách nhiệm")
        void discipline() {
            desk.notYetServed(
                    "tùy mức độ sẽ bị xem xét, xử lý nghiêm trách nhiệm người đứng đầu", "hồ sơ xem xét trách nhiệm");
        }
    }

    @Nested
    @DisplayName("6. Giữ vững an ninh chính trị, bảo đảm thắng lợi cuộc bầu cử")
    class Point6 {
        @Test
        @DisplayName("UBND tỉnh nợ")
        void owed() {
            desk.owedBy("6", AgencyKind.UBND_TINH);
        }

        @Test
        @DisplayName("không để dịch bệnh ảnh hưởng đến quyền bầu cử")
        void election() {
            desk.notYetServed("không để dịch bệnh làm ảnh hưởng đến quyền, nghĩa vụ bầu cử", "phương án bầu cử");
        }
    }

    @Nested
    @DisplayName("7. Chỉ đạo Sở Y tế mua vật tư, trang thiết bị y tế")
    class Point7 {
        @Test
        @DisplayName("UBND tỉnh chủ trì, Sở Y tế thực hiện")
        void leadAndExecute() {
            desk.owedBy("7", AgencyKind.UBND_TINH);
            assertThat(desk.of("7"))
                    .allSatisfy(task ->
                            assertThat(desk.kinds(task, PartyRole.EXECUTE)).containsExactly(AgencyKind.SO_Y_TE));
        }

        @Test
        @DisplayName("mua các vật tư, trang thiết bị y tế")
        void procurement() {
            desk.notYetServed("mua các vật tư, trang thiết bị y tế cần thiết", "mua sắm");
        }
    }
}
