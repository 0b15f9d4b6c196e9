package vn.thanhtri.directive.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.directive.judging.ReportChange.Kind;
import vn.thanhtri.directive.judging.ReportChange.Piece;

@DisplayName("Báo cáo lần này so với lần trước")
class ReportChangeTest {
    @Test
    @DisplayName("số đổi thì nói hơn kém bao nhiêu: 412 thành 1.131 là +719")
    void numbers() {
        assertThat(ReportChange.between("đã lấy mẫu 412 người, còn 30 hộ", "đã lấy mẫu 1.131 người, còn 12 hộ")
                        .pieces())
                .containsExactly(
                        new Piece(Kind.SAME, "đã lấy mẫu", ""),
                        new Piece(Kind.GONE, "412", ""),
                        new Piece(Kind.NEW, "1.131", "+719"),
                        new Piece(Kind.SAME, "người, còn", ""),
                        new Piece(Kind.GONE, "30", ""),
                        new Piece(Kind.NEW, "12", "−18"),
                        new Piece(Kind.SAME, "hộ", ""));
    }

    @Test
    @DisplayName("chép nguyên lần trước thì không đổi, dù cách dòng khác đi")
    void unchanged() {
        assertThat(ReportChange.between("đã quán triệt,\nđang thực hiện", " đã quán triệt, đang  thực hiện ")
                        .unchanged())
                .isTrue();
        assertThat(ReportChange.between("", "").unchanged()).isTrue();
        assertThat(ReportChange.between("", "xong").unchanged()).isFalse();
    }

    @Test
    @DisplayName("thêm, bớt chữ thì chỉ đúng chữ ấy")
    void words() {
        assertThat(ReportChange.between("đã lập chốt tại xã Tân Khánh", "đã lập 03 chốt tại xã Tân Khánh và Tân Kim")
                        .pieces())
                .containsExactly(
                        new Piece(Kind.SAME, "đã lập", ""),
                        new Piece(Kind.NEW, "03", ""),
                        new Piece(Kind.SAME, "chốt tại xã Tân Khánh", ""),
                        new Piece(Kind.NEW, "và Tân Kim", ""));
    }
}
