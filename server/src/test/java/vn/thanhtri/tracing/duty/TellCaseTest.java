package vn.thanhtri.tracing.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.at;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.tracing.Dossiers;

@DatabaseTest
@DisplayName("Báo cáo ca bệnh")
class TellCaseTest {
    @Autowired
    private PolicyBooks policy;

    @Test
    @DisplayName("đến 30/6/2026: COVID-19 trong 24 giờ từ khi chẩn đoán, theo 54/2015/TT-BYT; nghi ngờ thì chưa")
    void underTheOldLaw() {
        Duty duty = one(told("F0", "2021-08-01T07:40", "2021-08-02T21:15", null, null));
        assertThat(duty.debtor()).isEqualTo(Dossiers.STATION);
        assertThat(duty.opensAt()).isEqualTo(at("2021-08-02T21:15"));
        assertThat(duty.dueAt()).isEqualTo(at("2021-08-03T21:15"));
        assertThat(duty.basis().document()).isEqualTo("54/2015/TT-BYT");
        assertThat(duty.basis().point()).isEqualTo("Phụ lục 1 Mục 1");
        assertThat(told("F0", "2021-08-01T07:40", null, null, null)).isEmpty();
    }

    @Test
    @DisplayName(
            "từ 01/7/2026: nghi ngờ đã phải báo trong 24 giờ; nghi từ trước thì 48 giờ từ khi chẩn đoán, theo 97/QĐ-PB")
    void underTheNewLaw() {
        Duty suspected = one(told("F0", "2026-07-10T08:00", null, null, null));
        assertThat(suspected.dueAt()).isEqualTo(at("2026-07-11T08:00"));
        assertThat(suspected.basis().document()).isEqualTo("15/2026/TT-BYT");
        Duty diagnosed = one(told("F0", "2026-06-30T23:00", "2026-07-02T08:00", null, null));
        assertThat(diagnosed.dueAt()).isEqualTo(at("2026-07-04T08:00"));
        assertThat(diagnosed.basis().document()).isEqualTo("97/QĐ-PB");
    }

    @Test
    @DisplayName("sởi: năm 2021 sổ chính sách chưa có số giờ nên không đặt hạn; từ 01/7/2026 nghi ngờ là 24 giờ")
    void measles() {
        assertThat(told("MEASLES", "2021-08-01T07:40", "2021-08-02T21:15", null, null))
                .isEmpty();
        assertThat(one(told("MEASLES", "2026-07-10T08:00", "2026-07-12T08:00", null, null))
                        .dueAt())
                .isEqualTo(at("2026-07-11T08:00"));
    }

    @Test
    @DisplayName("đã báo thì xong; tử vong báo trong 24 giờ, cả hai thời kỳ; ca đã rút thì không")
    void discharges() {
        Discharge done = new Discharge(at("2021-08-03T09:00"), 1);
        assertThat(one(told("F0", "2021-08-02T21:15", "2021-08-02T21:15", done, null))
                        .discharge())
                .isEqualTo(done);
        for (String day : List.of("2021-08-04", "2026-08-04")) {
            List<Duty> duties =
                    new TellDeath().duties(dossier("F0", null, null, null, day + "T10:00"), policy.current());
            assertThat(one(duties).dueAt()).isEqualTo(at(day.replace("-04", "-05") + "T10:00"));
            assertThat(one(duties).basis().document())
                    .isEqualTo(day.startsWith("2021") ? "54/2015/TT-BYT" : "15/2026/TT-BYT");
        }
    }

    private static Duty one(List<Duty> duties) {
        assertThat(duties).hasSize(1);
        return duties.getFirst();
    }

    private List<Duty> told(
            String subject,
            @Nullable String suspected,
            @Nullable String confirmed,
            @Nullable Discharge reported,
            @Nullable String died) {
        return new TellCase().duties(dossier(subject, suspected, confirmed, reported, died), policy.current());
    }

    private static CaseDossier dossier(
            String subject,
            @Nullable String suspected,
            @Nullable String confirmed,
            @Nullable Discharge reported,
            @Nullable String died) {
        return new CaseDossier(
                1,
                "TK01",
                "Hoàng Văn Sự, 1987",
                "xã Tân Khánh",
                "19.173.05917.",
                subject,
                true,
                false,
                suspected == null ? null : at(suspected),
                confirmed == null ? null : at(confirmed),
                died == null ? null : at(died),
                Dossiers.CENTRE,
                Dossiers.STATION,
                null,
                reported,
                null);
    }
}
