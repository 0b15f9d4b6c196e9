package vn.thanhtri.tracing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;

@DatabaseTest
@Now("2021-08-05T14:12")
@DisplayName("Ngày ra viện sớm nhất theo quy định của ngày đó (3416/QĐ-BYT)")
class EarliestDischargeTest {
    private static final String AREA = "19.173.05917.";

    @Autowired
    private PolicyBooks books;

    private Optional<EarliestDischarge> of(Onset onset, String positive, Detail... details) {
        CaseFinding finding = CaseFinding.of(new Source.Unknown())
                .withOnset(
                        onset, onset == Onset.KNOWN ? LocalDate.parse(positive).minusDays(2) : null, null)
                .withTests(null, day(positive), null);
        return EarliestDischarge.of(finding, List.of(details), AREA, "F0", books.current());
    }

    private static When day(String day) {
        return When.day(LocalDate.parse(day));
    }

    private static Detail test(String code, String day, String ct) {
        return new Detail(DetailKind.TEST, code, "", "", day(day), null, ct.isEmpty() ? null : new BigDecimal(ct));
    }

    @Test
    @DisplayName(
            "không triệu chứng: ngày 10; có triệu chứng: ngày 14; trước 14/7/2021 và sau khi hết hiệu lực thì không có số")
    void days() {
        assertThat(of(Onset.NEVER, "2021-08-01").orElseThrow().on()).isEqualTo("2021-08-11");
        assertThat(of(Onset.KNOWN, "2021-08-01").orElseThrow().on()).isEqualTo("2021-08-15");
        Detail fever = new Detail(DetailKind.SYMPTOM, "FEVER", "", "", day("2021-08-04"), null, null);
        assertThat(of(Onset.NEVER, "2021-08-01", fever).orElseThrow().day())
                .as("symptoms that came later count")
                .isEqualTo(14);
        assertThat(of(Onset.KNOWN, "2021-05-01")).isEmpty();
        assertThat(of(Onset.KNOWN, "2021-08-01").orElseThrow().clause().document())
                .contains("3416");
    }

    @Test
    @DisplayName("hai mẫu liên tiếp cách nhau 24 giờ, âm tính hoặc Ct từ 30: mẫu dương Ct thấp ở giữa thì đếm lại")
    void samples() {
        EarliestDischarge two = of(
                        Onset.NEVER,
                        "2021-08-01",
                        test("PCR_NEGATIVE", "2021-08-10", ""),
                        test("PCR_POSITIVE", "2021-08-11", "31.5"))
                .orElseThrow();
        assertThat(two.samples()).isEqualTo(2);
        assertThat(two.good()).isEqualTo(2);
        assertThat(of(
                                Onset.NEVER,
                                "2021-08-01",
                                test("PCR_NEGATIVE", "2021-08-09", ""),
                                test("PCR_POSITIVE", "2021-08-10", "29.9"),
                                test("PCR_NEGATIVE", "2021-08-11", ""))
                        .orElseThrow()
                        .good())
                .isEqualTo(1);
        assertThat(of(
                                Onset.NEVER,
                                "2021-08-01",
                                test("PCR_NEGATIVE", "2021-08-11", ""),
                                test("PCR_NEGATIVE", "2021-08-11", ""))
                        .orElseThrow()
                        .good())
                .as("two of one day are one")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("ra viện trước ngày đó thì báo sớm")
    void early() {
        Detail home = new Detail(DetailKind.OUTCOME, "DISCHARGED", "", "", day("2021-08-09"), null, null);
        assertThat(of(Onset.NEVER, "2021-08-01", home).orElseThrow().early()).isTrue();
        Detail later = new Detail(DetailKind.OUTCOME, "DISCHARGED", "", "", day("2021-08-11"), null, null);
        assertThat(of(Onset.NEVER, "2021-08-01", later).orElseThrow().early()).isFalse();
    }
}
