package vn.thanhtri.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.measure.Bindings;
import vn.thanhtri.directive.report.Evidence;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.directive.review.Cascades;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Obligation;

/**
 * What the field makes of the notice 107/TB-UBND: point 2.1 is measured in xã Tân Khánh, huyện Phú Bình issues an invented notice of
 * its own for it (each case within 24 hours, each Friday before 16:00), a breach of point 2.3 is recorded.
 */
final class FieldProgressStory {
    private static final String TEXT = "/vn/thanhtri/app/demo/88-TB-UBND-phu-binh-minh-hoa.txt";
    private static final String TAN_KHANH = "05917";

    private final DirectiveDesk desk;
    private final Timetable timetable;
    private final Actor office;
    private final Actor district;
    private long lower;

    FieldProgressStory(DirectiveDesk desk, Timetable timetable, Actor office, Actor district) {
        this.desk = desk;
        this.timetable = timetable;
        this.office = office;
        this.district = district;
    }

    void plan() {
        timetable.at(at("2021-07-28T17:40"), office, this::measure);
        timetable.at(at("2021-07-29T10:00"), district, () -> {
            lower = desk.directives().take("88-TB-UBND.txt", text(), false);
            long upper = notice();
            desk.cascades().link(new Cascades.Wanted(lower, "1", upper, "2.1"));
            desk.cascades().link(new Cascades.Wanted(lower, "2", upper, "2.3"));
        });
        timetable.at(at("2021-07-29T10:20"), district, () -> desk.dispatch(lower));
        timetable.at(at("2021-07-30T15:30"), district, this::reportOfTheWeek);
        for (String day : List.of("2021-07-31", "2021-08-02", "2021-08-04")) {
            timetable.at(at(day + "T17:10"), district, () -> handle(at(day + "T17:10")));
        }
        timetable.at(at("2021-08-04T09:20"), office, this::breach);
    }

    private long notice() {
        return desk.directives().list().stream()
                .filter(document -> document.symbol().equals("107/TB-UBND"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Task> of(long document, String point) {
        return desk.tasks().listOf(document).stream()
                .filter(task -> task.point().equals(point) && !task.removed() && !task.unassigned())
                .toList();
    }

    private void measure() {
        for (Task task : of(notice(), "2.1")) {
            switch (task.category()) {
                case "tracing" -> bind(task, "contact.reached", "case.complete-file");
                case "testing" -> bind(task, "contact.sampled");
                case String other -> {}
            }
        }
        of(notice(), "7").stream()
                .filter(task -> task.kind() == TaskKind.DAILY)
                .forEach(task ->
                        desk.bindings().bind(new Bindings.Wanted(task.id(), "report.on-time", "", null, 100, false)));
    }

    /** The mass sampling that point 2.1 orders is counted by its campaign from the hour it is open. */
    void measureSampling() {
        of(notice(), "2.1").stream()
                .filter(task -> task.category().equals("testing"))
                .forEach(task -> bind(task, "sampling.covered"));
    }

    private void bind(Task task, String... measures) {
        for (String measure : measures) {
            desk.bindings().bind(new Bindings.Wanted(task.id(), measure, TAN_KHANH, null, 100, false));
        }
    }

    /** The communes told the district by telephone; its office enters what is done, a picture with the list of the first. */
    private void handle(Instant now) {
        List<Task> each = of(lower, "1");
        for (Task task : each) {
            for (Obligation owed :
                    new ArrayList<>(desk.obligations().listAbout(new SubjectRef("directive-task", task.id()), 200))) {
                String occurrence = owed.occurrence()
                        .substring(0, Math.max(0, owed.occurrence().lastIndexOf('/')));
                boolean old = owed.opensAt().isBefore(now.minus(Duration.ofHours(12)));
                if (owed.isOpen() && old && !occurrence.isEmpty()) {
                    desk.evidence()
                            .report(
                                    new TaskProgress.Report(
                                            task.id(),
                                            owed.debtor(),
                                            null,
                                            occurrence,
                                            Progress.Kind.REPORTED,
                                            "đã lập danh sách, gửi Trung tâm Y tế huyện",
                                            ""),
                                    List.of(new Evidence.Upload("danh-sach-minh-hoa.txt", list(owed))));
                }
            }
        }
    }

    /** All communes but every tenth. */
    private void reportOfTheWeek() {
        List<TaskProgress.Report> reports = new ArrayList<>();
        for (Task task : of(lower, "3")) {
            List<Obligation> owed = desk.obligations().listAbout(new SubjectRef("directive-task", task.id()), 200);
            for (int i = 0; i < owed.size(); i++) {
                Instant due = owed.get(i).dueAt();
                if (i % 10 != 4 && due != null && owed.get(i).isOpen()) {
                    reports.add(new TaskProgress.Report(
                            task.id(),
                            owed.get(i).debtor(),
                            VietnamTime.dayOf(due),
                            Progress.Kind.REPORTED,
                            "đã báo cáo huyện",
                            ""));
                }
            }
        }
        desk.progress().record(reports);
    }

    private static byte[] list(Obligation owed) {
        return ("Danh sách người tiếp xúc gần (minh họa)\n" + owed.detail() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void breach() {
        of(notice(), "2.3").stream()
                .filter(task -> task.kind() == TaskKind.PROHIBITION)
                .findFirst()
                .ifPresent(task -> desk.incidents()
                        .record(new Incidents.Happening(
                                task.id(),
                                at("2021-08-04T07:30"),
                                TAN_KHANH,
                                "xóm Kim Bảng, xã Tân Khánh",
                                "biên bản minh họa: ba hộ trong khu phong tỏa hết gạo từ tối 03/8",
                                "đoàn kiểm tra của Ban Chỉ đạo tỉnh",
                                null,
                                at("2021-08-04T18:00"))));
    }

    private static Instant at(String local) {
        return VietnamTime.at(LocalDateTime.parse(local));
    }

    private static byte[] text() {
        try (InputStream text = Objects.requireNonNull(FieldProgressStory.class.getResourceAsStream(TEXT), TEXT)) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(TEXT, e);
        }
    }
}
