package vn.thanhtri.directive.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.directive.document.PointWords;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.test.Province;

@DisplayName("Thể thức: ký thay, số liệu, giờ, điểm")
class SigningTest {
    @Test
    @DisplayName("cấp phó ký thay người đứng đầu: KT. và chức vụ của mình")
    void governmentDeputy() {
        assertThat(Signing.byDeputy(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(Signing.byDeputy(List.of("CHỦ TỊCH"))).containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(Signing.byDeputy(List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")))
                .containsExactly("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG");
    }

    @Test
    @DisplayName("trong Đảng: cấp phó thay mặt tập thể ký với chức vụ của mình; thừa lệnh thì K/T")
    void partyDeputy() {
        assertThat(Signing.byDeputy(List.of("T/M BAN THƯỜNG VỤ", "BÍ THƯ")))
                .containsExactly("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ");
        assertThat(Signing.byDeputy(List.of("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")))
                .containsExactly("T/L BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG");
    }

    @Test
    @DisplayName("đổi qua đổi lại không chồng chữ")
    void backAndForth() {
        for (List<String> head : List.of(
                List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                List.of("CHỦ TỊCH"),
                List.of("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
                List.of("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"))) {
            List<String> deputy = Signing.byDeputy(head);
            assertThat(Signing.isDeputy(head)).isFalse();
            assertThat(Signing.isDeputy(deputy)).isTrue();
            assertThat(Signing.byDeputy(deputy)).isEqualTo(deputy);
            assertThat(Signing.byHead(deputy)).isEqualTo(head);
            assertThat(Signing.byHead(head)).isEqualTo(head);
        }
    }

    @Test
    @DisplayName("số có dấu chấm hàng nghìn, giờ và ngày như trong văn bản")
    void figures() {
        assertThat(PaperWords.number(2_446)).isEqualTo("2.446");
        assertThat(PaperWords.number(12)).isEqualTo("12");
        assertThat(PaperWords.moment(Province.at("2021-08-05T14:19"))).isEqualTo("14 giờ 19 ngày 05/8/2021");
        assertThat(PaperWords.day(LocalDate.of(2021, 2, 28))).isEqualTo("28/02/2021");
        assertThat(PaperWords.day(LocalDate.of(2021, 10, 1))).isEqualTo("01/10/2021");
    }

    @Test
    @DisplayName("điểm nói bằng chữ, từ nhỏ đến lớn")
    void points() {
        assertThat(Clause.namePoint("2.1")).isEqualTo("điểm 2.1");
        assertThat(Clause.namePoint("D1.2.a")).isEqualTo("điểm a khoản 2 Điều 1");
        assertThat(Clause.namePoint("D3")).isEqualTo("Điều 3");
        assertThat(Clause.namePoint("2.a")).isEqualTo("điểm a khoản 2");
        assertThat(Clause.namePoint("II.3")).isEqualTo("điểm 3 mục II");
        assertThat(Clause.namePoint("1.p2")).isEqualTo("đoạn 2 điểm 1");
        assertThat(Clause.namePoint("A.II.3.1")).isEqualTo("điểm 3.1 mục II phần A");
        assertThat(Clause.namePoint("III.r4")).isEqualTo("dòng 4 của bảng mục III");
        assertThat(Clause.namePoint("2.1_2")).isEqualTo("điểm 2.1");
        assertThat(PointWords.raised("D1.2.a")).isEqualTo("Điểm a khoản 2 Điều 1");
        assertThat(Clause.namePoint("0")).isEmpty();
    }
}
