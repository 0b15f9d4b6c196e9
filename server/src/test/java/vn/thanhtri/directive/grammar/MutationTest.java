package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Cùng một văn bản, viết cách khác: cùng một kết quả")
class MutationTest {
    private static final Map<String, UnaryOperator<String>> MUTATIONS = new LinkedHashMap<>();

    static {
        MUTATIONS.put("NFD", s -> Normalizer.normalize(s, Normalizer.Form.NFD));
        MUTATIONS.put("dấu thanh kiểu mới (uỷ, hoà)", MutationTest::newTonePlacement);
        MUTATIONS.put("NFD, dấu thanh kiểu mới", s -> Normalizer.normalize(newTonePlacement(s), Normalizer.Form.NFD));
        MUTATIONS.put("CRLF", s -> s.replace("\n", "\r\n"));
        MUTATIONS.put("bỏ chữ đậm", s -> s.replace("**", ""));
        MUTATIONS.put("đậm cả dòng", s -> s.replace("**", "").replaceAll("(?m)^(?=[^|#\\s*-])([^\\n|]+)$", "**$1**"));
        MUTATIONS.put("gạch đầu dòng –", s -> s.replaceAll("(?m)^- (?=\\S)", "– "));
        MUTATIONS.put("gạch đầu dòng +", s -> s.replaceAll("(?m)^- (?=\\S)", "+ "));
        MUTATIONS.put("gạch đầu dòng •", s -> s.replaceAll("(?m)^- (?=\\S)", "• "));
        MUTATIONS.put("đánh số 1-", s -> numbering(s, "-"));
        MUTATIONS.put("đánh số 1/", s -> numbering(s, "/"));
        MUTATIONS.put("đánh số 1)", s -> numbering(s, ")"));
        MUTATIONS.put("đánh số 1.", s -> numbering(s, "."));
        MUTATIONS.put("15 giờ", s -> s.replaceAll("\\b(\\d{1,2})(?:h| giờ |:)00(?: ?phút|['’])?(?!\\d)", "$1 giờ"));
        MUTATIONS.put("15 giờ 00 phút", s -> hours(s, "$1 giờ $2 phút"));
        MUTATIONS.put("15:00", s -> hours(s, "$1:$2"));
        MUTATIONS.put("15h00’", s -> hours(s, "$1h$2’"));
        MUTATIONS.put("hàng ngày", s -> s.replace("hằng ngày", "hàng ngày").replace("hằng tuần", "hàng tuần"));
        MUTATIONS.put("khoảng trắng cứng", s -> s.replace(" tỉnh ", "\u00a0tỉnh  "));
        MUTATIONS.put("ngắt dòng cứng", MutationTest::hardWraps);
        MUTATIONS.put("ngoặc kép thẳng", s -> s.replace('“', '"').replace('”', '"'));
    }

    private static String newTonePlacement(String s) {
        String[][] pairs = {
            {"òa", "oà"},
            {"óa", "oá"},
            {"ỏa", "oả"},
            {"õa", "oã"},
            {"ọa", "oạ"},
            {"òe", "oè"},
            {"óe", "oé"},
            {"ỏe", "oẻ"},
            {"ùy", "uỳ"},
            {"úy", "uý"},
            {"ủy", "uỷ"},
            {"ũy", "uỹ"},
            {"ụy", "uỵ"},
            {"Ủy", "Uỷ"},
            {"ỦY", "UỶ"},
            {"HÒA", "HOÀ"},
            {"HỎA", "HOẢ"}
        };
        String out = s;
        for (String[] pair : pairs) {
            out = Pattern.compile(pair[0] + "(?!\\p{L})").matcher(out).replaceAll(pair[1]);
        }
        return out;
    }

    /** Breaks long lines at blanks, as text copied from a narrow page. */
    private static String hardWraps(String s) {
        StringBuilder out = new StringBuilder();
        for (String line : s.split("\n", -1)) {
            int column = 0;
            for (String word : line.split(" ", -1)) {
                boolean table = line.contains("|");
                boolean wraps = !table
                        && column > 0
                        && column + word.length() > 88
                        && !word.matches("[-–+•]|\\d+.*|\\p{Lu}.*|\\p{L}[.)].*");
                out.append(column == 0 ? "" : wraps ? "\n" : " ").append(word);
                column = wraps ? word.length() : column + word.length() + 1;
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String numbering(String s, String tail) {
        return s.replaceAll("(?m)^(\\*{0,2}\\d{1,2})[.-](?= ?\\*{0,2} ?\\p{Lu})", "$1" + tail);
    }

    private static String hours(String s, String replacement) {
        return s.replaceAll("\\b(\\d{1,2})(?:h| giờ |:)(\\d{2})(?: ?phút|['’])?(?!\\d)", replacement);
    }

    static Stream<Arguments> cases() {
        Stream<Arguments> real = Documents.NAMES.stream()
                .flatMap(name -> MUTATIONS.keySet().stream().map(m -> Arguments.of(name, m)));
        Stream<Arguments> invented = LayoutTest.NAMES.stream()
                .flatMap(name -> MUTATIONS.keySet().stream().map(m -> Arguments.of(name, m)));
        return Stream.concat(real, invented);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void sameAnswer(String name, String mutation) {
        String text = name.endsWith(".txt") ? Documents.layout(name) : Documents.real(name);
        String mutated =
                MUTATIONS.getOrDefault(mutation, UnaryOperator.identity()).apply(text);
        List<String> expected = Answer.of(DirectiveParser.parse(text));
        List<String> got = Answer.of(DirectiveParser.parse(mutated));
        assertThat(got).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(got.get(i)).isEqualTo(expected.get(i));
        }
        Coverage.check(mutated);
    }
}
