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

/** Published documents the grammar was mended on: their figures must not fall. Unseen documents are measured in the bench. */
@DisplayName("Tám văn bản thật đã biết: các ngưỡng không được tụt")
class KnownDocumentsTest {
    private static final String FOLDER = "/directives/known/";

    static Stream<String> names() {
        return Stream.of("01", "04", "05", "08", "12", "14", "19", "21");
    }

    @Test
    @DisplayName("lệnh thành việc, việc thừa, cơ quan, thời hạn, nơi nhận báo cáo, chỗ cần xem")
    void reachesTheFigures() {
        Figures all = new Figures();
        names().forEach(name -> all.add(Figures.of(name, parse(name), Reading.of(read(name + ".tsv")))));
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
        Coverage.check(read(name + ".txt"));
    }

    private static ParsedDirective parse(String name) {
        return DirectiveParser.parse(read(name + ".txt"));
    }

    private static String read(String file) {
        return Documents.resource(FOLDER + file);
    }
}
