package vn.thanhtri.tracing.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hệ số lây nhiễm, cúm 2009 tại một trường học: như EpiEstim tính")
class ReproductionNumberTest {
    private static final int[] CASES = Arrays.stream(column("Flu2009_incidence.csv", 1))
            .mapToInt(value -> (int) value)
            .toArray();

    @Test
    @DisplayName("Khoảng cách thế hệ cho theo ngày")
    void nonParametric() {
        assertEqual("R_Flu2009_nonparam_weekly_sliding.csv", SerialInterval.of(column("Flu2009_si.csv", 1)));
    }

    @Test
    @DisplayName("Khoảng cách thế hệ gamma, trung bình 2,6 ngày, độ lệch 1,5 ngày")
    void parametric() {
        assertEqual("R_Flu2009_parametric_2.6_1.5.csv", SerialInterval.gamma(2.6, 1.5, CASES.length));
    }

    @Test
    @DisplayName("Phân bố gamma chia theo ngày")
    void discretised() {
        double[] shares = column("discr_si_2.6_1.5.csv", 1);
        SerialInterval interval = SerialInterval.gamma(2.6, 1.5, shares.length);
        for (int day = 0; day < shares.length; day++) {
            assertThat(interval.share(day)).isCloseTo(shares[day], within(1e-12));
        }
    }

    private static void assertEqual(String table, SerialInterval interval) {
        List<ReproductionNumber> weeks = ReproductionNumber.of(CASES, interval);
        double[] means = column(table, 2);
        assertThat(weeks).hasSize(means.length);
        for (int i = 0; i < means.length; i++) {
            ReproductionNumber week = weeks.get(i);
            assertThat((double) week.lastDay()).isEqualTo(column(table, 1)[i]);
            assertThat(week.mean()).isCloseTo(means[i], within(1e-9));
            assertThat(week.sd()).isCloseTo(column(table, 3)[i], within(1e-9));
            assertThat(week.low()).isCloseTo(column(table, 4)[i], within(1e-7));
            assertThat(week.median()).isCloseTo(column(table, 7)[i], within(1e-7));
            assertThat(week.high()).isCloseTo(column(table, 10)[i], within(1e-7));
        }
    }

    private static double[] column(String table, int column) {
        try (InputStream in = Objects.requireNonNull(
                ReproductionNumberTest.class.getResourceAsStream("/vectors/epi/" + table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[column].strip()))
                    .toArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
