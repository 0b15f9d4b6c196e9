package vn.thanhtri.obligation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.test.Province;

@DisplayName("Điều được nhập muộn")
class EnteredLateTest {
    private static final Instant HAPPENED = Province.at("2021-07-28T06:40");
    private static final Instant ENTERED = Province.at("2021-07-31T08:00");
    private static final Clause BASIS = Clause.of("5053/QĐ-BYT", "bước 4");

    /** Everybody has the district above, and it the province. */
    private final Debtors debtors = agency -> new Debtors.Debtor(
            agency, "đơn vị " + agency, "19.173.05917.", agency >= 3 ? null : Long.valueOf(agency + 1));

    private final PolicyBook book = (key, area, subject, at) -> key.equals(Climb.STEPS)
            ? Optional.of(new PolicyValue(key, "120,240,480", "minute", "", BASIS))
            : Optional.empty();

    private final Climb climb = new Climb(debtors, book);

    private LedgerRow opened(Duty duty, Instant now) {
        Comparison comparison = new Comparison(debtors, climb, now, null);
        comparison.addSubject(
                7,
                new SubjectCard("TK01", "", "F0", "/cases/7"),
                List.of(new Comparison.Ruled(Topic.TRACING, duty)),
                List.of());
        return comparison.openings().getFirst();
    }

    private static Duty within(Duration time) {
        return Duty.once("case.trace", 1, HAPPENED, HAPPENED.plus(time), BASIS, null);
    }

    @Test
    @DisplayName("hạn 12 giờ tính từ lúc nhập; hạn theo giờ phát sinh được giữ bên cạnh; cấp trên chưa được báo")
    void countsFromTheEntry() {
        LedgerRow row = opened(within(Duration.ofHours(12)).countedFromOpening(), ENTERED);
        assertThat(row.duty().opensAt()).isEqualTo(HAPPENED);
        assertThat(row.dueAt()).isEqualTo(ENTERED.plus(Duration.ofHours(12)));
        assertThat(row.entered().trueDueAt()).isEqualTo(HAPPENED.plus(Duration.ofHours(12)));
        assertThat(row.climbAt()).isEqualTo(ENTERED.plus(Duration.ofHours(14)));
    }

    @Test
    @DisplayName("nhập ngay thì hạn là hạn")
    void enteredAtOnce() {
        LedgerRow row = opened(within(Duration.ofHours(12)).countedFromOpening(), HAPPENED.plusSeconds(40));
        assertThat(row.dueAt()).isEqualTo(HAPPENED.plus(Duration.ofHours(12)));
        assertThat(row.entered().trueDueAt()).isNull();
    }

    @Test
    @DisplayName("hạn là một ngày giờ đã định thì không dời, nhưng chỉ báo cấp trên sau khi đơn vị đã biết")
    void aMomentStays() {
        LedgerRow row = opened(within(Duration.ofHours(12)), ENTERED);
        assertThat(row.dueAt()).isEqualTo(HAPPENED.plus(Duration.ofHours(12)));
        assertThat(row.climbAt()).isEqualTo(ENTERED.plus(Duration.ofMinutes(120)));
    }

    @Test
    @DisplayName("suy lại không dời hạn lần nữa")
    void derivedAgainItIsTheSame() {
        Duty duty = within(Duration.ofHours(12)).countedFromOpening();
        LedgerRow row = opened(duty, ENTERED);
        Comparison again = new Comparison(debtors, climb, ENTERED.plus(Duration.ofHours(5)), null);
        again.addSubject(7, row.card(), List.of(new Comparison.Ruled(Topic.TRACING, duty)), List.of(row));
        assertThat(again.changes()).isEmpty();
        assertThat(again.openings()).isEmpty();
    }

    @Test
    @DisplayName("sau một lần ngừng máy, các cấp được báo lần lượt chứ không cùng một phút")
    void levelsAreToldOneAfterTheOther() {
        Instant due = HAPPENED;
        Instant toldLate = due.plus(Duration.ofHours(30));
        assertThat(climb.next("19.", 1, due, toldLate)).contains(toldLate.plus(Duration.ofMinutes(120)));
        Instant toldInTime = due.plus(Duration.ofMinutes(121));
        assertThat(climb.next("19.", 1, due, toldInTime)).contains(due.plus(Duration.ofMinutes(240)));
    }
}
