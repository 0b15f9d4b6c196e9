package vn.thanhtri.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.VietnamTime;

/** The notice 107/TB-UBND: read on 28-7-2021 at 17:05, deadlines confirmed, dispatched at 17:20, then reported on. */
final class DirectiveStory {
    private static final String TEXT = "/law/documents/107-TB-UBND-thai-nguyen-2021-07-28.txt";
    private static final Instant READ = VietnamTime.at(LocalDateTime.parse("2021-07-28T17:05"));
    private static final Instant DISPATCHED = VietnamTime.at(LocalDateTime.parse("2021-07-28T17:20"));
    private static final Instant RECEIVED = VietnamTime.at(LocalDateTime.parse("2021-07-28T20:30"));
    private static final List<Instant> LETTERS = List.of(
            VietnamTime.at(LocalDateTime.parse("2021-07-29T16:30")),
            VietnamTime.at(LocalDateTime.parse("2021-07-30T10:00")),
            VietnamTime.at(LocalDateTime.parse("2021-07-31T09:30")),
            VietnamTime.at(LocalDateTime.parse("2021-08-03T16:00")));
    private static final LocalDate LAST = LocalDate.parse("2021-08-05");

    private final DirectiveDesk desk;
    private final Timetable timetable;
    private final RandomGenerator random;
    private final Actor office;
    private final Map<Long, Integer> letters = new HashMap<>();
    private final Map<Instant, List<TaskProgress.Report>> continuing = new TreeMap<>();
    private long document;

    DirectiveStory(DirectiveDesk desk, Timetable timetable, RandomGenerator random, Actor office) {
        this.desk = desk;
        this.timetable = timetable;
        this.random = random;
        this.office = office;
    }

    /** Number of the notice, once it stands in the register. */
    long document() {
        return document;
    }

    void plan() {
        timetable.at(READ, office, () -> document = desk.directives().take("107-TB-UBND.txt", text(), false));
        timetable.at(DISPATCHED, office, () -> {
            for (Task task : desk.tasks().listOf(document)) {
                if (task.dueFrom() == Task.DueFrom.PROPOSAL && task.dueAt() != null) {
                    // the officer takes the proposal, with two days more for what has to be built or bought
                    Duration more = task.category().equals("camera_ioc") ? Duration.ofDays(7) : Duration.ofDays(3);
                    desk.tasks()
                            .setDue(
                                    task.id(),
                                    VietnamTime.at(
                                            VietnamTime.dayOf(task.dueAt().plus(more)), LocalTime.of(17, 0)));
                }
            }
            desk.dispatch(document);
            desk.tasks().listOf(document).forEach(this::planProgress);
            planReceipts();
            continuing.forEach((when, reports) ->
                    timetable.at(when, office, () -> desk.progress().record(List.copyOf(reports))));
        });
    }

    private void planProgress(Task task) {
        if (task.removed() || task.unassigned() || task.kind().isStanding()) {
            return;
        }
        for (long agency : task.debtors()) {
            if (task.kind() == TaskKind.DAILY) {
                planDaily(task, agency);
            } else if (task.kind() == TaskKind.ONCE && task.dueAt() != null && random.nextInt(100) < 60) {
                Instant when = task.dueAt().plus(Duration.ofMinutes(random.nextInt(1_200) - 1_080L));
                report(task, agency, null, when, "đã triển khai");
            } else if (task.dueAt() == null) {
                planContinuing(task, agency);
            }
        }
    }

    /** Most agencies say on the same evening that they received the document, with its norms. */
    private void planReceipts() {
        Map<Long, List<TaskProgress.Report>> received = new TreeMap<>();
        desk.tasks().listOf(document).stream()
                .filter(task -> !task.removed())
                .forEach(task -> task.debtors()
                        .forEach(agency -> received.computeIfAbsent(agency, each -> new ArrayList<>())
                                .add(new TaskProgress.Report(
                                        task.id(), agency, null, Progress.Kind.ACKNOWLEDGED, "", ""))));
        List<TaskProgress.Report> evening = received.values().stream()
                .filter(each -> random.nextInt(100) < 88)
                .flatMap(List::stream)
                .toList();
        timetable.at(RECEIVED, office, () -> desk.progress().record(evening));
    }

    /** What has no deadline is reported with everything else an agency has done, in one letter; some never write. */
    private void planContinuing(Task task, long agency) {
        int letter = letters.computeIfAbsent(agency, each -> random.nextInt(LETTERS.size() + 1));
        if (letter < LETTERS.size() && random.nextInt(100) < 94) {
            continuing
                    .computeIfAbsent(LETTERS.get(letter), each -> new ArrayList<>())
                    .add(new TaskProgress.Report(
                            task.id(), agency, null, Progress.Kind.REPORTED, "đã quán triệt, đang thực hiện", ""));
        }
    }

    private void planDaily(Task task, long agency) {
        for (LocalDate day = LocalDate.parse("2021-07-29"); !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean late = random.nextInt(100) < 5;
            LocalTime by = task.dailyBy() == null ? LocalTime.of(15, 0) : task.dailyBy();
            Instant when = VietnamTime.at(day, by)
                    .plus(Duration.ofMinutes(late ? 10 + random.nextInt(100) : -(5 + random.nextInt(150))));
            report(task, agency, day, when, "");
        }
    }

    private void report(
            Task task, long agency, @org.jspecify.annotations.Nullable LocalDate day, Instant when, String note) {
        // minutes are rounded so that what came in together is entered together
        Instant at = Instant.ofEpochSecond(when.getEpochSecond() / 600 * 600);
        if (at.isAfter(DISPATCHED)) {
            timetable.at(at, office, () -> {
                List<TaskProgress.Report> reports = new ArrayList<>();
                reports.add(new TaskProgress.Report(task.id(), agency, day, Progress.Kind.REPORTED, note, ""));
                desk.progress().record(reports);
            });
        }
    }

    private static byte[] text() {
        try (InputStream text = Objects.requireNonNull(DirectiveStory.class.getResourceAsStream(TEXT), TEXT)) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(TEXT, e);
        }
    }
}
