package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanhtri.directive.grammar.figures.Figures;
import vn.thanhtri.directive.grammar.figures.Reading;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

/**
 * Documents the grammar was mended on, eight published and some written in other genres and years: their figures must not fall. What
 * nobody has seen is measured by {@code DirectiveFigures} in the bench.
 */
@DisplayName("Văn bản đã biết: các ngưỡng không được tụt")
class KnownDocumentsTest {
    private static final String PUBLISHED = "/directives/known/";
    private static final String WRITTEN = "/directives/written/";

    static Stream<String> names() {
        return Stream.concat(published(), written());
    }

    private static Stream<String> published() {
        return Stream.of("01", "04", "05", "08", "12", "14", "19", "21").map(name -> PUBLISHED + name);
    }

    private static Stream<String> written() {
        return Stream.of(
                        "chi-thi-tet-2026",
                        "chi-thi-tinh-2020",
                        "cong-dien-bo-2019",
                        "cong-dien-lao-cai-2024",
                        "cong-dien-ptds-2025",
                        "cong-dien-thu-tuong-2024",
                        "cong-dien-tinh-2024-dong",
                        "cong-van-huyen-2021",
                        "cong-van-so-nn-2022",
                        "cong-van-so-y-te-2024",
                        "huong-dan-byt-2023",
                        "ke-hoach-huyen-2024",
                        "ke-hoach-tinh-2023",
                        "ke-hoach-truong-2022",
                        "ket-luan-tinh-uy-2022",
                        "quyet-dinh-gian-cach-2021",
                        "quyet-dinh-xa-2025",
                        "thong-bao-ket-luan-2021",
                        "thong-bao-vpcp-2023",
                        "tin-cong-dien-2023",
                        "tin-cong-van-ha-noi-2025",
                        "tin-so-y-te-2025")
                .map(name -> WRITTEN + name);
    }

    @Test
    @DisplayName("văn bản tự soạn thuộc các thể loại và năm khác")
    void writtenDocumentsReachTheFigures() {
        Figures all = figures(written());
        assertThat(all.orders.recall()).as("%s", all.orders.missed()).isGreaterThanOrEqualTo(0.99);
        assertThat(all.falseTaskShare()).as("%s", all.falseTasks()).isLessThanOrEqualTo(0.03);
        assertThat(all.accountedShare()).isEqualTo(1);
        assertThat(all.addressees.precision())
                .as("%s", all.addressees.unexpected())
                .isGreaterThanOrEqualTo(0.96);
        assertThat(all.addressees.recall()).as("%s", all.addressees.missed()).isGreaterThanOrEqualTo(0.96);
        assertThat(all.timing.recall()).as("%s", all.timing.missed()).isGreaterThanOrEqualTo(0.96);
        assertThat(all.metadata.recall()).as("%s", all.metadata.missed()).isEqualTo(1);
    }

    private static Figures figures(Stream<String> names) {
        Figures all = new Figures();
        names.forEach(name -> all.add(Figures.of(name, parse(name), Reading.of(Documents.resource(name + ".tsv")))));
        return all;
    }

    @Test
    @DisplayName("lệnh thành việc, việc thừa, cơ quan, thời hạn, nơi nhận báo cáo, chỗ cần xem")
    void reachesTheFigures() {
        Figures all = figures(published());
        assertThat(all.orders.recall()).as("%s", all.orders.missed()).isGreaterThanOrEqualTo(0.97);
        assertThat(all.falseTaskShare()).as("%s", all.falseTasks()).isLessThanOrEqualTo(0.10);
        assertThat(all.accountedShare()).isEqualTo(1);
        assertThat(all.addressees.precision())
                .as("%s", all.addressees.unexpected())
                .isGreaterThanOrEqualTo(0.97);
        assertThat(all.addressees.recall()).as("%s", all.addressees.missed()).isGreaterThanOrEqualTo(0.93);
        assertThat(all.inherited.recall()).as("%s", all.inherited.missed()).isGreaterThanOrEqualTo(0.93);
        assertThat(all.timing.precision()).as("%s", all.timing.unexpected()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.timing.recall()).as("%s", all.timing.missed()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.reportTo.recall()).as("%s", all.reportTo.missed()).isGreaterThanOrEqualTo(0.9);
        assertThat(all.metadata.recall()).as("%s", all.metadata.missed()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.doubtOfRight()).as("right fields doubted").isLessThanOrEqualTo(0.2);
        assertThat(all.doubtOfWrong()).as("wrong fields doubted").isGreaterThanOrEqualTo(0.6);
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("không chữ nào bị bỏ")
    void nothingIsLost(String name) {
        Coverage.check(Documents.resource(name + ".txt"));
    }

    private static ParsedDirective parse(String name) {
        return DirectiveParser.parse(Documents.resource(name + ".txt"));
    }
}
