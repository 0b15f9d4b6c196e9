package vn.thanhtri.directive.grammar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Văn bản chép lại không đầu đề, không đánh số: đoạn nào giao cho ai")
class RunningTextTest {
    @Test
    @DisplayName("đã có lệnh thì đoạn sau giao tiếp; đoạn không gọi tên thì thuộc cơ quan ở đoạn trước")
    void oneParagraphAfterTheOther() {
        ParsedDirective parsed = DirectiveParser.parse("""
            Theo đó, lãnh đạo tỉnh giao Sở Công Thương phối hợp các đơn vị liên quan bảo đảm nguồn hàng.
            Cùng với đó là kiểm tra giá tại các chợ.
            Sở Tài chính cân đối kinh phí; báo cáo UBND tỉnh trước ngày 20/12/2025.
            Bên cạnh đó, các địa phương tổ chức trực 24/24 giờ.
            """);
        assertThat(leads(parsed)).containsExactly(List.of("SCT"), List.of("STC"), List.of("DIA_PHUONG:*"));
        assertThat(parsed.points().getFirst().actions()).hasSize(2);
        assertThat(parsed.points().get(1).reportTo())
                .extracting(BodyMention::org)
                .containsExactly("UBND_TINH");
    }

    @Test
    @DisplayName("không có câu mở đầu: phần lớn các đoạn nói ai phải làm gì thì là lệnh")
    void withoutAnOpening() {
        ParsedDirective parsed = DirectiveParser.parse("""
            UBND các xã, phường rà soát các hộ ven sông.
            Sở Y tế chuẩn bị cơ số thuốc.
            Công an tỉnh phân luồng giao thông.
            """);
        assertThat(leads(parsed)).containsExactly(List.of("UBND_XA:*"), List.of("SYT"), List.of("CA_TINH"));
    }

    @Test
    @DisplayName("tin kể việc đã làm không thành lệnh")
    void newsOrdersNothing() {
        ParsedDirective parsed = DirectiveParser.parse("""
            Sáng nay, Công an tỉnh đã bắt giữ hai đối tượng buôn lậu trên tuyến biên giới.
            Sở Y tế cho biết dịch đã được kiểm soát, người dân yên tâm sản xuất.
            """);
        assertThat(parsed.points()).isEmpty();
        assertThat(parsed.notDirective()).isEqualTo(NotDirective.NO_ORDER);
    }

    @Test
    @DisplayName("được giao, về phía, đối với: người nhận lệnh đứng trước người ra lệnh")
    void toldByAnother() {
        ParsedDirective parsed = DirectiveParser.parse("""
            Bộ Công an cũng được giao chỉ đạo lực lượng bảo vệ kỳ thi.
            Về phía UBND các tỉnh, thành phố, Thủ tướng giao nhiệm vụ chuẩn bị phòng thi.
            Đối với Cục Hàng hải Việt Nam, Bộ Xây dựng yêu cầu đơn vị này kiểm đếm tàu thuyền.
            Riêng các bộ Y tế, Công Thương; UBND TP Hà Nội, Thủ tướng yêu cầu có báo cáo về Văn phòng Chính phủ.
            """);
        assertThat(leads(parsed))
                .containsExactly(
                        List.of("BCA"),
                        List.of("UBND_TINH:*"),
                        List.of("UNLISTED:Cục Hàng hải Việt Nam"),
                        List.of("BYT", "BCT", "UBND_TINH"));
    }

    @Test
    @DisplayName("người nói là một người có tên, hay văn bản nêu rõ, không phải việc")
    void whoSpeaksIsNoWork() {
        ParsedDirective parsed = DirectiveParser.parse("""
            (BĐT) - Chủ tịch Nguyễn Văn Mẫu yêu cầu Sở Nông nghiệp và Môi trường vận hành hồ chứa.
            Công điện nêu rõ, yêu cầu các sở, ngành trực ban nghiêm túc.
            """);
        assertThat(parsed.points())
                .flatExtracting(Point::actions)
                .extracting(action -> action.span().text())
                .containsExactly("vận hành hồ chứa", "trực ban nghiêm túc");
    }

    @Test
    @DisplayName("danh sách ngắt bằng dấu chấm phẩy hay kèm tên riêng vẫn là người nhận lệnh")
    void listsOfNames() {
        ParsedDirective parsed = DirectiveParser.parse("""
            Tổng cục yêu cầu các Cục Dự trữ khu vực: Hà Nội, Tây Bắc, Thái Bình tổ chức trực ban.
            Chủ tịch UBND tỉnh yêu cầu các thành viên Ban Chỉ đạo Ứng phó với biến đổi khí hậu - Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh; UBND các huyện khẩn trương rà soát khu dân cư.
            """);
        assertThat(leads(parsed))
                .containsExactly(List.of("UNLISTED:các Cục Dự trữ khu vực"), List.of("THANH_VIEN_BCD", "UBND_HUYEN:*"));
    }

    @Test
    @DisplayName("một đoạn giao lần lượt cho nhiều cơ quan là mỗi cơ quan một điểm")
    void oneParagraphForEach() {
        ParsedDirective parsed = DirectiveParser.parse("""
            UBND tỉnh yêu cầu tập trung thực hiện các nhiệm vụ:

            Trong đó: Sở Giáo dục và Đào tạo tổ chức kỳ thi. Công an tỉnh bảo đảm an ninh. Thanh tra tỉnh kiểm tra các khâu.
            """);
        assertThat(leads(parsed).stream().filter(leads -> !leads.isEmpty()))
                .containsExactly(List.of("SGDDT"), List.of("CA_TINH"), List.of("THANH_TRA_TINH"));
    }

    @Test
    @DisplayName("một là, hai là đánh số như 1., 2.")
    void countedInWords() {
        ParsedDirective parsed = DirectiveParser.parse("""
            UBND tỉnh yêu cầu các chủ hồ chứa:
            Một là, kiểm tra đập.
            Hai là, xả nước đón lũ.
            """);
        assertThat(parsed.findPoint("2").orElseThrow().addressees())
                .extracting(Addressee::org)
                .containsExactly("CHU_HO_CHUA:*");
    }

    @Test
    @DisplayName("đầu đề dưới lời của trang mạng và bị ngắt dòng vẫn đọc được; mỗi mục nói chắc đến đâu")
    void headsOfWebPages() {
        Metadata head = DirectiveParser.parse("""
            Nếu bạn là thành viên. Vui lòng ĐĂNG NHẬP để tiếp tục.
            ỦY
            BAN NHÂN DÂN
            TỈNH TIỀN GIANG
            -------
            CỘNG
            HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số:
            06/CT-UBND
            Tiền
            Giang, ngày 23 tháng 3 năm 2022
            CHỈ THỊ
            VỀ PHÒNG, CHỐNG THIÊN TAI
            Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:
            1. Sở Y tế tổ chức trực.
            """).metadata();
        assertThat(head.symbol()).isEqualTo("06/CT-UBND");
        assertThat(head.issuer()).isEqualTo("UBND tỉnh Tiền Giang");
        assertThat(head.place()).isEqualTo("Tiền Giang");
        assertThat(requireNonNull(head.grounds().get("symbol")).review()).isFalse();
        var signer = requireNonNull(head.grounds().get("signer"));
        assertThat(signer.rule()).isEqualTo("signer-missing");
        assertThat(signer.review()).isTrue();
    }

    private static List<List<String>> leads(ParsedDirective parsed) {
        return parsed.points().stream()
                .map(point -> point.addressees().stream()
                        .filter(addressee -> addressee.role() == Role.LEAD)
                        .map(Addressee::org)
                        .toList())
                .toList();
    }
}
