package vn.thanhtri.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.file.PolicyFiles;

@DisplayName("Sổ quy định: con số nào có hiệu lực, ở đâu, ngày nào, theo văn bản nào")
class PolicyBookTest {
    static final String TAN_KHANH = "19.173.05929.";
    private static final PolicySnapshot LAW = PolicyFiles.read();
    private static final PolicySnapshot DEMO = PolicyFiles.read("classpath:vn/thanhtri/app/demo/policy.yaml");

    @ParameterizedTest(name = "{0} {1} lúc {2}: {3} theo {4}")
    @CsvSource(delimiter = '|', textBlock = """
            quarantine.central.days            | F1                           | 2020-03-11T23:59 | -            | -
            quarantine.central.days            | F1                           | 2020-03-12T00:00 | 14           | A-40
            quarantine.central.days            | F1                           | 2021-05-04T23:59 | 14           | A-40
            quarantine.central.days            | F1                           | 2021-05-05T00:00 | 21           | A-44
            quarantine.central.days            | F1                           | 2021-07-13T23:59 | 21           | A-44
            quarantine.central.days            | F1                           | 2021-07-14T00:00 | 14           | A-46
            quarantine.central.days            | F1.full-dose                 | 2021-07-28T08:00 | 14           | A-46
            quarantine.central.days            | F1                           | 2022-04-14T23:59 | 14           | A-46
            quarantine.central.days            | F1                           | 2022-04-15T00:00 | 0            | A-52
            quarantine.central.days            | F2                           | 2021-07-28T08:00 | -            | -
            quarantine.home.days               | F2                           | 2020-03-11T23:59 | -            | -
            quarantine.home.days               | F2                           | 2021-08-05T14:12 | 14           | A-40h
            quarantine.central.days            | ENTRANT                      | 2021-05-02T23:59 | -            | -
            quarantine.central.days            | ENTRANT                      | 2021-05-03T00:00 | 14           | A-41
            quarantine.monitor.days            | F1                           | 2021-05-03T00:00 | 14           | A-41
            quarantine.negative.count          | F1                           | 2021-05-04T23:59 | 2            | A-41
            quarantine.negative.count          | F1                           | 2021-05-05T00:00 | -            | -
            quarantine.release.suspended       | F1                           | 2021-05-03T23:59 | -            | -
            quarantine.release.suspended       | F1                           | 2021-05-04T00:00 | yes          | A-42
            quarantine.release.suspended       | F1                           | 2021-05-05T00:00 | -            | -
            quarantine.central.days            | ENTRANT                      | 2021-05-05T00:00 | 21           | A-44
            quarantine.monitor.days            | F1                           | 2021-05-05T00:00 | 7            | A-44
            quarantine.monitor.days            | ENTRANT                      | 2021-07-14T00:00 | 14           | A-46
            quarantine.monitor.test.days       | F1                           | 2021-05-05T00:00 | 7            | A-44
            quarantine.monitor.test.days       | F1                           | 2021-07-14T00:00 | -            | -
            quarantine.monitor.commitment      | F1                           | 2021-05-04T23:59 | -            | -
            quarantine.monitor.commitment      | F1                           | 2021-05-05T00:00 | yes          | A-43
            quarantine.monitor.commitment      | F1                           | 2021-08-05T14:12 | yes          | A-43
            quarantine.monitor.stay-home       | ENTRANT                      | 2021-05-05T00:00 | yes          | A-43
            quarantine.monitor.declaration     | F1                           | 2021-05-05T00:00 | yes          | A-43
            quarantine.central.test.days       | F1                           | 2021-05-04T23:59 | -            | -
            quarantine.central.test.days       | F1                           | 2021-05-05T00:00 | 1,14,20      | A-44
            quarantine.central.test.days       | ENTRANT                      | 2021-07-13T23:59 | 1,14,20      | A-44
            quarantine.central.test.days       | F1                           | 2021-07-14T00:00 | -            | -
            quarantine.home.days               | F1                           | 2021-07-11T23:59 | -            | -
            quarantine.home.days               | F1                           | 2021-07-12T00:00 | 28           | A-45x
            quarantine.home.test.days          | F1                           | 2021-07-13T23:59 | 1,7,14,20,28 | A-45x
            quarantine.home.days               | F1                           | 2021-07-14T00:00 | 14           | A-46h
            quarantine.home.test.days          | F1                           | 2021-07-14T00:00 | 1,7,14       | A-46
            quarantine.central.days            | ENTRANT.full-dose            | 2021-08-03T23:59 | 14           | A-46
            quarantine.central.days            | ENTRANT.full-dose            | 2021-08-04T00:00 | 7            | A-47
            quarantine.monitor.days            | ENTRANT.recovered            | 2021-08-04T00:00 | 7            | A-47
            quarantine.central.test.days       | ENTRANT.recovered            | 2021-08-04T00:00 | 1,7          | A-47
            quarantine.monitor.days            | RETURNEE.full-dose           | 2021-08-05T23:59 | -            | -
            quarantine.monitor.days            | RETURNEE.full-dose           | 2021-08-06T00:00 | 7            | A-48
            quarantine.monitor.test.days       | RETURNEE.recovered           | 2021-08-06T00:00 | 1,7          | A-48
            quarantine.monitor.days            | RETURNEE.south.full-dose     | 2021-10-05T23:59 | -            | -
            quarantine.monitor.days            | RETURNEE.south.full-dose     | 2021-10-06T00:00 | 7            | A-49
            quarantine.home.days               | RETURNEE.south.partial       | 2021-10-06T00:00 | 7            | A-49
            quarantine.home.days               | RETURNEE.south.unvaccinated  | 2021-10-06T00:00 | 14           | A-49
            quarantine.home.test.days          | RETURNEE.south.unvaccinated  | 2021-10-06T00:00 | 1,7,14       | A-49
            quarantine.home.days               | F1.full-dose                 | 2021-12-15T23:59 | 14           | A-46h
            quarantine.home.days               | F1.full-dose                 | 2021-12-16T00:00 | 7            | A-50
            quarantine.home.test.days          | F1.recovered                 | 2022-02-20T23:59 | 1,7          | A-50
            quarantine.home.days               | F1.full-dose                 | 2022-02-21T00:00 | 5            | A-51
            quarantine.home.days               | F1                           | 2022-02-20T23:59 | 14           | A-46h
            quarantine.home.days               | F1                           | 2022-02-21T00:00 | 7            | A-51
            quarantine.monitor.days            | F1                           | 2022-02-21T00:00 | 3            | A-51
            quarantine.monitor.days            | ENTRANT                      | 2022-02-21T00:00 | 14           | A-46
            quarantine.home.test.days          | F1                           | 2022-02-21T00:00 | 7            | A-51
            case.home.days                     | F0                           | 2022-02-20T23:59 | -            | -
            case.home.days                     | F0                           | 2022-02-21T00:00 | 7            | A-51
            case.home.longest.days             | F0                           | 2022-02-21T00:00 | 14           | A-51
            case.home.longest.days             | F0.full-dose                 | 2022-02-21T00:00 | 10           | A-51
            quarantine.home.days               | F1.full-dose                 | 2022-04-15T00:00 | 0            | A-52
            quarantine.monitor.days            | F1                           | 2022-04-14T23:59 | 3            | A-51
            quarantine.monitor.days            | F1                           | 2022-04-15T00:00 | 10           | A-52
            tiers.horizon.days                 | F1                           | 2021-05-04T23:59 | 14           | A-40t
            tiers.horizon.days                 | F1                           | 2021-05-05T00:00 | 21           | A-44t
            tiers.horizon.days                 | F1                           | 2021-07-13T23:59 | 21           | A-44t
            tiers.horizon.days                 | F1                           | 2021-07-14T00:00 | 14           | A-46t
            tracing.distance                   | F1                           | 2020-05-28T23:59 | -            | -
            tracing.distance                   | F1                           | 2020-05-29T00:00 | 2            | A-02
            tracing.distance                   | F1                           | 2022-04-14T23:59 | 2            | A-02
            tracing.distance                   | F1                           | 2022-04-15T00:00 | 1            | A-52
            tracing.window.before-onset        | F0                           | 2020-12-02T23:59 | -            | -
            tracing.window.before-onset        | F0                           | 2020-12-03T00:00 | 3            | A-10
            tracing.window.until               | F0                           | 2021-08-05T14:12 | isolated     | A-10
            tracing.immediate                  | F0                           | 2021-08-05T14:12 | yes          | A-10
            tracing.window.before-sample       | F0                           | 2021-08-05T14:12 | -            | -
            report.daily.cutoff                | F0                           | 2021-07-27T23:59 | -            | -
            report.daily.cutoff                | F0                           | 2021-07-28T00:00 | 15:00        | F-20
            directive.urgent.immediate         | HOA_TOC                      | 2020-03-04T23:59 | -            | -
            directive.urgent.immediate         | HOA_TOC                      | 2020-03-05T00:00 | yes          | I-02
            directive.urgent.immediate         | KHAN                         | 2020-03-05T00:00 | yes          | I-02
            directive.urgent.immediate         | THUONG_KHAN                  | 2020-03-05T00:00 | yes          | I-02
            """)
    void borders(String key, String subject, String moment, String value, String entry) {
        Optional<PolicyValue> found = LAW.find(key, TAN_KHANH, subject, at(moment));
        assertThat(found.map(PolicyValue::value).orElse("-")).isEqualTo(value);
        assertThat(found.map(PolicyValue::entry).orElse("-")).isEqualTo(entry);
    }

    @ParameterizedTest(name = "{0}: {1} giờ đến 30/6/2026, {2} giờ từ 01/7/2026")
    @CsvSource(delimiter = '|', textBlock = """
            isolation.home.list               | 3  | 2
            isolation.home.decide             | 1  | 1
            isolation.home.notify             | 3  | 3
            isolation.home.hold               | 3  | 3
            isolation.facility.list           | 1  | 1
            isolation.facility.decide         | 1  | 1
            isolation.facility.notify         | 1  | 1
            isolation.facility.hold           | 1  | 2
            isolation.facility.overload       | 6  | -
            isolation.border.list             | 1  | 1
            isolation.border.decide           | 1  | 1
            isolation.border.notify           | 1  | 0
            isolation.border.hold             | 1  | 2
            isolation.border.stay             | 48 | 48
            isolation.border.overload.write   | 6  | -
            isolation.border.overload.guide   | 12 | -
            isolation.other.list              | -  | 3
            isolation.other.decide            | -  | 3
            isolation.other.notify            | -  | 3
            isolation.other.hold              | 6  | 6
            isolation.days                    | 21 | -
            isolation.extension.days          | 10 | -
            isolation.coerce                  | 24 | 0
            isolation.coerce.border           | 6  | 0
            isolation.surge.hold.factor       | -  | 1
            """)
    void clocksOfIsolation(String key, String until2026, String since2026) {
        assertThat(value(key, "2010-11-14T23:59")).isEqualTo("-");
        assertThat(value(key, "2010-11-15T00:00")).isEqualTo(until2026);
        assertThat(value(key, "2026-06-30T23:59")).isEqualTo(until2026);
        assertThat(value(key, "2026-07-01T00:00")).isEqualTo(since2026);
    }

    @Test
    @DisplayName("Từ 01/7/2026 thời gian giữ tạm bằng lập danh sách cộng ra quyết định")
    void holdIsListPlusDecision() {
        for (String place : List.of("home", "facility", "border", "other")) {
            assertThat(hours("isolation." + place + ".hold"))
                    .isEqualTo(hours("isolation." + place + ".list") + hours("isolation." + place + ".decide"));
        }
    }

    @Test
    @DisplayName("Cùng ngày 05/5/2021: CĐ 600 chỉ sửa thời hạn và xét nghiệm của CĐ 597")
    void sameDay() {
        PolicyAnswer days = LAW.explain("quarantine.central.days", TAN_KHANH, "F1", at("2021-05-05T00:00"))
                .orElseThrow();
        assertThat(days.entry().value().clause().cite()).contains("600/CĐ-BCĐ");
        assertThat(days.replaced()).extracting(PolicyEntry::id).containsExactly("A-43");
        assertThat(days.replaced().getFirst().neverInForce()).isTrue();
        PolicyAnswer commitment = LAW.explain("quarantine.monitor.commitment", TAN_KHANH, "F1", at("2021-05-05T00:00"))
                .orElseThrow();
        assertThat(commitment.entry().id()).isEqualTo("A-43");
        assertThat(commitment.entry().until()).isNull();
    }

    @Test
    @DisplayName("Nơi hẹp nhất được xét trước: TP. Hồ Chí Minh thí điểm cách ly F1 tại nhà từ 27/6/2021")
    void mostSpecificScope() {
        assertThat(LAW.find("quarantine.home.days", "79.760.26734.", "F1", at("2021-06-27T00:00")))
                .map(PolicyValue::value)
                .contains("28");
        assertThat(LAW.find("quarantine.home.days", TAN_KHANH, "F1", at("2021-06-27T00:00")))
                .isEmpty();
        assertThat(LAW.find("quarantine.home.days", "79.760.26734.", "F1", at("2021-07-14T00:00")))
                .map(PolicyValue::value)
                .contains("14");
        assertThat(LAW.find("report.daily.cutoff", "01.001.00001.", "F0", at("2021-08-05T14:12")))
                .isEmpty();
    }

    @Test
    @DisplayName("Quy ước của tỉnh trả lời điều luật không ghi, và không lẫn với luật")
    void operationalSettings() {
        Instant now = at("2021-08-05T14:12");
        assertThat(LAW.find("testing.first-sample", TAN_KHANH, "F1", now)).isEmpty();
        PolicyAnswer demo =
                DEMO.explain("testing.first-sample", TAN_KHANH, "F1", now).orElseThrow();
        assertThat(demo.entry().value().duration()).hasHours(24);
        assertThat(demo.entry().document().isOperational()).isTrue();
        assertThat(demo.entry().confidence()).isEqualTo(Confidence.I);
        assertThat(DEMO.find("testing.first-sample", "01.001.00001.", "F1", now))
                .isEmpty();
        assertThat(DEMO.get("obligation.escalation", TAN_KHANH, "", now).numbers())
                .containsExactly(120, 240, 480);
        assertThat(DEMO.get("report.daily.cutoff", TAN_KHANH, "", now).time()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    @DisplayName("Không có con số thì nói rõ là không có")
    void missing() {
        assertThatThrownBy(() -> LAW.get("testing.result", TAN_KHANH, "F1", at("2021-08-05T14:12")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("testing.result")
                .hasMessageContaining(TAN_KHANH);
        assertThat(LAW.listUnconfirmed()).extracting(Unconfirmed::key).contains("testing.result");
    }

    @Test
    @DisplayName("Thay đổi giữa hai thời điểm")
    void changes() {
        List<PolicyChange> changes = LAW.changesBetween(at("2021-07-13T00:00"), at("2021-07-14T00:00"));
        assertThat(changes)
                .filteredOn(change -> change.key().equals("quarantine.central.days"))
                .extracting(
                        change -> change.subject() + ": " + number(change.before()) + " > " + number(change.after()))
                .containsExactlyInAnyOrder("F1: 21 > 14", "ENTRANT: 21 > 14");
        assertThat(changes)
                .filteredOn(change -> change.key().equals("quarantine.central.test.days"))
                .allSatisfy(change -> {
                    assertThat(change.after()).isNull();
                    assertThat(change.appliesToRunning()).isEqualTo(Running.UNKNOWN);
                });
        assertThat(LAW.changesBetween(at("2021-07-14T00:00"), at("2021-08-03T23:59")))
                .extracting(PolicyChange::key)
                .containsExactly("report.daily.cutoff");
    }

    @Test
    @DisplayName("Mọi con số của luật đều có căn cứ và nằm trong danh mục")
    void everyEntryIsCovered() {
        assertThat(LAW.listEntries()).hasSizeGreaterThan(100).allSatisfy(entry -> {
            assertThat(entry.source()).isNotBlank();
            // what is assumed of a disease comes from a paper and says so
            assertThat(entry.document().isOperational()).isEqualTo(entry.key().startsWith("epidemic."));
            assertThat(entry.value().clause().document()).isNotBlank();
            if (!entry.neverInForce()) {
                String area = entry.isNational() ? TAN_KHANH : entry.scope() + ".001.00001.";
                assertThat(LAW.find(entry.key(), area, entry.subject(), entry.from()))
                        .map(PolicyValue::entry)
                        .contains(entry.id());
                assertThat(LAW.find(
                                entry.key(), area, entry.subject(), entry.from().minusNanos(1)))
                        .map(PolicyValue::entry)
                        .isNotEqualTo(Optional.of(entry.id()));
                if (entry.until() != null) {
                    assertThat(LAW.find(entry.key(), area, entry.subject(), entry.until()))
                            .map(PolicyValue::entry)
                            .isNotEqualTo(Optional.of(entry.id()));
                }
            }
        });
    }

    private static String value(String key, String moment) {
        return LAW.find(key, TAN_KHANH, "F1", at(moment))
                .map(PolicyValue::value)
                .orElse("-");
    }

    private static String number(@Nullable PolicyEntry entry) {
        return entry == null ? "-" : entry.value().value();
    }

    private static int hours(String key) {
        return LAW.get(key, TAN_KHANH, "F1", at("2026-07-01T00:00")).number();
    }

    static Instant at(String moment) {
        return VietnamTime.at(LocalDateTime.parse(moment));
    }
}
