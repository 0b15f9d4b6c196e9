package vn.thanhtri.tracing.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.tracing.Cast.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.contact.ActionKind;
import vn.thanhtri.tracing.contact.ContactAction;

@DisplayName("Quy tắc truy vết")
class TracingRulesTest {
    private static final Instant DETECTED = at("2021-07-28T08:00");
    private static final long STATION = 1;
    private static final long DECIDER = 2;
    private static final long COMMITTEE = 3;
    private static final long CENTRE = 4;

    /** A book with the numbers of 101/2010/NĐ-CP and of a province that set its own for tracing and sampling. */
    private final Map<String, PolicyValue> numbers = new HashMap<>();

    private final PolicyBook book = (key, area, subject, at) -> Optional.ofNullable(numbers.get(key));

    private void in(String key, String value, String unit, String document) {
        numbers.put(key, new PolicyValue(key, value, unit, "", Clause.of(document, "")));
    }

    private static ContactDossier contact(int tier, @Nullable Instant last, ContactAction... done) {
        return new ContactDossier(
                17,
                "Trần Đức Lượng, 1979",
                "xóm Kim Bảng, xã Tân Khánh",
                "19.173.05917.",
                tier,
                tier,
                DETECTED,
                Instant.EPOCH,
                last,
                false,
                false,
                List.of(done),
                new ContactDossier.Debtors(STATION, DECIDER, COMMITTEE, CENTRE, false));
    }

    private static ContactAction done(ActionKind kind, String at) {
        return new ContactAction(1, 17, kind, at(at), "418/QĐ-UBND", "", 99);
    }

    @Test
    @DisplayName("F1: Trạm Y tế lập danh sách trong 3 giờ từ lúc phát hiện (NĐ 101/2010)")
    void list() {
        in("isolation.home.list", "3", "hour", "101/2010/NĐ-CP");
        assertThat(new ListContact().duties(contact(1, null), book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(STATION);
                    assertThat(duty.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(3)));
                    assertThat(duty.basis().document()).isEqualTo("101/2010/NĐ-CP");
                    assertThat(duty.discharge()).isNull();
                });
        assertThat(new ListContact().duties(contact(2, null), book)).isEmpty();
    }

    @Test
    @DisplayName("quyết định trong 1 giờ từ khi có danh sách, người quyết định là Trưởng BCĐ xã")
    void decide() {
        in("isolation.home.decide", "1", "hour", "101/2010/NĐ-CP");
        assertThat(new DecideIsolation().duties(contact(1, null), book))
                .as("chưa có danh sách")
                .isEmpty();
        ContactDossier listed = contact(1, null, done(ActionKind.LISTED, "2021-07-28T09:10"));
        assertThat(new DecideIsolation().duties(listed, book)).singleElement().satisfies(duty -> {
            assertThat(duty.debtor()).isEqualTo(DECIDER);
            assertThat(duty.dueAt()).isEqualTo(at("2021-07-28T10:10"));
        });
    }

    @Test
    @DisplayName("thông báo trong 3 giờ từ khi có quyết định; đã thông báo thì xong, với dữ kiện chứng minh")
    void tell() {
        in("isolation.home.notify", "3", "hour", "101/2010/NĐ-CP");
        ContactDossier told = contact(
                1,
                null,
                done(ActionKind.LISTED, "2021-07-28T09:00"),
                done(ActionKind.DECIDED, "2021-07-28T09:40"),
                done(ActionKind.NOTIFIED, "2021-07-28T11:00"));
        assertThat(new NotifyIsolation().duties(told, book)).singleElement().satisfies(duty -> {
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
        TracingRules.contacts().forEach(rule -> duties.addAll(rule.duties(contact(1, at("2021-07-25T13:00")), book)));
        assertThat(duties).extracting(Duty::rule).contains("contact.locate", "contact.list", "contact.sample-first");
        assertThat(duties).extracting(Duty::dueAt).containsOnlyNulls();
    }

    @Test
    @DisplayName("lấy mẫu lần đầu theo số giờ tỉnh đặt; F2 chỉ khi tỉnh có đặt")
    void firstSample() {
        assertThat(new TakeFirstSample().duties(contact(2, null), book)).isEmpty();
        in("testing.first-sample", "24", "hour", "quy ước của tỉnh");
        assertThat(new TakeFirstSample().duties(contact(2, null), book)).hasSize(1);
        ContactDossier sampled = contact(1, null, done(ActionKind.SAMPLED, "2021-07-28T20:00"));
        assertThat(new TakeFirstSample().duties(sampled, book))
                .singleElement()
                .satisfies(duty -> assertThat(duty.discharge()).isNotNull());
    }

    @Test
    @DisplayName("lấy mẫu lại các ngày 1, 7, 14 kể từ lần tiếp xúc cuối; còn phơi nhiễm thì chưa tính ngày")
    void sampleAgain() {
        in("quarantine.central.test.days", "1,7,14", "days-of-stay", "5599/BYT-MT");
        assertThat(new SampleAgain().duties(contact(1, null), book)).isEmpty();
        ContactDossier guest = contact(1, at("2021-07-25T13:00"), done(ActionKind.SAMPLED, "2021-08-01T09:00"));
        assertThat(new SampleAgain().duties(guest, book))
                .extracting(Duty::occurrence, duty -> duty.discharge() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2021-08-01", true),
                        org.assertj.core.groups.Tuple.tuple("2021-08-08", false));
    }

    @Test
    @DisplayName("F2: quyết định cách ly tại nhà trong 3 + 1 giờ; F3: hướng dẫn tự theo dõi, không có hạn")
    void secondAndThird() {
        in("isolation.home.list", "3", "hour", "101/2010/NĐ-CP");
        in("isolation.home.decide", "1", "hour", "101/2010/NĐ-CP");
        assertThat(new QuarantineAtHome().duties(contact(2, null), book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(DECIDER);
                    assertThat(duty.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(4)));
                });
        assertThat(new AdviseSelfMonitoring().duties(contact(3, null), book))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(STATION);
                    assertThat(duty.dueAt()).isNull();
                });
    }

    @Test
    @DisplayName("nơi ở ngoài địa bàn: chuyển ngay; nơi nhận xác nhận trong số giờ tỉnh đặt")
    void forwarding() {
        in("tracing.forward.acknowledge", "2", "hour", "quy ước của tỉnh");
        ContactDossier home = contact(1, null);
        assertThat(new ForwardContact().duties(home, book)).isEmpty();
        ContactDossier away = away(home, List.of(done(ActionKind.FORWARDED, "2021-07-28T09:00")));
        assertThat(new ForwardContact().duties(away, book)).singleElement().satisfies(duty -> {
            assertThat(duty.debtor()).isEqualTo(CENTRE);
            assertThat(duty.discharge()).isNotNull();
        });
        assertThat(new AcknowledgeContact().duties(away, book)).singleElement().satisfies(duty -> {
            assertThat(duty.debtor()).isEqualTo(STATION);
            assertThat(duty.dueAt()).isEqualTo(at("2021-07-28T11:00"));
        });
    }

    private static ContactDossier away(ContactDossier home, List<ContactAction> done) {
        return new ContactDossier(
                home.person(),
                home.label(),
                "xã khác",
                "24.213.",
                1,
                1,
                DETECTED,
                Instant.EPOCH,
                null,
                false,
                false,
                done,
                new ContactDossier.Debtors(STATION, DECIDER, COMMITTEE, CENTRE, true));
    }

    @Test
    @DisplayName("tìm được F1: ai đã gặp, đã lấy mẫu thì coi là đã tìm thấy")
    void locate() {
        in("tracing.f1.locate", "24", "hour", "quy ước của tỉnh");
        assertThat(new LocateContact().duties(contact(1, null), book))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(24))));
        assertThat(new LocateContact().duties(contact(1, null, done(ActionKind.SAMPLED, "2021-07-28T20:00")), book))
                .singleElement()
                .satisfies(duty -> assertThat(duty.discharge()).isNotNull());
    }

    @Test
    @DisplayName("F1 thành ca: việc đã làm còn trong sổ, việc chưa làm không còn là việc của người tiếp xúc")
    void becameCase() {
        ContactDossier contact = contact(1, null, done(ActionKind.LISTED, "2021-07-28T09:00"));
        ContactDossier sick = new ContactDossier(
                contact.person(),
                contact.label(),
                contact.home(),
                contact.area(),
                0,
                1,
                DETECTED,
                Instant.EPOCH,
                null,
                false,
                false,
                contact.actions(),
                contact.debtors());
        List<Duty> duties = new ArrayList<>();
        TracingRules.contacts().forEach(rule -> duties.addAll(rule.duties(sick, book)));
        assertThat(duties)
                .singleElement()
                .satisfies(duty -> assertThat(duty.rule()).isEqualTo("contact.list"));
    }

    @Test
    @DisplayName("ca bệnh: Trung tâm Y tế chốt danh sách F1; có số giờ thì có hạn")
    void trace() {
        CaseDossier known = new CaseDossier(
                1, "TK01", "Hoàng Văn Sự, 1987", "xã Tân Khánh", "19.173.05917.", DETECTED, false, CENTRE, null);
        assertThat(new TraceCase().duties(known, book))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueAt()).isNull());
        in("tracing.f1.list", "12", "hour", "quy ước của tỉnh");
        assertThat(new TraceCase().duties(known, book)).singleElement().satisfies(duty -> {
            assertThat(duty.debtor()).isEqualTo(CENTRE);
            assertThat(duty.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(12)));
        });
    }
}
