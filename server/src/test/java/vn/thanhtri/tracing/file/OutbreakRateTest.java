package vn.thanhtri.tracing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.file.OutbreakRate.State;

@DisplayName("Hệ số lây của ổ dịch")
class OutbreakRateTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 7, 20);
    /** (1 + 30) / (1 / 5 + 14.6276), the exposure added up outside of this program. */
    private static final double MEAN_BY_HAND = 2.023252606255755;

    private static final PolicyValue MEAN = hours("113");
    private static final PolicyValue SD = hours("70");

    private static PolicyValue hours(String value) {
        return new PolicyValue("EPI-SERIAL", value, "hour", "", Clause.of("IJID 93:284-286 (2020)", ""));
    }

    private static SortedMap<LocalDate, Integer> cases(int... many) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        for (int i = 0; i < many.length; i++) {
            if (many[i] > 0) {
                days.put(FIRST.plusDays(i), many[i]);
            }
        }
        return days;
    }

    private static OutbreakRate of(LocalDate until, int... many) {
        return OutbreakRates.of(cases(many), until, MEAN, SD);
    }

    @Test
    @DisplayName(
            "ổ dịch đang lớn: R của tuần cuối cùng đủ số liệu, tính tay theo Cori 2013; ngày sau đó không làm thay đổi")
    void growing() {
        OutbreakRate known = of(FIRST.plusDays(11), 1, 0, 2, 1, 3, 2, 4, 3, 5, 4, 6, 5);
        assertThat(known.state()).isEqualTo(State.SHOWN);
        assertThat(known.from()).isEqualTo(FIRST.plusDays(5));
        assertThat(known.to()).isEqualTo(FIRST.plusDays(11));
        assertThat(known.value()).isEqualTo(MEAN_BY_HAND, within(1e-6));
        assertThat(known.low()).isLessThan(known.value());
        assertThat(known.high()).isGreaterThan(known.value());
        assertThat(of(FIRST.plusDays(11), 1, 0, 2, 1, 3, 2, 4, 3, 5, 4, 6, 5, 0, 9, 1))
                .isEqualTo(known);
    }

    @Test
    @DisplayName("chưa đủ bảy ngày sau ca đầu thì không có số; không có ca nào thì cũng vậy")
    void early() {
        assertThat(of(FIRST.plusDays(6), 1, 2, 3, 4, 5, 6, 7).state()).isEqualTo(State.TOO_EARLY);
        assertThat(of(FIRST.minusDays(2), 1, 2, 3).state()).isEqualTo(State.TOO_EARLY);
        assertThat(of(FIRST).state()).isEqualTo(State.TOO_EARLY);
    }

    @Test
    @DisplayName("quá ít ca có thể lây thì nói ra bằng lời, không đưa số")
    void few() {
        OutbreakRate rate = of(FIRST.plusDays(9), 1);
        assertThat(rate.state()).isEqualTo(State.TOO_FEW);
        assertThat(rate.isShown()).isFalse();
        assertThat(rate.to()).isEqualTo(FIRST.plusDays(9));
    }
}
