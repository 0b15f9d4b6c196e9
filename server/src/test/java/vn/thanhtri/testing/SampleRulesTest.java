package vn.thanhtri.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.tracing.Cast.at;
import static vn.thanhtri.tracing.Dossiers.contact;
import static vn.thanhtri.tracing.Dossiers.done;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.tracing.Dossiers;
import vn.thanhtri.tracing.duty.ContactDossier;

@DisplayName("Quy tắc lấy mẫu")
class SampleRulesTest {
    private final Dossiers.Numbers numbers = new Dossiers.Numbers();

    @Test
    @DisplayName("lấy mẫu lần đầu theo số giờ tỉnh đặt; F2 chỉ khi tỉnh có đặt")
    void firstSample() {
        assertThat(new TakeFirstSample().duties(contact(2, null), numbers.book)).isEmpty();
        numbers.in("testing.first-sample", "24", "hour", "quy ước của tỉnh");
        assertThat(new TakeFirstSample().duties(contact(2, null), numbers.book)).hasSize(1);
        ContactDossier sampled = contact(1, null, done(SampleDeed.SAMPLED, "2021-07-28T20:00"));
        assertThat(new TakeFirstSample().duties(sampled, numbers.book))
                .singleElement()
                .satisfies(duty -> assertThat(duty.discharge()).isNotNull());
    }

    @Test
    @DisplayName("lấy mẫu lại các ngày 1, 7, 14 kể từ lần tiếp xúc cuối; còn phơi nhiễm thì chưa tính ngày")
    void sampleAgain() {
        numbers.in("quarantine.central.test.days", "1,7,14", "days-of-stay", "5599/BYT-MT");
        assertThat(new SampleAgain().duties(contact(1, null), numbers.book)).isEmpty();
        ContactDossier guest = contact(1, at("2021-07-25T13:00"), done(SampleDeed.SAMPLED, "2021-08-01T09:00"));
        assertThat(new SampleAgain().duties(guest, numbers.book))
                .extracting(Duty::occurrence, duty -> duty.discharge() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2021-08-01", true),
                        org.assertj.core.groups.Tuple.tuple("2021-08-08", false));
    }
}
