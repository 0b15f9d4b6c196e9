package vn.thanhtri.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Dossiers.contact;
import static vn.thanhtri.tracing.Dossiers.done;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.tracing.Dossiers;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactDossier.Stay;

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

    @Test
    @DisplayName("cách ly ở nhà có lúc hết và có lúc chuyển: mỗi ngày theo lịch của nơi đang ở ngày đó")
    void eachDayByThePlaceOfThatDay() {
        numbers.in("quarantine.central.test.days", "7,10,14", "days-of-stay", "5599/BYT-MT");
        numbers.in("quarantine.home.test.days", "7,9,13", "days-of-stay", "5599/BYT-MT");
        Stay home = new Stay(at("2021-07-26T08:00"), at("2021-08-02T08:00"), true);
        Stay facility = new Stay(at("2021-08-02T08:00"), at("2021-08-05T08:00"), false);
        Stay again = new Stay(at("2021-08-05T08:00"), null, true);
        // home until 2/8 (day 7 is 1/8), a facility on 3/8 and 4/8 (day 10), home again from 5/8 (day 13 is 7/8)
        assertThat(days(home, facility, again)).containsExactly("2021-08-01", "2021-08-04", "2021-08-07");
        assertThat(days(home))
                .as("home ended, nothing follows")
                .containsExactly("2021-08-01", "2021-08-04", "2021-08-08");
        assertThat(days(new Stay(home.from(), null, true)))
                .as("home goes on")
                .containsExactly("2021-08-01", "2021-08-03", "2021-08-07");
        assertThat(days(facility)).as("never at home").containsExactly("2021-08-01", "2021-08-04", "2021-08-08");
    }

    private List<String> days(Stay... stays) {
        return new SampleAgain()
                .duties(Dossiers.kept(at("2021-07-25T13:00"), stays), numbers.book).stream()
                        .map(Duty::occurrence)
                        .toList();
    }
}
