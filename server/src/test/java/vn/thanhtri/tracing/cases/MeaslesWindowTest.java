package vn.thanhtri.tracing.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.at;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.definition.Disease;

@DisplayName("Bệnh thứ hai có cửa sổ lây của nó")
class MeaslesWindowTest {
    private static final Disease MEASLES = new Disease("MEASLES", "sởi", "measles", "MEASLES");
    private static final Disease COVID = new Disease("COVID19", "COVID-19", "COVID-19", "F0");
    private static final Map<String, String> NUMBERS = Map.of(
            "tracing.window.before-onset F0", "3",
            "tracing.window.before-onset MEASLES", "4",
            "tracing.window.after-onset MEASLES", "4");
    private static final PolicyBook BOOK =
            (key, area, subject, moment) -> Optional.ofNullable(NUMBERS.get(key + " " + subject))
                    .map(days -> new PolicyValue(key, days, "day", subject, Clause.of("sổ " + subject, "")));

    @Test
    @DisplayName(
            "sởi: từ 4 ngày trước đến hết ngày thứ 4 sau phát ban; COVID-19 cùng ngày: từ 3 ngày trước, đến khi cách ly")
    void each() {
        InfectiousWindow measles = window(MEASLES, finding());
        assertThat(measles.from()).isEqualTo(at("2021-07-26T00:00"));
        assertThat(measles.to()).isEqualTo(at("2021-08-04T00:00"));
        assertThat(measles.clause().document()).isEqualTo("sổ MEASLES");
        InfectiousWindow covid = window(COVID, finding());
        assertThat(covid.from()).isEqualTo(at("2021-07-27T00:00"));
        assertThat(covid.to()).isNull();
    }

    @Test
    @DisplayName("cách ly sớm hơn thì hết từ lúc cách ly, muộn hơn thì vẫn hết theo ngày phát ban")
    void isolated() {
        assertThat(window(MEASLES, finding().isolated(at("2021-08-02T08:00"), "Bệnh viện A"))
                        .to())
                .isEqualTo(at("2021-08-02T08:00"));
        assertThat(window(MEASLES, finding().isolated(at("2021-08-05T08:00"), "Bệnh viện A"))
                        .to())
                .isEqualTo(at("2021-08-04T00:00"));
    }

    private static CaseFinding finding() {
        return CaseFinding.of(new Source.Unknown()).withOnset(Onset.KNOWN, LocalDate.parse("2021-07-30"), null);
    }

    private static InfectiousWindow window(Disease disease, CaseFinding finding) {
        return InfectiousWindow.of(finding, null, disease, "19.173.05917.", BOOK, at("2021-08-06T09:00"));
    }
}
