package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.directive.grammar.output.DirectiveJson;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Câu nào cũng có chỗ: thành việc, không phải lệnh, hay chờ người xem")
class SentencesTest {
    private static final String HEAD = """
        ỦY BAN NHÂN DÂN
        TỈNH LÂM ĐỒNG
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số: 41/CĐ-UBND
        Lâm Đồng, ngày 12 tháng 9 năm 2025

        CÔNG ĐIỆN
        Về việc ứng phó mưa lũ

        """;

    @Test
    @DisplayName("lời dặn ngoài các điểm mà không gọi tên ai thì chờ người xem, có vị trí trong JSON")
    void commandsOutsideThePointsWait() {
        String text = HEAD + """
            Trên địa bàn tỉnh đã có mưa to. Cần chú ý đề phòng sạt lở tại các sườn dốc ven đường.

            Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành:

            1. Sở Y tế kiểm tra các trạm y tế.
            """;
        ParsedDirective parsed = DirectiveParser.parse(text);
        assertThat(parsed.unclaimed())
                .extracting(sentence -> sentence.span().text())
                .containsExactly("Cần chú ý đề phòng sạt lở tại các sườn dốc ven đường.");
        JsonNode unclaimed = json(text).get("unclaimed").get(0);
        assertThat(text.substring(
                        unclaimed.get("start").asInt(), unclaimed.get("end").asInt()))
                .isEqualTo(unclaimed.get("text").asString());
    }

    @Test
    @DisplayName("tình hình, mục tiêu, căn cứ, kinh phí nói rõ vì sao không phải lệnh")
    void whatIsNoOrderSaysWhy() {
        String text = HEAD.replace("CĐ-UBND", "KH-UBND").replace("CÔNG ĐIỆN", "KẾ HOẠCH") + """
            I. TÌNH HÌNH
            1. Toàn tỉnh đã ghi nhận 12 ca bệnh.
            II. MỤC TIÊU
            1. Trên 95% trẻ được tiêm chủng.
            III. NHIỆM VỤ
            1. Sở Y tế tổ chức tiêm vét.
            IV. KINH PHÍ
            1. Do ngân sách tỉnh bảo đảm.
            """;
        assertThat(DirectiveParser.parse(text).sentences())
                .filteredOn(
                        sentence -> sentence.point() != null && sentence.point().endsWith(".1"))
                .extracting(Sentence::reason)
                .containsExactly(NotOrder.SITUATION, NotOrder.AIM, null, NotOrder.FUNDING);
    }

    @Test
    @DisplayName("lời lẽ không có kết quả là chuẩn mực thường trực, không phải việc để báo cáo")
    void wordsWithoutAResultAreNorms() {
        ParsedDirective parsed = DirectiveParser.parse(HEAD + """
            Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

            1. Sở Y tế kiên quyết ngăn chặn dịch; tuyệt đối không chủ quan, lơ là; lập danh sách người tiếp xúc.
            """);
        assertThat(parsed.findPoint("1").orElseThrow().actions())
                .extracting(Action::norm)
                .containsExactly(true, true, false);
    }

    @Test
    @DisplayName("thay thế, sửa đổi, bãi bỏ được tách riêng trong JSON")
    void relationsAreToldApart() {
        JsonNode relations = json(HEAD + """
            Công điện này thay thế Công điện số 12/CĐ-UBND ngày 01/8/2025. Bãi bỏ Công văn số 88/UBND-YT ngày 02/8/2025. \
            Sửa đổi khoản 2 Quyết định số 45/QĐ-UBND ngày 03/8/2025.
            """).get("relations");
        assertThat(relations
                        .valueStream()
                        .map(r ->
                                r.get("kind").asString() + " " + r.get("symbol").asString()))
                .containsExactly("replaces 12/CĐ-UBND", "lifts 88/UBND-YT", "amends 45/QĐ-UBND");
    }

    @Test
    @DisplayName("trang truyện, tiếng Anh, bảng số liệu không phải văn bản chỉ đạo")
    void otherTextsSaySo() {
        assertThat(DirectiveParser.parse("""
            Chiều hôm ấy gió thổi hun hút. Lão ngồi bó gối trên chõng tre, mắt nhìn ra ngõ.
            - Ông giáo ạ, cái vườn là của con tôi. Tôi phải giữ cho nó.
            """).notDirective()).isEqualTo(NotDirective.NO_ORDER);
        assertThat(DirectiveParser.parse("""
            NOTICE
            1. All departments shall report to the Office before 15 September 2025 without further delay.
            """).notDirective()).isEqualTo(NotDirective.NOT_VIETNAMESE);
        assertThat(DirectiveParser.parse("""
            | Xã | Số ca |
            |---|---|
            | Hòa An | 12 |
            """).notDirective()).isEqualTo(NotDirective.TABLE_ONLY);
    }

    @Test
    @DisplayName("văn bản quá dài và ký tự nhị phân bị từ chối, không gọi là TCVN3")
    void refusesWhatIsNoText() {
        assertThatExceptionOfType(UnreadableDirectiveException.class)
                .isThrownBy(() -> DirectiveParser.parse("Sở Y tế kiểm tra. ".repeat(300_000)))
                .extracting(UnreadableDirectiveException::reason)
                .isEqualTo(UnreadableDirectiveException.Reason.TOO_LONG);
        StringBuilder bytes = new StringBuilder();
        new Random(7).ints(5_000, 0, 256).forEach(b -> bytes.append((char) b));
        assertThatExceptionOfType(UnreadableDirectiveException.class)
                .isThrownBy(() -> DirectiveParser.parse(bytes.toString()))
                .extracting(UnreadableDirectiveException::reason)
                .isEqualTo(UnreadableDirectiveException.Reason.NOT_TEXT);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(DirectiveJson.write(DirectiveParser.parse(text)));
    }
}
