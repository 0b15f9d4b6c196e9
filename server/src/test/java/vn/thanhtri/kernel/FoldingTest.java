package vn.thanhtri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Bỏ dấu: Java và cơ sở dữ liệu cho cùng một kết quả")
class FoldingTest {
    private static final int TEXTS = 20_000;
    private static final String LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstu"
            + "ùúủũụưừứửữựvxyỳýỷỹỵ0123456789.,-/";
    private static final List<String> BLANKS = List.of(" ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000");

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "Trần Đức Lượng, tran duc luong",
        "NGUYỄN THỊ HÒA, nguyen thi hoa",
        "'  xã   Tân Khánh ', xa tan khanh",
        "Đặng Thùy Trâm, dang thuy tram"
    })
    void names(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
        assertThat(foldedByDatabase(List.of(text))).containsExactly(folded);
    }

    @Test
    @DisplayName("câu tiếng Việt bất kỳ, dựng sẵn hay tổ hợp, hoa hay thường")
    void vietnameseTexts() {
        Random random = new Random(19173);
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < TEXTS; number++) {
            String text = text(random);
            texts.add(number % 2 == 0 ? text : Normalizer.normalize(text, Normalizer.Form.NFD));
        }
        assertSame(texts);
    }

    @Test
    @DisplayName("mọi ký tự đã gán của Unicode")
    void everyCharacter() {
        List<String> texts = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(point -> Character.getType(point) != Character.SURROGATE
                        && Character.getType(point) != Character.PRIVATE_USE)
                .mapToObj(point -> "Đ " + Character.toString(point) + " a")
                .toList();
        assertSame(texts);
    }

    private void assertSame(List<String> texts) {
        List<String> folded = texts.stream().map(Folding::fold).toList();
        List<String> byDatabase = foldedByDatabase(texts);
        List<String> different = IntStream.range(0, texts.size())
                .filter(place -> !folded.get(place).equals(byDatabase.get(place)))
                .mapToObj(place -> texts.get(place) + " U+"
                        + Integer.toHexString(texts.get(place).codePointAt(2)) + ": " + folded.get(place) + " | "
                        + byDatabase.get(place))
                .toList();
        assertThat(different).isEmpty();
    }

    private List<String> foldedByDatabase(List<String> texts) {
        return database.sql("select kernel.fold(text) from unnest(:texts::text[]) with ordinality as t(text, place)"
                        + " order by place")
                .param("texts", texts.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int sign = random.nextInt(40); sign > 0; sign--) {
            if (random.nextInt(5) == 0) {
                text.append(BLANKS.get(random.nextInt(BLANKS.size())));
            } else {
                String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
                text.append(random.nextBoolean() ? letter : letter.toUpperCase(java.util.Locale.ROOT));
            }
        }
        return text.toString();
    }
}
