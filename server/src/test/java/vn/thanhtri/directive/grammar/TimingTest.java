package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanhtri.directive.grammar.figures.Words;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Thời hạn, nhịp, khoảng thời gian; văn bản ngày 28-7-2021")
class TimingTest {
    private static final String HEAD = "Số: 107/TB-UBND\n\n"
            + "Thái Nguyên, ngày 28 tháng 7 năm 2021\n\n"
            + "THÔNG BÁO\n"
            + "Kết luận\n\n"
            + "Chủ tịch UBND tỉnh yêu cầu:\n\n";

    private static String whens(String order) {
        List<Point> points = DirectiveParser.parse(HEAD + "1. " + order + "\n").points();
        return String.join(
                "; ",
                points.getLast().timing().stream().map(t -> Words.of(t.when())).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Sở Y tế báo cáo UBND tỉnh trước 15h00' hằng ngày. | DAILY by 15:00
        Sở Y tế báo cáo UBND tỉnh trước 15 giờ hàng ngày. | DAILY by 15:00
        Sở Y tế báo cáo UBND tỉnh trước 15:00 mỗi ngày. | DAILY by 15:00
        Hằng ngày, trước 17 giờ 30 phút, Sở Y tế báo cáo UBND tỉnh. | DAILY by 17:30
        Sở Y tế tổng hợp, báo cáo hằng ngày (trước 16h30). | DAILY by 16:30
        Báo cáo UBND tỉnh trước 06h00 và 18h00 hằng ngày. | DAILY by 06:00,18:00
        Báo cáo UBND tỉnh trước 6 giờ, 11 giờ và 16 giờ hằng ngày. | DAILY by 06:00,11:00,16:00
        Sở Y tế hằng ngày báo cáo UBND tỉnh. | DAILY
        Theo dõi sức khỏe hằng ngày đối với người cách ly. | DAILY
        Định kỳ hằng tuần báo cáo UBND tỉnh. | WEEKLY
        Báo cáo UBND tỉnh trước 16h00 thứ Sáu hằng tuần. | WEEKLY by 16:00 on FRIDAY
        Báo cáo UBND tỉnh hằng tuần trước 16 giờ thứ Sáu. | WEEKLY by 16:00 on FRIDAY
        Báo cáo hằng tuần, trước 16h00 vào thứ Sáu về Sở Y tế. | WEEKLY by 16:00 on FRIDAY
        Định kỳ 17h00 thứ Năm hằng tuần báo cáo UBND tỉnh. | WEEKLY by 17:00 on THURSDAY
        Báo cáo kết quả vào ngày thứ Hai hằng tuần. | WEEKLY on MONDAY
        Báo cáo UBND tỉnh trước ngày 20 hằng tháng. | MONTHLY on day 20
        Phun khử khuẩn 02 lần/tuần. | WEEKLY
        Lấy mẫu xét nghiệm 3 ngày/lần. | P3D
        Lấy mẫu xét nghiệm 07 ngày một lần. | P7D
        Hoàn thành trước ngày 30/7/2021. | before 2021-07-30
        Hoàn thành xong trước 30/7. | before 2021-07-30
        Hoàn thành trước 17h00 ngày 30/7/2021. | before 2021-07-30 17:00
        Hoàn thành chậm nhất là ngày 05 tháng 8 năm 2021. | before 2021-08-05
        Hoàn thành trước ngày 30-7-2021. | before 2021-07-30
        Xong trước 24h00 ngày 31.7.2021. | before 2021-07-31 23:59
        Hoàn thành trong ngày 29/7/2021. | before 2021-07-29
        Hoàn thành trong tháng 8/2021. | before 2021-08-31
        Hoàn thành trong tháng 2/2024. | before 2024-02-29
        Hoàn thành trong quý III/2021. | before 2021-09-30
        Sở Y tế báo cáo trước 20h00 hôm nay. | before 2021-07-28 20:00
        Xử lý ổ dịch trong vòng 48 giờ kể từ khi phát hiện ca bệnh. | PT48H from EVENT
        Tiêu hủy lợn bệnh trong thời gian không quá 24 giờ. | PT24H from DOCUMENT
        Báo cáo trong vòng 03 ngày kể từ ngày ban hành Công điện này. | P3D from DOCUMENT
        Áp dụng từ 0h00 ngày 01/8/2021 đến hết ngày 15/8/2021. | from 2021-08-01T00:00 to 2021-08-15
        Từ ngày 01 đến ngày 15/8/2021 tổ chức chiến dịch diệt lăng quăng. | from 2021-08-01 to 2021-08-15
        Tạm dừng hoạt động karaoke từ 12h00 ngày 29/7/2021 cho đến khi có thông báo mới. | from 2021-07-29T12:00 until notice
        Tạm dừng hoạt động karaoke cho đến khi có thông báo mới. | until notice
        Từ 00h00 ngày 29/7/2021, tạm dừng vận tải hành khách cho đến khi có thông báo mới. | from 2021-07-29T00:00 until notice
        Kế hoạch này có hiệu lực kể từ ngày ký. | effective 2021-07-28
        Thực hiện từ ngày 01/8/2021. | effective 2021-08-01
        Trực 24/24 giờ tại các chốt. | continuous
        Thường xuyên kiểm tra các khu cách ly. | continuous
        Khẩn trương truy vết. | immediate
        Khẩn trương, thần tốc truy vết. | immediate
        Sở Y tế thực hiện ngay việc truy vết. | immediate
        Bảo đảm nhu yếu phẩm phục vụ đời sống hằng ngày. |
        Sở Tài chính bố trí từ nguồn chi thường xuyên. |
        Dự trữ lương thực đủ dùng 07 ngày. |
        Phát hiện sớm ngay từ cơ sở. |
        Thực hiện Công văn số 348-CV/TU ngày 21/7/2021 của Tỉnh ủy. |
        Rà soát người về từ Đà Nẵng từ ngày 15/7/2021 đến nay. |
        Tiêm chủng cho trẻ từ 12 đến 17 tuổi. |
        """)
    void reads(String order, String expected) {
        assertThat(whens(order)).isEqualTo(expected == null ? "" : expected);
    }
}
