package vn.thanhtri.tracing.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Dossiers.CENTRE;
import static vn.thanhtri.tracing.Dossiers.DETECTED;
import static vn.thanhtri.tracing.Dossiers.STATION;
import static vn.thanhtri.tracing.Dossiers.away;
import static vn.thanhtri.tracing.Dossiers.contact;
import static vn.thanhtri.tracing.Dossiers.done;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.Dossiers;
import vn.thanhtri.tracing.contact.TracingDeed;

@DisplayName("Quy tắc truy vết")
class TracingRulesTest {
    private final Dossiers.Numbers numbers = new Dossiers.Numbers();

    @Test
    @DisplayName("nơi ở ngoài địa bàn: chuyển ngay; nơi nhận xác nhận trong số giờ tỉnh đặt")
    void forwarding() {
        numbers.in("tracing.forward.acknowledge", "2", "hour", "quy ước của tỉnh");
        ContactDossier home = contact(1, null);
        assertThat(new ForwardContact().duties(home, numbers.book)).isEmpty();
        ContactDossier away = away(done(TracingDeed.FORWARDED, "2021-07-28T09:00"));
        assertThat(new ForwardContact().duties(away, numbers.book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(CENTRE);
                    assertThat(duty.discharge()).isNotNull();
                });
        assertThat(new AcknowledgeContact().duties(away, numbers.book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(STATION);
                    assertThat(duty.dueAt()).isEqualTo(at("2021-07-28T11:00"));
                });
    }

    @Test
    @DisplayName("tìm được F1: ai đã gặp, đã lấy mẫu thì coi là đã tìm thấy")
    void locate() {
        numbers.in("tracing.f1.locate", "24", "hour", "quy ước của tỉnh");
        assertThat(new LocateContact().duties(contact(1, null), numbers.book))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(24))));
        assertThat(new LocateContact()
                        .duties(contact(1, null, done(SampleDeed.SAMPLED, "2021-07-28T20:00")), numbers.book))
                .singleElement()
                .satisfies(duty -> assertThat(duty.discharge()).isNotNull());
    }

    @Test
    @DisplayName("ca bệnh: Trung tâm Y tế chốt danh sách F1; có số giờ thì có hạn")
    void trace() {
        CaseDossier known = new CaseDossier(
                1, "TK01", "Hoàng Văn Sự, 1987", "xã Tân Khánh", "19.173.05917.", DETECTED, false, CENTRE, null);
        assertThat(new TraceCase().duties(known, numbers.book))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueAt()).isNull());
        numbers.in("tracing.f1.list", "12", "hour", "quy ước của tỉnh");
        assertThat(new TraceCase().duties(known, numbers.book)).singleElement().satisfies(duty -> {
            assertThat(duty.debtor()).isEqualTo(CENTRE);
            assertThat(duty.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(12)));
        });
    }
}
