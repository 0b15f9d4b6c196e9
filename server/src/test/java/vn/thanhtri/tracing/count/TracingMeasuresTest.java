package vn.thanhtri.tracing.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.at;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.cases.Cases;

@DatabaseTest
@Now("2021-07-30T17:05")
@DisplayName("Số liệu của truy vết")
class TracingMeasuresTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<Measure> measures;

    @Test
    @DisplayName(
            "trong 24 giờ: F1 mới được nêu chưa đủ 24 giờ thì chưa tính; ca chưa hỏi, chưa chốt danh sách là chưa đủ hồ sơ")
    void notYetDue() {
        cast.agencies();
        long outbreak = cast.outbreak();
        long index = cast.person("Lý Văn Hợp", 1975, Province.TAN_KHANH_CODE);
        long wife = cast.person("Lý Thị Nhàn", 1978, Province.TAN_KHANH_CODE);
        cast.household("Hộ ông Hợp", List.of(index, wife));
        cast.now("2021-07-31T08:00");
        long found = cast.confirm(outbreak, index, "2021-07-29", "2021-07-30T08:00", "2021-07-31T07:00");
        Measure.Scope scope = new Measure.Scope(Province.PHU_BINH, outbreak);
        assertThat(count("contact.reached-24h", scope, "2021-07-31T09:00")).isEqualTo(new Measure.Tally(0, 0, 1));
        assertThat(count("contact.reached-24h", scope, "2021-08-01T08:01")).isEqualTo(new Measure.Tally(0, 1, 0));
        assertThat(count("contact.with-phone", scope, "2021-07-31T09:00")).isEqualTo(new Measure.Tally(1, 0, 0));
        assertThat(count("contact.with-address", scope, "2021-07-31T09:00")).isEqualTo(new Measure.Tally(1, 0, 0));
        assertThat(count("case.interviewed-24h", scope, "2021-07-31T09:00")).isEqualTo(new Measure.Tally(0, 0, 1));
        assertThat(count("case.complete-file", scope, "2021-07-31T09:00")).isEqualTo(new Measure.Tally(0, 1, 0));
        Cast.cdc(() -> cases.interview(found, at("2021-07-31T07:30"), ""));
        assertThat(count("case.interviewed-24h", scope, "2021-07-31T09:00")).isEqualTo(new Measure.Tally(0, 0, 1));
        assertThat(count("case.interviewed-24h", scope, "2021-08-01T08:00")).isEqualTo(new Measure.Tally(1, 0, 0));
    }

    private Measure.Tally count(String key, Measure.Scope scope, String now) {
        Measure measure = measures.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(Province.as(
                Cast.CDC, () -> transaction.execute(status -> measure.count(scope, at(now)))));
    }
}
