package vn.thanhtri.tracing.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.NHA_LONG;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.PHU_BINH;
import static vn.thanhtri.test.Province.TAN_KHANH;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.tracing.Cast.cdc;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

@DatabaseTest
@Now("2021-07-28T09:00")
@DisplayName("Số trên bảng và chỗ trống về người tiếp xúc")
class GapTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Persons persons;

    @Autowired
    private Encounters encounters;

    @Autowired
    private GapStore gaps;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("F1 không có số điện thoại là một chỗ trống của xã, cho tới khi có số; chuyển xã thì đếm ở xã mới")
    void whatIsMissingAndWhatIsCounted() {
        long outbreak = cast.outbreak();
        long sick = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long silent = cast.people("Lý Thị Mẫu", 1, TAN_KHANH_CODE).getFirst();
        long reachable = cast.person("Dương Quỳnh Ngần", 1996, NHA_LONG_CODE);
        cast.confirm(outbreak, sick, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        int before = followed(PHU_BINH);

        cast.wedding(
                outbreak,
                List.of(Attendance.wholeTime(sick), Attendance.wholeTime(silent), Attendance.wholeTime(reachable)));

        assertThat(followed(PHU_BINH)).isEqualTo(before + 2);
        assertThat(followed(TAN_KHANH)).isOne();
        assertThat(withoutPhone(PHU_BINH)).containsExactly(silent);
        assertThat(withoutPhone(NHA_LONG)).isEmpty();

        cdc(() -> persons.move(silent, new Residence(NHA_LONG_CODE, NHA_LONG, null, null, "xóm Xúm", "")));
        assertThat(followed(TAN_KHANH)).isZero();
        assertThat(followed(NHA_LONG)).isEqualTo(2);
        assertThat(withoutPhone(NHA_LONG)).containsExactly(silent);

        cdc(() -> persons.addPhones(silent, List.of("0912000777")));
        assertThat(withoutPhone(PHU_BINH)).isEmpty();

        cdc(() -> persons.correctNumbers(silent, "", List.of()));
        assertThat(withoutPhone(PHU_BINH)).as("the number was wrong").containsExactly(silent);
    }

    @Test
    @DisplayName("cuộc gặp ghi nhầm đã hủy, hay đã đính chính sang người khác, không che ca chưa điều tra")
    void whatWasCorrectedHidesNoGap() {
        long outbreak = cast.outbreak();
        long sick = cast.person("Tạ Thị Hạnh", 1990, TAN_KHANH_CODE);
        List<Long> others = cast.people("Vi Văn Tuấn", 3, TAN_KHANH_CODE);
        long id = cast.confirm(outbreak, sick, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        assertThat(withoutInterview()).contains(id);

        long met = Province.as(Cast.CDC, () -> encounters.record(meeting(sick, others.get(0))));
        assertThat(withoutInterview()).as("a meeting is known").doesNotContain(id);
        cdc(() -> encounters.withdraw(met, "nhầm người"));
        assertThat(withoutInterview()).as("they did not meet").contains(id);

        long again = Province.as(Cast.CDC, () -> encounters.record(meeting(sick, others.get(1))));
        assertThat(withoutInterview()).doesNotContain(id);
        cdc(() -> encounters.correct(again, meeting(others.get(1), others.get(2)), "ca bệnh không có mặt"));
        assertThat(withoutInterview()).as("others met").contains(id);
    }

    private static RecordEncounter meeting(long a, long b) {
        return new RecordEncounter(
                a,
                b,
                Province.at("2021-07-24T15:00"),
                Province.at("2021-07-24T15:30"),
                "quán nước đầu xóm Tranh",
                "ca bệnh");
    }

    private List<Long> withoutInterview() {
        return Province.as(
                Cast.CDC,
                () -> transaction.execute(status -> gaps.list(GapStore.What.INTERVIEW, PHU_BINH, 10).stream()
                        .map(GapStore.Missing::id)
                        .toList()));
    }

    private int followed(String area) {
        return Province.as(Cast.CDC, () -> transaction.execute(status -> gaps.followed(area)));
    }

    private List<Long> withoutPhone(String area) {
        return Province.as(
                Cast.CDC,
                () -> transaction.execute(status -> gaps.list(GapStore.What.PHONE, area, 10).stream()
                        .map(GapStore.Missing::id)
                        .toList()));
    }
}
