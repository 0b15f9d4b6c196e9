package vn.thanhtri.directive.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.directive.Papers;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.test.Province;

@DisplayName("Các loại việc: định kỳ, mỗi khi phát sinh, khi có sự việc, điều cấm")
class KindRulesTest {
    private static final PolicyBook NO_NUMBERS = (key, area, subject, at) -> Optional.empty();

    @Test
    @DisplayName("“hằng tuần trước 16 giờ thứ Sáu”: mỗi thứ Sáu 16h00 một lần; giao chiều thứ Sáu thì tính từ tuần sau")
    void weekly() {
        Rhythm fridays = Rhythm.of(
                task(TaskKind.WEEKLY, LocalTime.of(16, 0), new Terms(DayOfWeek.FRIDAY, null, "", "", "", false)));
        // 30/7/2021 is a Friday
        assertThat(fridays.between(Province.at("2021-07-28T17:20"), LocalDate.of(2021, 8, 7)))
                .extracting(Rhythm.Occurrence::day, Rhythm.Occurrence::dueAt, Rhythm.Occurrence::opensAt)
                .containsExactly(
                        row("2021-07-30", "2021-07-30T16:00", "2021-07-24T00:00"),
                        row("2021-08-06", "2021-08-06T16:00", "2021-07-31T00:00"),
                        row("2021-08-13", "2021-08-13T16:00", "2021-08-07T00:00"));
        assertThat(fridays.between(Province.at("2021-07-30T16:00"), LocalDate.of(2021, 7, 31)))
                .extracting(Rhythm.Occurrence::day)
                .containsExactly(LocalDate.of(2021, 8, 6));
        assertThat(fridays.at(Province.at("2021-08-01T08:00")).day()).isEqualTo(LocalDate.of(2021, 8, 6));
    }

    @Test
    @DisplayName("hằng tuần không nói thứ mấy: hết Chủ nhật")
    void weeklyWithoutDay() {
        Rhythm weeks = Rhythm.of(task(TaskKind.WEEKLY, null, Terms.NONE));
        assertThat(weeks.at(Province.at("2021-08-05T08:00")).dueAt()).isEqualTo(Province.at("2021-08-08T23:59"));
    }

    @Test
    @DisplayName("ngày 31 hằng tháng: tháng hai là ngày 28")
    void monthly() {
        Rhythm months = Rhythm.of(task(TaskKind.MONTHLY, LocalTime.of(17, 0), new Terms(null, 31, "", "", "", false)));
        assertThat(months.between(Province.at("2021-01-05T08:00"), LocalDate.of(2021, 3, 1)))
                .extracting(Rhythm.Occurrence::dueAt)
                .containsExactly(
                        Province.at("2021-01-31T17:00"),
                        Province.at("2021-02-28T17:00"),
                        Province.at("2021-03-31T17:00"));
    }

    @Test
    @DisplayName(
            "“trong 24 giờ kể từ khi có ca mắc”: mỗi ca một nghĩa vụ của đơn vị nơi đó, hạn là lúc xác định cộng 24 giờ")
    void forEachCase() {
        Terms terms = new Terms(null, null, "PT24H", "case.confirmed", "", false);
        Instant confirmed = Province.at("2021-07-30T09:00");
        Trigger first = new Trigger(
                "case.confirmed:7",
                confirmed,
                "TK07",
                "/cases/7",
                terms.dueAfter(confirmed).orElseThrow(),
                List.of(3L));
        TaskDossier dossier = dossier(task(TaskKind.EVENT, null, terms), List.of(), List.of(first));
        assertThat(new CarryOutWhenItHappens().duties(dossier, NO_NUMBERS))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.debtor()).isEqualTo(3);
                    assertThat(duty.occurrence()).isEqualTo("case.confirmed:7/3");
                    assertThat(duty.dueAt()).isEqualTo(Province.at("2021-07-31T09:00"));
                    assertThat(duty.detail()).isEqualTo("TK07");
                    assertThat(duty.discharge()).isNull();
                });
        assertThat(new CarryOutTask().duties(dossier, NO_NUMBERS)).isEmpty();
    }

    @Test
    @DisplayName("“khi có …” mà chưa có gì xảy ra thì chưa ai phải làm")
    void conditionNotMet() {
        TaskDossier dossier = dossier(task(TaskKind.CONDITIONAL, null, Terms.NONE), List.of(), List.of());
        assertThat(TaskRules.all().stream().flatMap(rule -> rule.duties(dossier, NO_NUMBERS).stream()))
                .isEmpty();
        assertThat(dossier.slotsAt(Province.at("2021-08-01T08:00"))).isEmpty();
    }

    @Test
    @DisplayName("báo cáo cho ca này không thay báo cáo cho ca khác")
    void reportOfOneCase() {
        Trigger one = new Trigger("case.confirmed:7", Province.at("2021-07-30T09:00"), "TK07", "", null, List.of(3L));
        Trigger other = new Trigger("case.confirmed:8", Province.at("2021-07-30T10:00"), "TK08", "", null, List.of(3L));
        Progress report = new Progress(
                1,
                3,
                null,
                "case.confirmed:7",
                Progress.Kind.REPORTED,
                Province.at("2021-07-30T12:00"),
                "",
                "",
                "Tú",
                99);
        TaskDossier dossier = dossier(task(TaskKind.EVENT, null, Terms.NONE), List.of(report), List.of(one, other));
        assertThat(new CarryOutWhenItHappens().duties(dossier, NO_NUMBERS))
                .extracting(duty -> duty.discharge() != null)
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("điều cấm, chuẩn mực không ai phải báo cáo; bị vi phạm thì đơn vị chịu trách nhiệm nợ xử lý")
    void breach() {
        Trigger breach = new Trigger(
                "incident:5",
                Province.at("2021-08-02T07:00"),
                "xóm Xúm",
                "",
                Province.at("2021-08-02T08:00"),
                List.of(3L));
        for (TaskKind kind : List.of(TaskKind.PROHIBITION, TaskKind.NORM)) {
            assertThat(new CarryOutTask()
                            .duties(dossier(task(kind, null, Terms.NONE), List.of(), List.of()), NO_NUMBERS))
                    .isEmpty();
            TaskDossier dossier = dossier(task(kind, null, Terms.NONE), List.of(), List.of(breach));
            assertThat(new CarryOutTask().duties(dossier, NO_NUMBERS)).isEmpty();
            assertThat(new EndBreach().duties(dossier, NO_NUMBERS))
                    .singleElement()
                    .satisfies(duty -> {
                        assertThat(duty.debtor()).isEqualTo(3);
                        assertThat(duty.dueAt()).isEqualTo(Province.at("2021-08-02T08:00"));
                    });
        }
    }

    @Test
    @DisplayName("ngày tháng đếm theo lịch, giờ đếm theo giờ")
    void lengths() {
        assertThat(new Terms(null, null, "P1M", "", "", false).dueAfter(Province.at("2021-01-31T09:00")))
                .contains(Province.at("2021-02-28T09:00"));
        assertThat(new Terms(null, null, "P3D", "", "", false).dueAfter(Province.at("2021-07-30T09:00")))
                .contains(Province.at("2021-08-02T09:00"));
        assertThat(Terms.length("24", "HOURS")).isEqualTo("PT24H");
        assertThat(new Terms(null, null, "PT30M", "", "", false).unit()).isEqualTo("MINUTES");
    }

    private static org.assertj.core.groups.Tuple row(String day, String due, String opens) {
        return org.assertj.core.groups.Tuple.tuple(LocalDate.parse(day), Province.at(due), Province.at(opens));
    }

    private static Task task(TaskKind kind, @Nullable LocalTime by, Terms terms) {
        return new Task(
                1,
                1,
                "6",
                0,
                1,
                "Việc",
                kind,
                "general",
                "",
                null,
                Task.DueFrom.NONE,
                "",
                by,
                terms,
                "",
                "",
                "",
                null,
                List.of(new Party(PartyRole.LEAD, "UBND_HUYEN", "UBND huyện Phú Bình", false, List.of(3L))));
    }

    private static TaskDossier dossier(Task task, List<Progress> steps, List<Trigger> triggers) {
        return new TaskDossier(
                task,
                Papers.dispatched(Province.at("2021-07-28T17:20")),
                Province.at("2021-07-28T17:20"),
                LocalDate.of(2021, 8, 6),
                steps,
                triggers,
                Map.of());
    }
}
