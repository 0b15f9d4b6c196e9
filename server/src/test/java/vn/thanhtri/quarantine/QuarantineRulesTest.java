package vn.thanhtri.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Dossiers.COMMITTEE;
import static vn.thanhtri.tracing.Dossiers.DECIDER;
import static vn.thanhtri.tracing.Dossiers.DETECTED;
import static vn.thanhtri.tracing.Dossiers.STATION;
import static vn.thanhtri.tracing.Dossiers.contact;
import static vn.thanhtri.tracing.Dossiers.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.tracing.Dossiers;
import vn.thanhtri.tracing.duty.ContactDossier;

@DisplayName("Quy tắc cách ly")
class QuarantineRulesTest {
    private final Dossiers.Numbers numbers = new Dossiers.Numbers();

    @Test
    @DisplayName("F1: Trạm Y tế lập danh sách trong 3 giờ từ lúc phát hiện (NĐ 101/2010)")
    void list() {
        numbers.in("isolation.home.list", "3", "hour", "101/2010/NĐ-CP");
        assertThat(new ListContact().duties(contact(1, null), numbers.book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(STATION);
                    assertThat(duty.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(3)));
                    assertThat(duty.basis().document()).isEqualTo("101/2010/NĐ-CP");
                    assertThat(duty.discharge()).isNull();
                });
        assertThat(new ListContact().duties(contact(2, null), numbers.book)).isEmpty();
    }

    @Test
    @DisplayName("quyết định trong 1 giờ từ khi có danh sách, người quyết định là Trưởng BCĐ xã")
    void decide() {
        numbers.in("isolation.home.decide", "1", "hour", "101/2010/NĐ-CP");
        assertThat(new DecideIsolation().duties(contact(1, null), numbers.book))
                .as("chưa có danh sách")
                .isEmpty();
        ContactDossier listed = contact(1, null, done(QuarantineDeed.LISTED, "2021-07-28T09:10"));
        assertThat(new DecideIsolation().duties(listed, numbers.book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(DECIDER);
                    assertThat(duty.dueAt()).isEqualTo(at("2021-07-28T10:10"));
                });
    }

    @Test
    @DisplayName("thông báo trong 3 giờ từ khi có quyết định; đã thông báo thì xong, với dữ kiện chứng minh")
    void tell() {
        numbers.in("isolation.home.notify", "3", "hour", "101/2010/NĐ-CP");
        ContactDossier told = contact(
                1,
                null,
                done(QuarantineDeed.LISTED, "2021-07-28T09:00"),
                done(QuarantineDeed.DECIDED, "2021-07-28T09:40"),
                done(QuarantineDeed.NOTIFIED, "2021-07-28T11:00"));
        assertThat(new NotifyIsolation().duties(told, numbers.book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(COMMITTEE);
                    assertThat(duty.dueAt()).isEqualTo(at("2021-07-28T12:40"));
                    assertThat(duty.discharge()).isNotNull().satisfies(discharge -> {
                        assertThat(discharge.at()).isEqualTo(at("2021-07-28T11:00"));
                        assertThat(discharge.fact()).isEqualTo(99);
                    });
                });
    }

    @Test
    @DisplayName("không có con số nào đang có hiệu lực thì có việc mà không có hạn: không bịa ra hạn")
    void noNumberNoDeadline() {
        List<Duty> duties = new ArrayList<>();
        new QuarantineFacts()
                .rulesOfQuarantine()
                .rules()
                .forEach(rule -> duties.addAll(rule.duties(contact(1, at("2021-07-25T13:00")), numbers.book)));
        assertThat(duties).extracting(Duty::rule).containsExactly("contact.list");
        assertThat(duties).extracting(Duty::dueAt).containsOnlyNulls();
    }

    @Test
    @DisplayName("F2: quyết định cách ly tại nhà trong 3 + 1 giờ; F3: hướng dẫn tự theo dõi, không có hạn")
    void secondAndThird() {
        numbers.in("isolation.home.list", "3", "hour", "101/2010/NĐ-CP");
        numbers.in("isolation.home.decide", "1", "hour", "101/2010/NĐ-CP");
        assertThat(new QuarantineAtHome().duties(contact(2, null), numbers.book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(DECIDER);
                    assertThat(duty.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(4)));
                });
        assertThat(new AdviseSelfMonitoring().duties(contact(3, null), numbers.book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(STATION);
                    assertThat(duty.dueAt()).isNull();
                });
    }

    @Test
    @DisplayName("F1 thành ca: việc đã làm còn trong sổ, việc chưa làm không còn là việc của người tiếp xúc")
    void becameCase() {
        ContactDossier sick = Dossiers.sick(done(QuarantineDeed.LISTED, "2021-07-28T09:00"));
        List<Duty> duties = new ArrayList<>();
        new QuarantineFacts()
                .rulesOfQuarantine()
                .rules()
                .forEach(rule -> duties.addAll(rule.duties(sick, numbers.book)));
        assertThat(duties)
                .singleElement()
                .satisfies(duty -> assertThat(duty.rule()).isEqualTo("contact.list"));
    }
}
