package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Cast.cdc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.time.Timekeeper;
import vn.thanhtri.quarantine.QuarantineDeed;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.testing.PositiveContacts;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.cases.Care;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.InfectiousWindow;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.contact.TracingDeed;
import vn.thanhtri.tracing.entry.ContactEntry;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

@DatabaseTest
@Now("2021-07-27T06:00")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Điều ghi trong sổ phải đúng")
class TrueFactsTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Isolations isolations;

    @Autowired
    private Settings settings;

    @Autowired
    private Cases cases;

    @Autowired
    private ContactActions actions;

    @Autowired
    private PositiveContacts positives;

    @Autowired
    private ContactEntry entry;

    @Autowired
    private Timekeeper timekeeper;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ContactQuery contacts;

    @Autowired
    private List<CoverageCheck> checks;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void theAgencies() {
        cast.now("2021-07-28T09:00");
        cast.agencies();
    }

    private <T> T seen(Callable<T> look) {
        return Objects.requireNonNull(Province.as(
                Cast.CDC,
                () -> transaction.execute(status -> {
                    try {
                        return look.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })));
    }

    private ContactLine contact(long person, String now) {
        return seen(() -> contacts.find(person, at(now)).orElseThrow());
    }

    private List<Obligation> owed(long person) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(Subjects.CONTACT, person), 100));
    }

    private void meet(long one, long other, String from, String to) {
        cdc(() -> encounters.record(new RecordEncounter(one, other, at(from), at(to), "chợ", "tự khai")));
    }

    private static void refused(String code, Runnable command) {
        refusedBy("tracing.refusal." + code, command);
    }

    private static void refusedBy(String code, Runnable command) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(command::run)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("phơi nhiễm lại sau khi hết bậc: mọi việc lại còn nợ, việc làm hồi tháng 7 chỉ xong việc của tháng 7")
    void anotherEpisodeOwesAnew() {
        cast.now("2021-07-28T09:00");
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long lan = cast.person("Trần Thị Lan", 1987, TAN_KHANH_CODE);
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        meet(su, lan, "2021-07-24T08:00", "2021-07-24T09:00");
        cast.now("2021-07-28T12:00");
        cdc(() -> actions.recordAll(List.of(
                RecordAction.of(lan, TracingDeed.LOCATED, at("2021-07-28T11:00")),
                RecordAction.of(lan, QuarantineDeed.LISTED, at("2021-07-28T11:00")),
                RecordAction.of(lan, SampleDeed.SAMPLED, at("2021-07-28T11:00")),
                new RecordAction(List.of(lan), QuarantineDeed.DECIDED, at("2021-07-28T11:10"), "1/QĐ-UBND", ""),
                RecordAction.of(lan, QuarantineDeed.NOTIFIED, at("2021-07-28T11:30")))));
        List<Obligation> july = owed(lan).stream().filter(one -> !one.isOpen()).toList();
        assertThat(july)
                .extracting(Obligation::rule)
                .contains("contact.locate", "contact.list", "contact.decide", "contact.sample-first");
        cast.now("2021-09-02T09:00");
        long ba = cast.person("Nguyễn Văn Ba", 1970, TAN_KHANH_CODE);
        cast.confirm(outbreak, ba, "2021-08-30", "2021-09-01T09:10", "2021-09-02T06:40");
        meet(ba, lan, "2021-08-31T08:00", "2021-08-31T09:00");
        assertThat(contact(lan, "2021-09-02T09:00").found())
                .as("found in September")
                .isFalse();
        assertThat(owed(lan).stream().filter(Obligation::isOpen).toList())
                .filteredOn(one -> one.occurrence().equals("2021-09-02"))
                .extracting(Obligation::rule)
                .contains("contact.locate", "contact.list", "contact.sample-first")
                .doesNotContain("contact.decide");
        assertThat(owed(lan)).as("what July owed and did stays").containsAll(july);
        ContactFilter unsampled = new ContactFilter(outbreak, 1, "unsampled", "");
        assertThat(seen(() -> contacts.list(unsampled, at("2021-09-02T09:00"), 100, 0)))
                .extracting(ContactLine::person)
                .contains(lan);
        cdc(() -> actions.record(RecordAction.of(lan, SampleDeed.SAMPLED, at("2021-09-01T10:00"))));
        assertThat(owed(lan))
                .filteredOn(one -> one.rule().equals("contact.sample-first"))
                .extracting(Obligation::occurrence, Obligation::dischargedAt)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("", at("2021-07-28T11:00")),
                        org.assertj.core.groups.Tuple.tuple("2021-09-02", at("2021-09-01T10:00")));
    }

    @Test
    @DisplayName("vào lại phòng cũ là lại có mặt ở đó; rút lần cách ly ghi nhầm thì không còn có mặt")
    void roomsAreTrue() {
        cast.now("2021-07-28T11:00");
        long outbreak = cast.outbreak();
        long su = cast.person("Lò Văn Sủ", 1987, TAN_KHANH_CODE);
        long ngan = cast.person("Lường Thị Ngần", 1996, TAN_KHANH_CODE);
        long trang = cast.person("Lý Thị Trang", 1992, NHA_LONG_CODE);
        long stranger = cast.person("Vàng Thị Vô", 1993, NHA_LONG_CODE);
        long room = Province.as(
                Cast.CDC,
                () -> settings.record(new RecordSetting(
                        SettingKind.ROOM, "P.301", "", TAN_KHANH_CODE, null, null, null, null, List.of())));
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        cast.wedding(
                outbreak, List.of(Attendance.wholeTime(su), Attendance.wholeTime(ngan), Attendance.wholeTime(trang)));
        long first = isolate(ngan, room, "2021-07-28T09:15");
        isolate(trang, room, "2021-07-28T09:30");
        long mistaken = isolate(stranger, room, "2021-07-28T09:40");
        cdc(() -> isolations.withdraw(mistaken, "nhầm người"));
        cast.now("2021-07-29T11:00");
        cdc(() -> isolations.end(first, at("2021-07-29T10:00")));
        cast.now("2021-08-01T11:00");
        isolate(ngan, room, "2021-08-01T08:00");
        cast.now("2021-08-03T06:00");
        cast.confirm(outbreak, trang, "2021-08-02", "2021-08-02T08:00", "2021-08-03T05:40");
        assertThat(contact(ngan, "2021-08-03T06:00").lastExposure())
                .as("exposed in the room until now")
                .isNull();
        assertThat(contact(stranger, "2021-08-03T06:00").tier())
                .as("was never there")
                .isNull();
    }

    private long isolate(long person, long room, String from) {
        return Province.as(
                Cast.CDC, () -> isolations.isolate(new IsolatePerson(person, room, "P.301", at(from), null)));
    }

    @Test
    @DisplayName("chuyển viện không kéo dài thời gian lây: lần cách ly đầu tiên tính, các nơi nối tiếp nhau")
    void theFirstIsolationCounts() {
        cast.now("2021-07-29T11:00");
        long outbreak = cast.outbreak();
        long person = cast.person("Ma Văn Chuyển", 1987, TAN_KHANH_CODE);
        long id = cast.confirm(outbreak, person, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        cdc(() -> cases.isolate(id, at("2021-07-27T08:00"), "Bệnh viện A"));
        cdc(() -> cases.isolate(id, at("2021-07-29T10:00"), "Bệnh viện C"));
        InfectiousWindow window = seen(() -> cases.getWindow(id));
        assertThat(window.to()).isEqualTo(at("2021-07-27T08:00"));
        assertThat(seen(() -> cases.listCare(id)))
                .containsExactly(
                        new Care(at("2021-07-27T08:00"), "Bệnh viện A"),
                        new Care(at("2021-07-29T10:00"), "Bệnh viện C"));
        cdc(() -> cases.isolate(id, at("2021-07-26T20:00"), "Trạm Y tế"));
        assertThat(seen(() -> cases.getWindow(id)).to()).isEqualTo(at("2021-07-26T20:00"));
        assertThat(seen(() -> cases.listCare(id)))
                .extracting(Care::place)
                .containsExactly("Trạm Y tế", "Bệnh viện A", "Bệnh viện C");
    }

    @Test
    @DisplayName("ca nhập muộn không trễ ngay lúc nhập và không báo cấp trên; giờ phát sinh vẫn hiện bên cạnh")
    void enteredLateIsNotLate() {
        cast.now("2021-07-31T08:00");
        long outbreak = cast.outbreak();
        long person = cast.person("Giàng A Muộn", 1987, TAN_KHANH_CODE);
        long id = cast.confirm(outbreak, person, "2021-07-22", "2021-07-26T09:10", "2021-07-28T06:40");
        cast.now("2021-07-31T08:05");
        timekeeper.runDue(at("2021-07-31T08:05"));
        Obligation trace = traceOf(id);
        assertThat(trace.opensAt()).isEqualTo(at("2021-07-28T06:40"));
        assertThat(trace.level()).isZero();
        Instant due = trace.dueAt();
        Instant byTheTrueClock = trace.trueDueAt();
        if (due != null && byTheTrueClock != null) {
            assertThat(Duration.between(byTheTrueClock, due))
                    .isEqualTo(Duration.between(at("2021-07-28T06:40"), at("2021-07-31T08:00")));
        }
        assertThat(trace.isLate(at("2021-07-31T08:05"))).isFalse();
    }

    @Test
    @DisplayName("khởi phát sau khi lấy mẫu là có thật; ca trước mọi văn bản có khoảng lây tạm tính")
    void unusualDaysAreAccepted() {
        cast.now("2021-08-03T06:00");
        long outbreak = cast.outbreak();
        long later = cast.person("Đặng Thị Sau", 1987, TAN_KHANH_CODE);
        long old = cast.person("Đặng Thị Trước", 1987, TAN_KHANH_CODE);
        long id = cast.confirm(outbreak, later, "2021-07-30", "2021-07-28T09:10", "2021-07-29T06:40");
        InfectiousWindow window = seen(() -> cases.getWindow(id));
        assertThat(window.from()).isBefore(at("2021-07-28T00:00"));
        long early = cast.confirm(outbreak, old, "2020-07-20", "2020-07-24T08:00", "2020-07-24T20:00");
        assertThat(seen(() -> cases.getWindow(early)).provisional()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0021-08-01T10:00", "2012-08-01T10:00", "2031-08-01T10:00"})
    @DisplayName("năm không thể có thì hỏi lại, ở mọi nơi ghi ngày giờ")
    void impossibleYears(String typed) {
        cast.now("2021-08-03T06:00");
        long a = cast.person("Năm Một " + typed.charAt(1) + typed.charAt(2), 1987, TAN_KHANH_CODE);
        long b = cast.person("Năm Hai " + typed.charAt(1) + typed.charAt(2), 1987, TAN_KHANH_CODE);
        String code = typed.startsWith("2031") ? "future" : "long-ago";
        refused(code, () -> meet(a, b, typed, typed));
        refused(code, () -> cdc(() -> actions.record(RecordAction.of(a, TracingDeed.LOCATED, at(typed)))));
        refused(code, () -> cdc(() -> isolations.isolate(new IsolatePerson(a, null, "Khu cách ly", at(typed), null))));
        refused("future", () -> meet(a, b, "2021-08-01T10:00", "2031-08-01T11:00"));
        refused(
                "far-ahead",
                () -> cdc(() -> isolations.isolate(
                        new IsolatePerson(a, null, "Khu cách ly", at("2021-08-01T10:00"), at("2031-08-01T10:00")))));
        refused(
                code,
                () -> cdc(() -> cases.confirm(new ConfirmCase(
                        cast.outbreak(),
                        a,
                        null,
                        new CaseFinding(
                                null,
                                at(typed),
                                at(typed),
                                at(typed),
                                vn.thanhtri.tracing.cases.FoundIn.COMMUNITY,
                                new Source.Unknown(),
                                null,
                                "")))));
    }

    @Test
    @DisplayName("cuộc gặp đã rút không che việc ca chưa được hỏi")
    void withdrawnMeetingsHideNoGap() {
        cast.now("2021-08-03T06:00");
        long outbreak = cast.outbreak();
        long person = cast.person("Bàn Thị Hở", 1987, TAN_KHANH_CODE);
        long other = cast.person("Bàn Thị Khác", 1987, TAN_KHANH_CODE);
        long id = cast.confirm(outbreak, person, "2021-07-30", "2021-08-01T09:10", "2021-08-02T06:40");
        long met = Province.as(
                Cast.CDC,
                () -> encounters.record(new RecordEncounter(
                        person, other, at("2021-08-01T10:00"), at("2021-08-01T11:00"), "chợ", "tự khai")));
        assertThat(notInterviewed()).doesNotContain("/cases/" + id);
        cdc(() -> encounters.withdraw(met, "nhầm người"));
        assertThat(notInterviewed()).contains("/cases/" + id);
    }

    private List<String> notInterviewed() {
        return Province.as(
                Cast.CDC,
                () -> checks.stream()
                        .filter(check -> check.key().equals("case.without-interview"))
                        .flatMap(check -> check.listGaps("19.", 1_000).stream())
                        .map(gap -> gap.subject().path())
                        .toList());
    }

    @Test
    @DisplayName(
            "để trống nơi ở là chưa rõ: không xã nào nợ việc, nơi truy vết phải tìm; tên hợp nhiều nơi thì hỏi lại")
    void blankIsUnknown() {
        cast.now("2021-08-03T06:00");
        long outbreak = cast.outbreak();
        long sick = cast.person("Triệu Thị Nguồn", 1987, TAN_KHANH_CODE);
        long id = cast.confirm(outbreak, sick, "2021-07-30", "2021-08-01T09:10", "2021-08-02T06:40");
        ContactEntry.Meeting met =
                new ContactEntry.Meeting(null, id, at("2021-08-01T10:00"), at("2021-08-01T11:00"), "chợ");
        long nobody = Province.as(
                Cast.CDC,
                () -> entry.meet(outbreak, who("Người Không Nhà", " "), met).person());
        assertThat(owed(nobody)).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("contact.locate");
            assertThat(one.debtor()).isEqualTo(tracer(id));
        });
        long abroad = Province.as(
                Cast.CDC,
                () -> entry.meet(outbreak, who("Người Nước Ngoài", "nước ngoài: Lào"), met)
                        .person());
        assertThat(owed(abroad)).extracting(Obligation::rule).containsExactly("contact.forward");
        refused("unit-several", () -> cdc(() -> entry.meet(outbreak, who("Người Tân Lập", "Tân Lập"), met)));
        refused("unit-unknown", () -> cdc(() -> entry.meet(outbreak, who("Người Đâu Đó", "Xứ Lạ Lùng"), met)));
        refusedBy(
                "people.refusal.outside-area",
                () -> Province.as(
                        Cast.TAN_KHANH_STATION, () -> entry.meet(outbreak, who("Người Xã Khác", NHA_LONG_CODE), met)));
    }

    private static ContactEntry.Who who(String name, String unit) {
        return new ContactEntry.Who(null, name, "1980", "", "", List.of(), unit, "unitCode", "", "");
    }

    private long tracer(long id) {
        return traceOf(id).debtor();
    }

    private Obligation traceOf(long id) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(Subjects.CASE, id), 10)).stream()
                .filter(one -> one.rule().equals("case.trace"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("hai người cùng ghi, kết quả dương tính và cuộc gặp: không ai chờ ai vòng tròn")
    void theTurnComesFirst() throws Exception {
        cast.now("2021-08-03T06:00");
        long outbreak = cast.outbreak();
        long su = cast.person("Sự Sáu", 1987, TAN_KHANH_CODE);
        long lan = cast.person("Lan Sáu", 1987, TAN_KHANH_CODE);
        long other = cast.person("Kẻ Nào", 1981, TAN_KHANH_CODE);
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        meet(su, lan, "2021-07-24T08:00", "2021-07-24T09:00");
        cdc(() -> actions.record(RecordAction.of(lan, SampleDeed.SAMPLED, at("2021-07-28T10:00"))));
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() -> cdc(() -> transaction.executeWithoutResult(s -> {
                    encounters.record(new RecordEncounter(
                            su, other, at("2021-07-24T10:00"), at("2021-07-24T11:00"), "chợ", "tự khai"));
                    pause(1_500);
                    encounters.record(new RecordEncounter(
                            su, lan, at("2021-07-25T08:00"), at("2021-07-25T09:00"), "nhà", "tự khai"));
                })));
        pause(500);
        CompletableFuture<Void> positive =
                CompletableFuture.runAsync(() -> cdc(() -> positives.confirm(lan, at("2021-07-28T10:30"))));
        writer.get(10, TimeUnit.SECONDS);
        positive.get(10, TimeUnit.SECONDS);
        assertThat(contact(lan, "2021-08-03T06:00").tier()).isZero();
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
