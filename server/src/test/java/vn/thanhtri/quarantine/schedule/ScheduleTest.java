package vn.thanhtri.quarantine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.Running;
import vn.thanhtri.policy.file.PolicyFiles;

@DisplayName("Lịch cách ly theo quy định của ngày bắt đầu")
class ScheduleTest {
    private static final PolicySnapshot LAW = PolicyFiles.read();
    private static final String TAN_KHANH = "19.173.05917.";
    private static final String SAI_GON = "79.760.26734.";
    private static final LocalDate DAY_0 = LocalDate.of(2021, 1, 1);

    @Nested
    @DisplayName("đến 13/7/2021")
    class UntilJuly {
        @Test
        @DisplayName("A-40, 878/QĐ-BYT: F1 tập trung 14 ngày từ lần tiếp xúc cuối; 879/QĐ-BYT: F2 tại nhà 14 ngày")
        void a40() {
            Schedule f1 = schedule(QuarantineForm.CENTRE, QuarantineGroup.F1, "2020-04-01");
            assertThat(says(f1)).containsExactly("END 14 878/QĐ-BYT");
            assertThat(f1.end()).isEqualTo("2020-04-15");
            assertThat(f1.asked()).isEmpty();
            Schedule f2 = schedule(QuarantineForm.HOME, QuarantineGroup.F2, "2020-04-01");
            assertThat(says(f2)).containsExactly("END 14 879/QĐ-BYT");
            assertThat(schedule(QuarantineForm.HOME, QuarantineGroup.F1, "2020-04-01")
                            .asks("quarantine.home.days"))
                    .as("F1 tại nhà: chưa văn bản nào cho phép, không tự đặt số ngày")
                    .isTrue();
        }

        @Test
        @DisplayName("A-41, thực tế trước CĐ 597: 14 ngày, theo dõi 14 ngày, hai lần âm tính")
        void a41() {
            Schedule entrant = schedule(QuarantineForm.CENTRE, QuarantineGroup.ENTRANT, "2021-05-03");
            assertThat(says(entrant))
                    .containsExactly(
                            "END 14 thực tế trước CĐ 597/CĐ-BCĐ", "MONITOR_END 14 thực tế trước CĐ 597/CĐ-BCĐ");
            assertThat(entrant.negatives()).isEqualTo(2);
            assertThat(day(entrant, Planned.What.MONITOR_END))
                    .as("14 ngày từ ngày ra, là ngày sau ngày cuối")
                    .isEqualTo("2021-06-01");
        }

        @Test
        @DisplayName("A-42, yêu cầu ngày 04/5/2021 của Cục Y tế dự phòng: không cho ai ra, đến khi có CĐ 597")
        void a42() {
            Circumstances kept = Circumstances.of(
                    QuarantineForm.CENTRE,
                    QuarantineGroup.F1,
                    TAN_KHANH,
                    LocalDate.of(2021, 4, 19),
                    at("2021-04-20T08:00"));
            assertThat(suspendedAt(kept, "2021-05-03T23:59")).isNull();
            assertThat(suspendedAt(kept, "2021-05-04T00:00")).isEqualTo("yêu cầu của Cục Y tế dự phòng");
            assertThat(suspendedAt(kept, "2021-05-05T00:00")).isNull();
        }

        @Test
        @DisplayName("A-43, 597/CĐ-BCĐ: cam kết khi về còn hiệu lực sau CĐ 600; 14 ngày của nó chưa từng có hiệu lực")
        void a43() {
            Schedule f1 = schedule(QuarantineForm.CENTRE, QuarantineGroup.F1, "2021-05-05");
            assertThat(Objects.requireNonNull(f1.commitment()).document()).isEqualTo("597/CĐ-BCĐ");
            assertThat(LAW.listHistory("quarantine.central.days", TAN_KHANH, "F1"))
                    .filteredOn(entry -> entry.id().equals("A-43"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.value().number()).isEqualTo(14);
                        assertThat(entry.neverInForce()).isTrue();
                    });
        }

        @Test
        @DisplayName("A-44, 600/CĐ-BCĐ điểm 2: 21 ngày, mẫu ngày 1, 14, 20; theo dõi 7 ngày, mẫu ngày thứ 7 sau khi ra")
        void a44() {
            Schedule f1 = schedule(QuarantineForm.CENTRE, QuarantineGroup.F1, "2021-05-10");
            assertThat(says(f1))
                    .containsExactly(
                            "TEST 1 600/CĐ-BCĐ, điểm 2",
                            "TEST 14 600/CĐ-BCĐ, điểm 2",
                            "TEST 20 600/CĐ-BCĐ, điểm 2",
                            "END 21 600/CĐ-BCĐ, điểm 2",
                            "MONITOR_TEST 7 600/CĐ-BCĐ, điểm 2",
                            "MONITOR_END 7 600/CĐ-BCĐ, điểm 2");
            assertThat(f1.end()).isEqualTo("2021-05-31");
            assertThat(day(f1, Planned.What.MONITOR_TEST)).isEqualTo("2021-06-08");
            assertThat(f1.asked()).isEmpty();
            assertThat(f1.needsExtension()).isFalse();
            assertThat(f1.cap()).as("NĐ 101/2010: 21 ngày từ quyết định").isEqualTo("2021-05-31");
            assertThat(day(f1, Planned.What.LONGEST)).isEqualTo("2021-06-10");
        }

        @Test
        @DisplayName(
                "A-45, 5152/BYT-MT: F1 tại nhà 28 ngày, mẫu 1, 7, 14, 20, 28; vượt trần 21 ngày nên phải gia hạn; thí điểm TP. Hồ Chí Minh rồi cả nước")
        void a45() {
            Circumstances f1 = Circumstances.of(
                    QuarantineForm.HOME,
                    QuarantineGroup.F1,
                    SAI_GON,
                    LocalDate.of(2021, 6, 28),
                    at("2021-06-28T08:00"));
            Schedule home = of(f1, "2021-06-28T09:00");
            assertThat(tests(home)).containsExactly(1, 7, 14, 20, 28);
            assertThat(home.end()).isEqualTo("2021-07-26");
            assertThat(home.cap()).isEqualTo("2021-07-19");
            assertThat(home.needsExtension()).isTrue();
            assertThat(home.exceedsLongest()).isFalse();
            assertThat(of(f1.extendedBy(10), "2021-07-10T09:00").needsExtension())
                    .isFalse();
            assertThat(schedule(QuarantineForm.HOME, QuarantineGroup.F1, "2021-07-11")
                            .asks("quarantine.home.days"))
                    .as("ngoài TP. Hồ Chí Minh chưa có")
                    .isTrue();
            assertThat(says(schedule(QuarantineForm.HOME, QuarantineGroup.F1, "2021-07-12")))
                    .contains("END 28 4638/VPCP-KGVX");
        }
    }

    @Nested
    @DisplayName("từ 14/7/2021")
    class SinceJuly {
        @Test
        @DisplayName(
                "A-46, 5599/BYT-MT: 14 ngày, theo dõi 14 ngày; tại nhà mẫu 1, 7, 14; ngày lấy mẫu tập trung chưa đọc được thì hỏi cán bộ")
        void a46() {
            Schedule centre = schedule(QuarantineForm.CENTRE, QuarantineGroup.F1, "2021-07-28");
            assertThat(centre.end()).isEqualTo("2021-08-11");
            assertThat(day(centre, Planned.What.MONITOR_END)).isEqualTo("2021-08-26");
            assertThat(centre.list(Planned.What.TEST)).isEmpty();
            assertThat(centre.asked())
                    .extracting(Asked::key)
                    .containsExactlyInAnyOrder("quarantine.central.test.days", "quarantine.monitor.test.days");
            assertThat(centre.asked())
                    .allSatisfy(asked -> assertThat(asked.known()).contains("đọc được"));
            Schedule home = schedule(QuarantineForm.HOME, QuarantineGroup.F1, "2021-07-28");
            assertThat(tests(home)).containsExactly(1, 7, 14);
            assertThat(says(home)).contains("END 14 5599/BYT-MT", "TEST 14 5599/BYT-MT");
        }

        @Test
        @DisplayName(
                "A-47, 6288/BYT-MT: người nhập cảnh tiêm đủ 7 + 7 ngày; liều cuối cách mấy ngày chưa đọc được nên hỏi, chưa áp dụng")
        void a47() {
            Circumstances entrant = Circumstances.of(
                            QuarantineForm.CENTRE,
                            QuarantineGroup.ENTRANT,
                            TAN_KHANH,
                            LocalDate.of(2021, 8, 4),
                            at("2021-08-04T08:00"))
                    .with(new Protection(List.of(LocalDate.of(2021, 6, 1)), true, null));
            Schedule unsure = of(entrant, "2021-08-04T09:00");
            assertThat(unsure.asks("quarantine.dose.wait.days")).isTrue();
            assertThat(unsure.end()).as("chưa ai trả lời thì theo số chung").isEqualTo("2021-08-18");
            assertThat(LAW.get("quarantine.central.days", TAN_KHANH, "ENTRANT.full-dose", at("2021-08-04T09:00"))
                            .number())
                    .isEqualTo(7);
        }

        @Test
        @DisplayName(
                "A-48, 6386/BYT-MT: người về tiêm đủ (14 ngày đến 12 tháng) hoặc khỏi bệnh trong 6 tháng không cách ly, theo dõi 7 ngày, mẫu 1, 7")
        void a48() {
            Circumstances back = Circumstances.of(
                    QuarantineForm.HOME,
                    QuarantineGroup.RETURNEE,
                    TAN_KHANH,
                    LocalDate.of(2021, 8, 10),
                    at("2021-08-10T08:00"));
            Schedule full = of(back.with(doses("2021-06-01", "2021-07-27")), "2021-08-10T09:00");
            assertThat(full.subject()).isEqualTo("RETURNEE.full-dose");
            assertThat(Objects.requireNonNull(full.none()).document()).isEqualTo("6386/BYT-MT");
            assertThat(full.list(Planned.What.MONITOR_TEST))
                    .extracting(Planned::on)
                    .extracting(Object::toString)
                    .containsExactly("2021-08-11", "2021-08-17");
            assertThat(day(full, Planned.What.MONITOR_END)).isEqualTo("2021-08-17");
            assertThat(of(back.with(doses("2021-06-01", "2021-07-28")), "2021-08-10T09:00")
                            .subject())
                    .as("liều cuối mới 13 ngày")
                    .isEqualTo("RETURNEE.partial");
            assertThat(of(back.with(doses("2020-07-01", "2020-08-09")), "2021-08-10T09:00")
                            .subject())
                    .as("liều cuối quá 12 tháng")
                    .isEqualTo("RETURNEE.partial");
            assertThat(recovered(back, "2021-02-10").subject()).isEqualTo("RETURNEE.recovered");
            assertThat(recovered(back, "2021-02-09").subject()).isEqualTo("RETURNEE.unvaccinated");
            assertThat(of(back, "2021-08-10T09:00").asks("quarantine.home.days"))
                    .as("người khác theo quy định chung, không ghi số ngày")
                    .isTrue();
        }

        @Test
        @DisplayName(
                "A-49, 8399/BYT-MT: từ TP. Hồ Chí Minh, Bình Dương, Đồng Nai, Long An: đủ liều 7 ngày theo dõi; chưa đủ 7 + 7, mẫu 1, 7; chưa tiêm 14 + 14, mẫu 1, 7, 14")
        void a49() {
            Circumstances south = Circumstances.of(
                    QuarantineForm.HOME,
                    QuarantineGroup.RETURNEE_SOUTH,
                    TAN_KHANH,
                    LocalDate.of(2021, 10, 6),
                    at("2021-10-06T08:00"));
            Schedule full = of(south.with(doses("2021-07-01", "2021-08-01")), "2021-10-06T09:00");
            assertThat(full.end()).isNull();
            assertThat(day(full, Planned.What.MONITOR_END)).isEqualTo("2021-10-13");
            Schedule part =
                    of(south.with(new Protection(List.of(LocalDate.of(2021, 9, 1)), false, null)), "2021-10-06T09:00");
            assertThat(part.end()).isEqualTo("2021-10-13");
            assertThat(day(part, Planned.What.MONITOR_END)).isEqualTo("2021-10-21");
            assertThat(tests(part)).containsExactly(1, 7);
            Schedule none = of(south, "2021-10-06T09:00");
            assertThat(none.end()).isEqualTo("2021-10-20");
            assertThat(day(none, Planned.What.MONITOR_END)).isEqualTo("2021-11-04");
            assertThat(tests(none)).containsExactly(1, 7, 14);
            assertThat(says(none)).contains("END 14 8399/BYT-MT");
        }

        @Test
        @DisplayName(
                "A-50, 10696/BYT-MT: F1 tiêm đủ (14 ngày đến 6 tháng) 7 ngày tại nhà, 7 ngày theo dõi, mẫu ngày bắt đầu và ngày 7; xét tại ngày tiếp xúc cuối")
        void a50() {
            Circumstances f1 = Circumstances.of(
                    QuarantineForm.HOME,
                    QuarantineGroup.F1,
                    TAN_KHANH,
                    LocalDate.of(2021, 12, 18),
                    at("2021-12-20T08:00"));
            Schedule full = of(f1.with(doses("2021-08-01", "2021-12-04")), "2021-12-20T09:00");
            assertThat(full.subject()).isEqualTo("F1.full-dose");
            assertThat(full.end()).isEqualTo("2021-12-25");
            assertThat(full.list(Planned.What.TEST))
                    .extracting(Planned::on)
                    .extracting(Object::toString)
                    .containsExactly("2021-12-20", "2021-12-26");
            assertThat(day(full, Planned.What.MONITOR_END)).isEqualTo("2022-01-02");
            assertThat(of(f1.with(doses("2021-08-01", "2021-12-05")), "2021-12-20T09:00")
                            .end())
                    .as("đủ 14 ngày sau liều cuối tính đến ngày tiếp xúc, không phải hôm nay")
                    .isEqualTo("2022-01-01");
            assertThat(of(f1.with(doses("2021-05-01", "2021-06-17")), "2021-12-20T09:00")
                            .subject())
                    .as("quá 6 tháng")
                    .isEqualTo("F1.partial");
        }

        @Test
        @DisplayName(
                "A-51, 762/BYT-DP: ít nhất 2 liều 5 + 5 ngày, mẫu ngày 5; người khác 7 + 3 ngày, mẫu ngày 7; khỏi bệnh trong 3 tháng")
        void a51() {
            Circumstances f1 = Circumstances.of(
                    QuarantineForm.HOME,
                    QuarantineGroup.F1,
                    TAN_KHANH,
                    LocalDate.of(2022, 2, 21),
                    at("2022-02-21T08:00"));
            Schedule full = of(
                    f1.with(new Protection(List.of(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 4, 1)), false, null)),
                    "2022-02-21T09:00");
            assertThat(full.end()).isEqualTo("2022-02-26");
            assertThat(tests(full)).containsExactly(5);
            assertThat(day(full, Planned.What.MONITOR_END)).isEqualTo("2022-03-04");
            Schedule other = of(f1, "2022-02-21T09:00");
            assertThat(other.end()).isEqualTo("2022-02-28");
            assertThat(tests(other)).containsExactly(7);
            assertThat(day(other, Planned.What.MONITOR_END)).isEqualTo("2022-03-04");
            assertThat(recovered(f1, "2021-11-21").subject()).isEqualTo("F1.recovered");
            assertThat(recovered(f1, "2021-11-20").subject()).isEqualTo("F1.unvaccinated");
        }

        @Test
        @DisplayName("A-52, 1909/BYT-DP: F1 không cách ly, phòng ngừa 10 ngày từ lần tiếp xúc cuối")
        void a52() {
            Schedule f1 = schedule(QuarantineForm.CENTRE, QuarantineGroup.F1, "2022-04-15");
            assertThat(Objects.requireNonNull(f1.none()).document()).isEqualTo("1909/BYT-DP");
            assertThat(says(f1)).containsExactly("MONITOR_END 10 1909/BYT-DP");
            assertThat(day(f1, Planned.What.MONITOR_END)).isEqualTo("2022-04-25");
            assertThat(f1.end()).isNull();
        }
    }

    @Nested
    @DisplayName("hai khung pháp lý")
    class Regimes {
        @Test
        @DisplayName(
                "A-20h … A-23h, 101/2010/NĐ-CP: tại nhà 3 + 1 giờ mà giữ tạm 3 giờ; nơi khác giữ tạm 6 giờ, không ghi giờ lập danh sách")
        void until2026() {
            assertThat(clocks(QuarantineForm.HOME, "2021-07-28T08:00"))
                    .containsExactly(
                            "11:00 101/2010/NĐ-CP",
                            "11:00 101/2010/NĐ-CP, Điều 3",
                            "09:00 101/2010/NĐ-CP, Điều 3",
                            "11:00 101/2010/NĐ-CP, Điều 3");
            assertThat(clocks(QuarantineForm.HEALTH_FACILITY, "2021-07-28T08:00"))
                    .containsExactly(
                            "09:00 101/2010/NĐ-CP",
                            "09:00 101/2010/NĐ-CP",
                            "09:00 101/2010/NĐ-CP",
                            "09:00 101/2010/NĐ-CP");
            assertThat(clocks(QuarantineForm.CENTRE, "2021-07-28T08:00"))
                    .containsExactly("14:00 101/2010/NĐ-CP, Điều 6", "-", "-", "-");
        }

        @Test
        @DisplayName(
                "A-30 … A-33, 165/2026/NĐ-CP: giữ tạm bằng lập danh sách và quyết định cộng lại: 3 = 2 + 1, 2 = 1 + 1, 6 = 3 + 3")
        void since2026() {
            assertThat(clocks(QuarantineForm.HOME, "2026-07-28T08:00"))
                    .containsExactly(
                            "11:00 165/2026/NĐ-CP, Điều 19 khoản 2 điểm a",
                            "10:00 165/2026/NĐ-CP, Điều 15 khoản 1",
                            "09:00 165/2026/NĐ-CP, Điều 15 khoản 2",
                            "11:00 165/2026/NĐ-CP, Điều 15 khoản 3");
            for (QuarantineForm form : List.of(
                    QuarantineForm.HOME,
                    QuarantineForm.HEALTH_FACILITY,
                    QuarantineForm.BORDER,
                    QuarantineForm.CENTRE)) {
                long hold = hours(form, "hold", "2026-07-28T08:00");
                assertThat(hold)
                        .as(form.name())
                        .isEqualTo(hours(form, "list", "2026-07-28T08:00") + hours(form, "decide", "2026-07-28T08:00"));
            }
        }

        @Test
        @DisplayName(
                "từ 01/7/2026 nghị định không ghi số ngày của một quyết định: không có trần, hỏi cán bộ; F1 theo 1909/BYT-DP")
        void daysOf2026() {
            Schedule f1 = of(
                    Circumstances.of(
                            QuarantineForm.HOME,
                            QuarantineGroup.F2,
                            TAN_KHANH,
                            LocalDate.of(2026, 7, 27),
                            at("2026-07-28T08:00")),
                    "2026-07-28T09:00");
            assertThat(f1.cap()).isNull();
            assertThat(f1.asks("isolation.days")).isTrue();
            assertThat(says(schedule(QuarantineForm.HOME, QuarantineGroup.F1, "2026-07-28")))
                    .containsExactly("MONITOR_END 10 1909/BYT-DP");
        }
    }

    @Nested
    @DisplayName("người đang cách ly khi có văn bản mới")
    class Running_ {
        private final Circumstances kept = Circumstances.of(
                QuarantineForm.CENTRE, QuarantineGroup.F1, TAN_KHANH, LocalDate.of(2021, 7, 5), at("2021-07-06T08:00"));

        @Test
        @DisplayName("5599/BYT-MT không nói người đang cách ly: vẫn 21 ngày theo CĐ 600, và hỏi cán bộ")
        void unknown() {
            Schedule after = of(kept, "2021-07-15T08:00");
            assertThat(after.end()).isEqualTo("2021-07-26");
            assertThat(tests(after)).containsExactly(1, 14, 20);
            assertThat(after.asked())
                    .filteredOn(asked -> asked.key().equals("quarantine.central.days"))
                    .singleElement()
                    .satisfies(asked -> assertThat(
                                    Objects.requireNonNull(asked.proposed()).id())
                            .isEqualTo("A-46"));
            assertThat(of(kept, "2021-07-13T08:00").asked()).isEmpty();
        }

        @Test
        @DisplayName(
                "cán bộ cho áp dụng số ngày: chỉ số ngày đổi, ngày lấy mẫu của CĐ 600 giữ nguyên; dòng của người nói văn bản nào đổi")
        void fieldByField() {
            Schedule after = Schedules.of(
                    kept,
                    LAW,
                    entry -> entry.key().equals("quarantine.central.days") ? Running.YES : Running.NO,
                    at("2021-07-15T08:00"));
            assertThat(after.end()).isEqualTo("2021-07-19");
            assertThat(tests(after)).containsExactly(1, 14, 20);
            assertThat(after.moved()).singleElement().satisfies(moved -> {
                assertThat(Objects.requireNonNull(moved.before()).id()).isEqualTo("A-44");
                assertThat(moved.after().id()).isEqualTo("A-46");
            });
            assertThat(after.asked()).isEmpty();
        }

        @Test
        @DisplayName(
                "hai mốc đều giữ: ngày 0 là lần tiếp xúc cuối, trần tính từ quyết định; gia hạn lần hai cộng vào, không mất")
        void anchors() {
            Circumstances late = new Circumstances(
                    QuarantineForm.CENTRE,
                    QuarantineGroup.F1,
                    TAN_KHANH,
                    LocalDate.of(2021, 5, 20),
                    Protection.NONE,
                    at("2021-05-10T08:00"),
                    at("2021-05-10T09:00"),
                    0,
                    null);
            Schedule schedule = of(late, "2021-05-21T08:00");
            assertThat(schedule.end()).isEqualTo("2021-06-10");
            assertThat(schedule.cap()).isEqualTo("2021-05-31");
            assertThat(day(schedule, Planned.What.LONGEST)).isEqualTo("2021-06-10");
            assertThat(schedule.needsExtension()).isTrue();
            assertThat(of(late.extendedBy(4), "2021-05-21T08:00").cap()).isEqualTo("2021-06-04");
            assertThat(of(late.extendedBy(4 + 6), "2021-05-21T08:00").needsExtension())
                    .isFalse();
            Schedule open = of(late.from(null), "2021-05-21T08:00");
            assertThat(open.end()).as("còn phơi nhiễm thì chưa có ngày").isNull();
            assertThat(open.find(Planned.What.END)).isPresent();
        }

        @Test
        @DisplayName("ra muộn hơn thì theo dõi tính từ ngày ra thật")
        void releasedLate() {
            Schedule schedule = of(kept.releasedOn(LocalDate.of(2021, 7, 29)), "2021-07-13T08:00");
            assertThat(day(schedule, Planned.What.MONITOR_END)).isEqualTo("2021-08-05");
        }
    }

    private static Schedule recovered(Circumstances person, String on) {
        return of(person.with(new Protection(List.of(), false, LocalDate.parse(on))), person.anchor() + "T09:00");
    }

    private static Protection doses(String first, String second) {
        return new Protection(List.of(LocalDate.parse(first), LocalDate.parse(second)), true, null);
    }

    private static Schedule schedule(QuarantineForm form, QuarantineGroup group, String day) {
        return of(Circumstances.of(form, group, TAN_KHANH, LocalDate.parse(day), at(day + "T08:00")), day + "T09:00");
    }

    private static Schedule of(Circumstances person, String now) {
        return Schedules.of(person, LAW, Transitions.AS_WRITTEN, at(now));
    }

    private static @Nullable String suspendedAt(Circumstances person, String now) {
        var order = of(person, now).suspended();
        return order == null ? null : order.document();
    }

    private static List<String> says(Schedule schedule) {
        return schedule.days().stream()
                .filter(day -> day.what() != Planned.What.CAP && day.what() != Planned.What.LONGEST)
                .map(day -> day.what() + " " + day.number() + " "
                        + day.value().clause().cite())
                .toList();
    }

    private static List<Integer> tests(Schedule schedule) {
        return schedule.list(Planned.What.TEST).stream().map(Planned::number).toList();
    }

    private static String day(Schedule schedule, Planned.What what) {
        return String.valueOf(schedule.find(what).map(Planned::on).orElse(DAY_0));
    }

    private static List<String> clocks(QuarantineForm form, String from) {
        return List.of("hold", "list", "decide", "notify").stream()
                .map(step -> LAW.find(form.clockKey(step), TAN_KHANH, "", at(from))
                        .map(value -> vn.thanhtri.web.Formats.clock(at(from).plus(value.duration())) + " "
                                + value.clause().cite())
                        .orElse("-"))
                .toList();
    }

    private static long hours(QuarantineForm form, String step, String from) {
        return LAW.get(form.clockKey(step), TAN_KHANH, "", at(from)).duration().toHours();
    }
}
