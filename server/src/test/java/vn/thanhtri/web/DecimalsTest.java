package vn.thanhtri.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.web.form.Form;

@DisplayName("Số thập phân: tiếng Việt viết dấu phẩy, đọc được cả hai cách")
class DecimalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"17,8|17.8", "17.8|17.8", " 30 |30", "0,05|0.05", "1.284,5|1284.5", "1,284.5|1284.5", "-2,5|-2.5"})
    void isRead(String written, BigDecimal value) {
        assertThat(Form.of(Map.of("amount", List.of(written))).decimal("amount"))
                .isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"17,8,1", "1.2.3", "mười bảy", "17,", ",8", "1e5", "NaN"})
    void isRefusedWithItsField(String written) {
        assertThatThrownBy(() -> Form.of(Map.of("amount", List.of(written))).decimal("amount"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().field()).isEqualTo("amount");
                    assertThat(refused.refusal().numbers()).containsEntry("given", written);
                });
    }

    @Test
    @DisplayName("17,8 trong tiếng Việt, 17.8 trong tiếng Anh; không thêm, không bớt chữ số")
    void isWritten() {
        assertThat(Formats.decimal(new BigDecimal("17.80"), Language.VI)).isEqualTo("17,8");
        assertThat(Formats.decimal(new BigDecimal("17.8"), Language.EN)).isEqualTo("17.8");
        assertThat(Formats.decimal(new BigDecimal("0.00"), Language.VI)).isEqualTo("0");
        assertThat(Formats.decimal(new BigDecimal("3E+1"), Language.VI)).isEqualTo("30");
    }
}
