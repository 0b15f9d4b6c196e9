package vn.thanhtri.quarantine.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.test.Province.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;

@DatabaseTest
@Now("2021-07-28T06:00")
@DisplayName("Người được cách ly, từ lúc tạm giữ đến lúc ra")
class StaysTest {
    @Autowired
    private Cast cast;

    @Autowired
    private KeptGuests kept;

    @Autowired
    private Stays stays;

    @Autowired
    private Decisions decisions;

    @Autowired
    private StaySchedules schedules;

    @Autowired
    private Releases releases;

    @Autowired
    private Returns returns;

    @Autowired
    private List<CoverageCheck> checks;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ContactActions actions;

    @Autowired
    private Province province;

    private static boolean seated;

    @BeforeEach
    void seat() {
        cast.now("2021-07-28T06:00");
        if (!seated) {
            cast.agencies();
            seated = true;
        }
    }

    private List<Long> guests(String name, int count) {
        return kept.guests(name, count);
    }

    private long held(long person, String when) {
        return Province.as(
                Cast.CDC, () -> stays.open(OpenStay.held(person, QuarantineGroup.F1, QuarantineForm.CENTRE, at(when))));
    }

    private Stay get(long stay) {
        return Province.as(Cast.CDC, () -> stays.get(stay));
    }

    private List<Obligation> duties(long stay) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef("stay", stay), 100));
    }

    private Obligation duty(long stay, String rule) {
        return duties(stay).stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "tạm giữ 6 giờ (Điều 6) mà không ai quyết định: sót trên bảng, dù danh sách kịp; có quyết định thì hết sót")
    void aHoldLapses() {
        long guest = guests("Tạm Giữ", 1).getFirst();
        cast.now("2021-07-28T14:00");
        long stay = held(guest, "2021-07-28T07:00");
        assertThat(duty(stay, "stay.decide-before-lapse").dueAt()).isEqualTo(at("2021-07-28T13:00"));
        assertThat(gaps()).extracting(gap -> gap.subject().path()).contains("/stays/" + stay);
        assertThat(gaps())
                .filteredOn(gap -> gap.subject().path().equals("/stays/" + stay))
                .singleElement()
                .satisfies(gap -> assertThat(gap.since()).isEqualTo(at("2021-07-28T13:00")));
        Cast.cdc(() -> decisions.decide(List.of(stay), Paper.of("418/QĐ-UBND", at("2021-07-28T13:40"))));
        assertThat(gaps()).extracting(gap -> gap.subject().path()).doesNotContain("/stays/" + stay);
        assertThat(duty(stay, "stay.decide-before-lapse").dischargedAt()).isEqualTo(at("2021-07-28T13:40"));
    }

    private List<CoverageCheck.Gap> gaps() {
        return Province.as(
                Cast.CDC,
                () -> checks.stream()
                        .filter(check -> check.key().equals("stay.lapsed-hold"))
                        .findFirst()
                        .orElseThrow()
                        .listGaps("19.", 100));
    }

    @Test
    @DisplayName(
            "một quyết định cho nhiều người: mỗi người một bước, việc của người tiếp xúc cũng xong; ba thông báo đủ thì thông báo xong")
    void onePaperForMany() {
        List<Long> guests = guests("Nhiều Người", 3);
        cast.now("2021-07-28T11:00");
        List<Long> kept =
                guests.stream().map(guest -> held(guest, "2021-07-28T07:00")).toList();
        Cast.cdc(() -> {
            stays.list(kept, at("2021-07-28T08:00"));
            long paper = decisions.decide(kept, Paper.of("419/QĐ-UBND", at("2021-07-28T08:30")));
            assertThat(decisions.listNamed(paper)).extracting(Stay::id).containsExactlyElementsOf(kept);
            assertThat(decisions.get(paper).authority()).isEqualTo("stay.authority.steering");
        });
        assertThat(contactDuty(guests.getFirst(), "contact.decide").dischargedAt())
                .isEqualTo(at("2021-07-28T08:30"));
        Cast.cdc(() -> {
            stays.tell(kept, StepKind.TOLD_PERSON, at("2021-07-28T09:00"));
            stays.tell(kept, StepKind.TOLD_POLICE, at("2021-07-28T09:10"));
        });
        assertThat(contactDuty(guests.getFirst(), "contact.notify").isOpen())
                .as("còn thiếu trưởng xóm")
                .isTrue();
        Cast.cdc(() -> stays.tell(kept, StepKind.TOLD_HAMLET, at("2021-07-28T10:00")));
        assertThat(contactDuty(guests.getFirst(), "contact.notify").dischargedAt())
                .isEqualTo(at("2021-07-28T10:00"));
        refused("number-missing", () -> decisions.decide(kept, Paper.of("", at("2021-07-28T08:30"))));
        refused("decided-already", () -> decisions.decide(kept, Paper.of("420/QĐ-UBND", at("2021-07-28T08:30"))));
    }

    private Obligation contactDuty(long person, String rule) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef("contact", person), 100)).stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "gia hạn lần hai cộng thêm, không mất; cộng quá 10 ngày thì không được, nêu căn cứ; ký sau khi hết hạn thì không được")
    void extensions() {
        long stay = held(guests("Gia Hạn", 1).getFirst(), "2021-07-28T05:30");
        Cast.cdc(() -> decisions.decide(List.of(stay), Paper.of("421/QĐ-UBND", at("2021-07-28T05:50"))));
        cast.now("2021-08-10T08:00");
        Cast.cdc(() -> {
            decisions.extend(List.of(stay), 4, new Paper("500/QĐ-UBND", at("2021-08-10T07:00"), "", "phơi nhiễm lại"));
            decisions.extend(List.of(stay), 3, new Paper("501/QĐ-UBND", at("2021-08-10T07:30"), "", "phơi nhiễm lại"));
        });
        assertThat(get(stay).extendedDays()).isEqualTo(7);
        assertThat(Province.as(Cast.CDC, () -> schedules.of(get(stay)).cap())).isEqualTo("2021-08-25");
        assertThat(duties(stay))
                .filteredOn(each -> each.rule().equals("stay.extend"))
                .extracting(Obligation::dischargedAt)
                .containsExactlyInAnyOrder(at("2021-08-10T07:00"), at("2021-08-10T07:30"));
        assertThatThrownBy(() -> Cast.cdc(() -> decisions.extend(
                        List.of(stay), 4, new Paper("502/QĐ-UBND", at("2021-08-10T07:40"), "", "lần ba"))))
                .isInstanceOfSatisfying(RefusedException.class, no -> {
                    assertThat(no.refusal().code()).endsWith("extended-too-long");
                    assertThat(no.refusal().numbers())
                            .containsEntry("all", "11")
                            .containsEntry("longest", "10");
                    assertThat(String.valueOf(no.refusal().clause())).contains("101/2010/NĐ-CP");
                });
        cast.now("2021-08-27T08:00");
        refused(
                "extended-too-late",
                () -> decisions.extend(List.of(stay), 1, new Paper("503/QĐ-UBND", at("2021-08-27T07:40"), "", "muộn")));
    }

    @Test
    @DisplayName(
            "không ai ra khi thiếu ngày, thiếu mẫu, thiếu kết quả, xã chưa nhận; đủ thì có giấy, ra, và không còn việc nào mở")
    void release() {
        long person = guests("Ra Về", 1).getFirst();
        long stay = Province.as(
                Cast.CDC,
                () -> stays.open(
                        OpenStay.held(person, QuarantineGroup.F1, QuarantineForm.HOME, at("2021-07-28T05:30"))));
        Cast.cdc(() -> decisions.decide(List.of(stay), Paper.of("422/QĐ-UBND", at("2021-07-28T05:50"))));
        assertThat(missing(stay)).containsExactly(Condition.What.DAYS, Condition.What.SAMPLES);
        cast.now("2021-08-09T09:00");
        sample(person, "2021-07-28T05:55", "2021-07-29T05:00");
        sample(person, "2021-08-01T09:00", "2021-08-02T05:00");
        assertThat(missing(stay)).as("hết ngày 08/8 nhưng thiếu mẫu ngày 14").containsExactly(Condition.What.SAMPLES);
        Cast.cdc(() -> actions.record(RecordAction.of(person, SampleDeed.SAMPLED, at("2021-08-08T09:00"))));
        assertThat(missing(stay)).as("chưa có kết quả cuối").containsExactly(Condition.What.RESULTS);
        refused("condition", () -> releases.certify(stay, Paper.of("12/GXN", at("2021-08-09T08:00"))));
        Cast.cdc(() -> actions.record(RecordAction.of(person, SampleDeed.NEGATIVE, at("2021-08-09T07:00"))));
        assertThat(missing(stay)).isEmpty();
        assertThat(duty(stay, "stay.release").dueAt()).isEqualTo(at("2021-08-09T23:59"));
        Cast.cdc(() -> releases.certify(stay, Paper.of("12/GXN", at("2021-08-09T08:00"))));
        refused("released-before-certificate", () -> releases.release(stay, at("2021-08-09T07:30")));
        Cast.cdc(() -> releases.release(stay, at("2021-08-09T08:30")));
        assertThat(duties(stay)).noneMatch(Obligation::isOpen);
        assertThat(get(stay).runs()).isFalse();
        refused("ended", () -> stays.report(stay, StepKind.ESCAPED, at("2021-08-09T08:40"), "gọi sau khi hết"));
    }

    @Test
    @DisplayName("tập trung: xã nơi về chưa trả lời thì chưa được ra; trả lời không nhận phải có lý do")
    void theCommuneAnswers() {
        long stay = held(guests("Nơi Về", 1).getFirst(), "2021-07-28T05:30");
        Cast.cdc(() -> decisions.decide(List.of(stay), Paper.of("423/QĐ-UBND", at("2021-07-28T05:50"))));
        assertThat(missing(stay)).contains(Condition.What.RETURN, Condition.What.COMMITMENT);
        refused("return-not-asked", () -> returns.answerReturn(stay, true, at("2021-07-28T05:55"), ""));
        Cast.cdc(() -> returns.askReturn(List.of(stay), at("2021-07-28T05:52")));
        assertThat(duty(stay, "stay.answer-return").isOpen()).isTrue();
        refused("reason-missing", () -> returns.answerReturn(stay, false, at("2021-07-28T05:55"), " "));
        Cast.cdc(() -> {
            returns.answerReturn(stay, true, at("2021-07-28T05:55"), "");
            returns.commit(stay, at("2021-07-28T05:56"));
        });
        assertThat(missing(stay)).doesNotContain(Condition.What.RETURN, Condition.What.COMMITMENT);
        assertThat(duty(stay, "stay.answer-return").isOpen()).isFalse();
    }

    private List<Condition.What> missing(long stay) {
        return Province.as(Cast.CDC, () -> schedules.conditions(get(stay))).stream()
                .filter(condition -> !condition.met())
                .map(Condition::what)
                .toList();
    }

    private void sample(long person, String taken, String result) {
        Cast.cdc(() -> {
            actions.record(RecordAction.of(person, SampleDeed.SAMPLED, at(taken)));
            actions.record(RecordAction.of(person, SampleDeed.NEGATIVE, at(result)));
        });
    }

    @Test
    @DisplayName(
            "kết thúc trước khi bắt đầu, hai lần cách ly cùng lúc, người nhập cảnh không có ngày đến: đều bị từ chối")
    void refusals() {
        long person = guests("Từ Chối", 1).getFirst();
        long stay = held(person, "2021-07-28T05:30");
        refused(
                "kept-already",
                () -> stays.open(
                        OpenStay.held(person, QuarantineGroup.F1, QuarantineForm.HOME, at("2021-07-28T05:40"))));
        refused("end-before-start", () -> stays.end(get(stay), at("2021-07-28T05:00")));
        refused(
                "arrival-missing",
                () -> stays.open(OpenStay.held(
                        cast.person("Người Nhập Cảnh", 1980, Province.TAN_KHANH_CODE),
                        QuarantineGroup.ENTRANT,
                        QuarantineForm.CENTRE,
                        at("2021-07-28T05:40"))));
        refused(
                "complies",
                () -> decisions.coerce(decidedOne(), new Paper("9/QĐ", at("2021-07-28T05:59"), "", "không đi")));
    }

    private long decidedOne() {
        long stay = held(guests("Chấp Hành", 1).getFirst(), "2021-07-28T05:30");
        decisions.decide(List.of(stay), Paper.of("424/QĐ-UBND", at("2021-07-28T05:50")));
        return stay;
    }

    @Test
    @DisplayName("hai cán bộ cùng ghi một người cùng lúc: chỉ một được, người sau nghe vì sao")
    void race() {
        long person = guests("Cùng Lúc", 1).getFirst();
        Instant when = at("2021-07-28T05:30");
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<CompletableFuture<Void>> both = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        Cast.cdc(() ->
                                stays.open(OpenStay.held(person, QuarantineGroup.F1, QuarantineForm.CENTRE, when)));
                        opened.incrementAndGet();
                    } catch (RuntimeException no) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(opened).hasValue(1);
        assertThat(refused).hasValue(3);
    }

    @Test
    @DisplayName(
            "văn bản mới không nói người đang cách ly: cán bộ quyết định cho số ngày, chỉ số ngày đổi; người nhập cảnh có việc lập danh sách, quyết định, báo lãnh sự")
    void transition() {
        cast.now("2021-07-15T08:00");
        long person = cast.person("Đi Về", 1985, Province.TAN_KHANH_CODE);
        long stay = Province.as(
                Cast.CDC,
                () -> stays.open(new OpenStay(
                        person,
                        QuarantineGroup.ENTRANT,
                        QuarantineForm.CENTRE,
                        at("2021-07-06T08:00"),
                        null,
                        LocalDate.of(2021, 7, 5),
                        OwnHead.NONE,
                        true)));
        assertThat(Province.as(Cast.CDC, () -> schedules.of(get(stay)).end())).isEqualTo("2021-07-26");
        Province.as(
                new vn.thanhtri.kernel.Actor(null, null, "Chỉ huy", "19.", vn.thanhtri.kernel.Role.COMMANDER), () -> {
                    schedules.decideTransition(
                            "A-46", "quarantine.central.days", true, "12/TB-BCĐ", "thống nhất toàn tỉnh");
                    return 0;
                });
        assertThat(Province.as(Cast.CDC, () -> schedules.of(get(stay)).end())).isEqualTo("2021-07-19");
        Cast.cdc(() -> {
            stays.list(List.of(stay), at("2021-07-06T09:00"));
            decisions.decide(List.of(stay), Paper.of("300/QĐ-UBND", at("2021-07-06T10:00")));
        });
        assertThat(duties(stay))
                .filteredOn(each -> each.rule().equals("stay.tell"))
                .extracting(each -> each.occurrence())
                .containsExactlyInAnyOrder("TOLD_PERSON", "TOLD_POLICE", "TOLD_HAMLET", "TOLD_CONSULATE");
    }

    private static void refused(String code, Runnable command) {
        assertThatThrownBy(() -> Cast.cdc(command))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal().code()).isEqualTo("stay.refusal." + code));
    }
}
