package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;
import vn.thanhtri.directive.grammar.report.RelationReader;

@DisplayName("Văn bản nói gì về văn bản khác")
class RelationReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thay thế Thông báo số 107/TB-UBND ngày 28/7/2021 của UBND tỉnh.|REPLACES|",
                "Thông báo này thay thế các Thông báo số 107/TB-UBND ngày 28/7/2021.|REPLACES|",
                "Bãi bỏ điểm 2.1 Thông báo số 107/TB-UBND ngày 28/7/2021.|LIFTS|2.1",
                "Dừng thực hiện khoản 3 Quyết định số 107/QĐ-UBND ngày 28/7/2021.|LIFTS|3",
                "Quyết định số 107/QĐ-UBND ngày 28/7/2021 hết hiệu lực kể từ ngày ký.|LIFTS|",
                "Sửa đổi, bổ sung điểm 5 Thông báo số 107/TB-UBND ngày 28/7/2021 như sau.|AMENDS|5",
                "Gia hạn thời gian thực hiện điểm 4 Thông báo số 107/TB-UBND ngày 28/7/2021 đến hết ngày"
                        + " 05/8/2021.|EXTENDS|4",
                "Tiếp tục thực hiện nghiêm Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ.|IMPLEMENTS|",
                "Theo Tờ trình số 12/TTr-SYT ngày 28/7/2021 của Sở Y tế.|CITES|",
                "Rà soát, bổ sung phương án theo Kế hoạch số 5/KH-UBND ngày 01/7/2021.|CITES|"
            })
    @DisplayName("động từ đứng gần nhất trước số ký hiệu nói quan hệ, điểm nào, cũng khi gõ tổ hợp dấu")
    void verbs(String sentence, RelationKind kind, String point) {
        for (String text : List.of(sentence, Normalizer.normalize(sentence, Normalizer.Form.NFC))) {
            ParsedDirective parsed = DirectiveParser.parse("THÔNG BÁO\n\nVề phòng dịch\n\n1. " + text);
            assertThat(RelationReader.read(parsed)).singleElement().satisfies(relation -> {
                assertThat(relation.kind()).isEqualTo(kind);
                assertThat(relation.point()).isEqualTo(point == null ? "" : point);
                assertThat(parsed.text()
                                .substring(
                                        relation.span().start(), relation.span().end()))
                        .isEqualTo(relation.span().text());
            });
        }
    }

    @Test
    @DisplayName(
            "107/TB-UBND: thực hiện Điện ngày 21/7, 203/TB-VPCP ngày 26/7 và 348-CV/TU ngày 21/7; không thay thế gì")
    void notice107() throws IOException {
        String text = Files.readString(Path.of("../law/documents/107-TB-UBND-thai-nguyen-2021-07-28.txt"));
        List<StatedRelation> found = RelationReader.read(DirectiveParser.parse(text));
        assertThat(found).allSatisfy(each -> assertThat(each.kind()).isEqualTo(RelationKind.IMPLEMENTS));
        assertThat(found)
                .extracting(
                        each -> each.citation().symbol() + " " + each.citation().date())
                .containsExactlyInAnyOrder("null 2021-07-21", "203/TB-VPCP 2021-07-26", "348-CV/TU 2021-07-21");
    }
}
