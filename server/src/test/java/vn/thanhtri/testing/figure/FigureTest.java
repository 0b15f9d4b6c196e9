package vn.thanhtri.testing.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Số liệu xét nghiệm")
class FigureTest {
    @Test
    @DisplayName(
            "Dorfman: 1 % gộp 11, còn 0,196 xét nghiệm một người; 5 % gộp 5; 10 % gộp 4; từ khoảng 31 % gộp không lợi")
    void dorfman() {
        assertThat(Dorfman.best(0.01, 30)).hasValue(11);
        assertThat(Dorfman.testsPerPerson(0.01, 11)).isCloseTo(0.1956, within(0.0001));
        assertThat(Dorfman.best(0.01, 10)).as("capped by the laboratory").hasValue(10);
        assertThat(Dorfman.best(0.05, 30)).hasValue(5);
        assertThat(Dorfman.testsPerPerson(0.05, 5)).isCloseTo(0.4262, within(0.0001));
        assertThat(Dorfman.best(0.10, 30)).hasValue(4);
        assertThat(Dorfman.best(0.35, 30)).isEmpty();
        assertThat(Dorfman.testsPerPerson(0.5, 1)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "phòng xét nghiệm dương tính gấp nhiều lần các phòng khác thì báo động; ít ống hoặc cùng tỷ lệ thì không")
    void drift() {
        assertThat(Drift.alarms(List.of(
                        new Drift.Tested(1, 2, 400, 4),
                        new Drift.Tested(2, 2, 400, 5),
                        new Drift.Tested(3, 2, 300, 40))))
                .extracting(Drift.Alarm::laboratory)
                .contains(3L);
        assertThat(Drift.alarms(List.of(new Drift.Tested(1, 2, 400, 4), new Drift.Tested(2, 2, 400, 6))))
                .isEmpty();
        assertThat(Drift.alarms(List.of(new Drift.Tested(1, 2, 20, 10), new Drift.Tested(2, 2, 400, 4))))
                .isEmpty();
        assertThat(Drift.alarms(List.of(new Drift.Tested(1, 1, 200, 20), new Drift.Tested(2, 3, 300, 60))))
                .as("tubes of other sizes say nothing")
                .isEmpty();
    }
}
