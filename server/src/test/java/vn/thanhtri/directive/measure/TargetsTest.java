package vn.thanhtri.directive.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Measure;

@DisplayName("Đạt chỉ tiêu")
class TargetsTest {
    private static final Instant NINE = Instant.parse("2021-07-30T02:00:00Z");
    private static final Instant TEN = Instant.parse("2021-07-30T03:00:00Z");

    @Test
    @DisplayName("việc gắn hai số liệu hoàn thành khi cả hai đạt, lúc cái sau đạt; của từng đơn vị riêng")
    void allTargets() {
        Map<Long, List<Binding>> bound = Map.of(1L, List.of(binding(11), binding(12)));
        assertThat(Targets.reached(
                        bound,
                        List.of(
                                new BindingStore.Reached(11, 3, NINE, 5, 5, 100),
                                new BindingStore.Reached(12, 3, TEN, 7, 7, 101),
                                new BindingStore.Reached(11, 4, NINE, 5, 5, 102))))
                .isEqualTo(Map.of(1L, Map.of(3L, new Discharge(TEN, 101))));
    }

    @Test
    @DisplayName("99/100 chưa đạt 100 %; không có ai để đếm là chưa đạt; người chưa đến hạn không tính")
    void share() {
        assertThat(new Measure.Tally(99, 1, 0).reaches(100)).isFalse();
        assertThat(new Measure.Tally(100, 0, 5).reaches(100)).isTrue();
        assertThat(new Measure.Tally(0, 0, 5).reaches(1)).isFalse();
        assertThat(new Measure.Tally(9, 1, 0).reaches(90)).isTrue();
    }

    private static Binding binding(long id) {
        return new Binding(id, 1, "contact.sampled", "", "", null, 100, true, NINE, "Hòa");
    }
}
