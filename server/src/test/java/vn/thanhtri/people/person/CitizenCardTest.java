package vn.thanhtri.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mã QR của thẻ căn cước")
class CitizenCardTest {
    @Test
    @DisplayName("sáu trường trở lên; số chứng minh cũ có thể trống; ngày, giới, địa chỉ như trên thẻ")
    void isRead() {
        CitizenCard card = CitizenCard.find(
                        "019179000123|090123456|Lò Thị  Quét|07091979|Nữ|Xóm Xúm, Nhã Lộng|01052021|x")
                .orElseThrow();
        assertThat(card.number()).isEqualTo("019179000123");
        assertThat(card.name()).isEqualTo("Lò Thị Quét");
        assertThat(card.born()).isEqualTo(LocalDate.of(1979, 9, 7));
        assertThat(card.bornWritten()).isEqualTo("07/09/1979");
        assertThat(card.sex()).isEqualTo("F");
        assertThat(card.address()).isEqualTo("Xóm Xúm, Nhã Lộng");
        assertThat(card.isConsistent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "019079000123, 07091979, Nam, true",
        "019179000123, 07091979, Nam, false",
        "019079000123, 07091980, Nam, false",
        "019205000123, 01022005, Nam, true",
        "019305000123, 01022005, Nữ, true",
        "019305000123, 01021905, Nữ, false"
    })
    @DisplayName("chữ số thứ tư tới sáu nói thế kỷ, giới và năm: không khớp thì nhắc xem lại, không từ chối")
    void isCompared(String number, String born, String sex, boolean consistent) {
        assertThat(CitizenCard.find(number + "||Vi Văn Thẻ|" + born + "|" + sex + "|Tân Khánh|01052021")
                        .orElseThrow()
                        .isConsistent())
                .isEqualTo(consistent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Trần Đức Lượng",
                "a|b|c|d|e|f|g",
                "019179000123|x",
                "01917900012||Vi|07091979|Nam|x|y",
                "019179000123|||07091979|Nam|x|y"
            })
    @DisplayName("chữ khác thì không phải thẻ")
    void nothingElse(String text) {
        assertThat(CitizenCard.find(text)).isEmpty();
    }

    @Test
    @DisplayName("ngày không có trên lịch thì coi như không biết")
    void noSuchDay() {
        assertThat(CitizenCard.find("019179000123||Vi Văn Thẻ|31021979|Nam|x|y")
                        .orElseThrow()
                        .born())
                .isNull();
    }
}
