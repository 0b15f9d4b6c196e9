package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Năm văn bản thật, so với bản chú giải")
class GoldTest {
    static Stream<String> documents() {
        return Documents.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("từng văn bản đạt các ngưỡng")
    void eachDocumentReachesTheFigures(String name) {
        reaches(Evaluation.of(name));
    }

    @Test
    @DisplayName("cả năm văn bản đạt các ngưỡng")
    void allDocumentsReachTheFigures() {
        Evaluation all = new Evaluation();
        documents().map(Evaluation::of).forEach(all::addAll);
        reaches(all);
        assertThat(all.categoryMacroF1()).as("%s", all.categories).isGreaterThanOrEqualTo(0.8);
    }

    private static void reaches(Evaluation e) {
        assertThat(e.points.f1()).as("points %s", e.points).isGreaterThanOrEqualTo(0.97);
        assertThat(e.edges.f1()).as("edges %s", e.edges).isGreaterThanOrEqualTo(0.97);
        assertThat(e.kinds.f1()).as("kinds %s", e.kinds).isGreaterThanOrEqualTo(0.97);
        assertThat(e.explicit.f1()).as("explicit addressees %s", e.explicit).isGreaterThanOrEqualTo(0.93);
        assertThat(e.inherited.f1()).as("inherited addressees %s", e.inherited).isGreaterThanOrEqualTo(0.90);
        assertThat(e.coordinating.f1()).as("coordinating %s", e.coordinating).isGreaterThanOrEqualTo(0.9);
        assertThat(e.timing.f1()).as("timing %s", e.timing).isGreaterThanOrEqualTo(0.97);
        assertThat(e.reportTo.f1()).as("report to %s", e.reportTo).isGreaterThanOrEqualTo(0.9);
        assertThat(e.lostOrders).as("lost orders").isEmpty();
        assertThat(e.metadata).as("metadata").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("không chữ nào bị bỏ: điểm và khối phủ kín văn bản, không chồng nhau")
    void pointsAndBlocksCoverTheText(String name) {
        Coverage.check(Documents.real(name));
    }

    @Test
    @DisplayName("“đời sống hằng ngày” và “hằng ngày vẫn” không phải định kỳ")
    void everydayLifeIsNoRhythm() {
        assertThat(DirectiveParser.parse(Documents.real("002_85149d26268d0f6b")).findPoint("2.3"))
                .hasValueSatisfying(p -> assertThat(p.timing()).isEmpty());
        assertThat(DirectiveParser.parse(Documents.real("000_72be0f7c825e5c7b")).points())
                .flatExtracting(Point::timing)
                .extracting(Timing::when)
                .noneMatch(When.Recurring.class::isInstance);
    }
}
