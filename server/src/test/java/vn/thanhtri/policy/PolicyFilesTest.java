package vn.thanhtri.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.policy.file.PolicyFileException;
import vn.thanhtri.policy.file.PolicyFiles;

@DisplayName("Tệp quy định: sai chỗ nào báo đúng tệp, mục và trường đó")
class PolicyFilesTest {
    private static final String KEYS = """
            keys:
              quarantine.central.days: {unit: day, stricter: higher, vi: số ngày, en: days}
              isolation.home.list: {unit: hour, stricter: lower, vi: lập danh sách, en: list}
              report.daily.cutoff: {unit: time, stricter: lower, vi: hạn, en: cut-off}
              quarantine.central.test.days: {unit: days-of-stay, stricter: more, vi: ngày lấy mẫu, en: sampling}
            subjects:
              F1: {vi: F1, en: F1}
              F1.full-dose: {vi: F1 đủ liều, en: F1 full}
            anchors:
              last-contact: {vi: lần tiếp xúc cuối, en: last contact}
            """;
    private static final Instant AUGUST = PolicyBookTest.at("2021-08-05T14:12");

    @Test
    void unknownField() {
        refused(record("VN", "14").replace("scope: VN", "scope: VN\n    scoop: VN"), "R-1, scoop: unknown field");
    }

    @Test
    void missingSource() {
        refused(record("VN", "14").replace("    source: a page\n", ""), "R-1, source: missing");
        refused(record("VN", "14").replace("source: a page", "source: \"\""), "R-1, source: missing");
    }

    @Test
    void unconfirmed() {
        refused(record("VN", "14").replace("confidence: S", "confidence: U!"), "R-1, confidence: what is unconfirmed");
    }

    @Test
    void wrongWords() {
        refused(record("VN", "fourteen"), "R-1, value: fourteen is not a whole number");
        refused(record("VN", "14").replace("unit: day", "unit: hour"), "R-1 quarantine.central.days F1, unit: hour");
        refused(record("VN", "14").replace("subject: F1", "subject: F9"), "subject: F9 is not in the catalogue");
        refused(record("VN", "14").replace("key: quarantine.central", "key: quarantin.central"), "key: quarantin");
        refused(record("VN", "14").replace("from: 2021-07-14", "from: 14/7/2021"), "from: 14/7/2021 is neither");
        refused(record("Thái Nguyên", "14"), "scope: Thái Nguyên is neither");
        refused(record("VN", "14").replace("rank: ministry", "rank: boss"), "issuer.rank: boss");
        refused(record("VN", "14") + "  more: [", "syntax");
        refused("records:\n  - id: R-1\n    id: R-2\n", "duplicate key");
    }

    @Test
    @DisplayName("Hai con số cùng hiệu lực mà không nói cái nào thay cái nào")
    void overlap() {
        String second = record("VN", "21").replace("R-1", "R-2").replace("from: 2021-07-14", "from: 2021-08-01");
        refused(record("VN", "14") + second.replace("records:\n", ""), "in force together with R-1");
        String settled = second.replace("    scope:", "    supersedes: [{id: R-1}]\n    scope:");
        PolicySnapshot book = read(record("VN", "14") + settled.replace("records:\n", ""));
        assertThat(book.get("quarantine.central.days", PolicyBookTest.TAN_KHANH, "F1", AUGUST)
                        .number())
                .isEqualTo(21);
        refused(
                record("VN", "14")
                        + settled.replace("records:\n", "")
                                .replace("id: R-1}", "id: R-1, only: [isolation.home.list]}"),
                "nothing of R-1");
        refused(
                record("VN", "14") + settled.replace("records:\n", "").replace("from: 2021-08-01", "from: 2021-07-01"),
                "is not earlier");
    }

    @Test
    @DisplayName("Quy định của tỉnh nhẹ hơn mức của Trung ương: nêu ra, không lặng lẽ áp dụng")
    void weakerLocalRule() {
        String nation = record("VN", "14");
        PolicySnapshot weaker =
                read(nation + local("19", "7") + local("173", "10").replace("L-19", "L-173"));
        PolicyAnswer answer = weaker.explain("quarantine.central.days", PolicyBookTest.TAN_KHANH, "F1", AUGUST)
                .orElseThrow();
        assertThat(answer.entry().id()).isEqualTo("R-1");
        assertThat(answer.isFlagged()).isTrue();
        assertThat(answer.weaker()).extracting(PolicyEntry::scope).containsExactly("173", "19");

        PolicySnapshot mixed =
                read(nation + local("19", "21") + local("173", "10").replace("L-19", "L-173"));
        answer = mixed.explain("quarantine.central.days", PolicyBookTest.TAN_KHANH, "F1", AUGUST)
                .orElseThrow();
        assertThat(answer.entry().value().number()).isEqualTo(21);
        assertThat(answer.weaker()).extracting(PolicyEntry::scope).containsExactly("173");
        assertThat(mixed.find("quarantine.central.days", "01.001.00001.", "F1", AUGUST))
                .map(PolicyValue::number)
                .contains(14);
    }

    @Test
    @DisplayName("Thế nào là nhẹ hơn tùy con số")
    void strictness() {
        assertThat(Strictness.LOWER.isWeaker("4", "3", "hour")).isTrue();
        assertThat(Strictness.LOWER.isWeaker("2", "3", "hour")).isFalse();
        assertThat(Strictness.LOWER.isWeaker("18:00", "15:00", "time")).isTrue();
        assertThat(Strictness.HIGHER.isWeaker("no", "yes", "yes-no")).isTrue();
        assertThat(Strictness.MORE.isWeaker("1,14", "1,7,14", "days-of-stay")).isTrue();
        assertThat(Strictness.MORE.isWeaker("1, 7, 10, 14", "1,7,14", "days-of-stay"))
                .isFalse();
        assertThat(Strictness.NONE.isWeaker("1", "2", "day")).isFalse();
    }

    private static String record(String scope, String value) {
        return """
                records:
                  - id: R-1
                    issuer: {name: Bộ Y tế, rank: ministry}
                    document: {number: 1/QĐ, signed: 2021-07-14, same_day_seq: 1}
                    valid: {from: 2021-07-14}
                    scope: %s
                    confidence: S
                    source: a page
                    applies_to_running: unknown
                    values:
                      - {key: quarantine.central.days, subject: F1, value: "%s", unit: day, anchor: last-contact}
                """.formatted(scope, value);
    }

    private static String local(String scope, String value) {
        return record('"' + scope + '"', value).replace("records:\n", "").replace("R-1", "L-" + scope);
    }

    private static PolicySnapshot read(String records) {
        return PolicyFiles.readTexts(new TreeMap<>(Map.of("keys.yaml", KEYS, "book.yaml", records)), List.of());
    }

    private static void refused(String records, String trouble) {
        assertThatThrownBy(() -> read(records))
                .isInstanceOf(PolicyFileException.class)
                .hasMessageStartingWith("book.yaml, ")
                .hasMessageContaining(trouble);
    }
}
