package vn.thanhtri.directive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.register.Claims;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/** The notice 107/TB-UBND and the agencies of Thái Nguyên on the day it was signed. The officers are invented. */
@TestComponent
public class Notice {
    public static final LocalDate SIGNED = LocalDate.of(2021, 7, 28);
    public static final String PROVINCE = "19.";
    public static final String PHU_BINH = "19.173.";
    public static final Actor OFFICE = new Actor(null, null, "Lâm Thị Hòa", PROVINCE, Role.OFFICE);
    private static final Path TEXT = Path.of("../law/documents/107-TB-UBND-thai-nguyen-2021-07-28.txt");

    private final Directives directives;
    private final Tasks tasks;
    private final Claims claims;
    private final TaskProgress progress;
    private final Obligations obligations;
    private final Agencies agencies;
    private final Units units;
    private final MovableClock clock;

    public Notice(
            Directives directives,
            Tasks tasks,
            Claims claims,
            TaskProgress progress,
            Obligations obligations,
            Agencies agencies,
            Units units,
            Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.claims = claims;
        this.progress = progress;
        this.obligations = obligations;
        this.agencies = agencies;
        this.units = units;
        this.clock = (MovableClock) clock;
    }

    public void now(String local) {
        clock.set(VietnamTime.at(LocalDateTime.parse(local)));
    }

    public static <T> T as(Actor actor, Callable<T> work) {
        try {
            return Acting.as(actor, work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] text() {
        try {
            return Files.readAllBytes(TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agencies of the province; once for each database. */
    public void seat() {
        Acting.run(Actor.system(), () -> {
            if (agencies.findAt(AgencyKind.UBND_TINH, PROVINCE, SIGNED).isPresent()) {
                return;
            }
            add(AgencyKind.UBND_TINH, "UBND tỉnh Thái Nguyên", "19", PROVINCE);
            add(AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh", "19", PROVINCE);
            add(AgencyKind.SO_Y_TE, "Sở Y tế", "19", PROVINCE);
            add(AgencyKind.SO_TTTT, "Sở Thông tin và Truyền thông", "19", PROVINCE);
            add(AgencyKind.SO_CONG_THUONG, "Sở Công Thương", "19", PROVINCE);
            add(AgencyKind.CDC_TINH, "Trung tâm Kiểm soát bệnh tật tỉnh", "19", PROVINCE);
            add(AgencyKind.CONG_AN_TINH, "Công an tỉnh", "19", PROVINCE);
            add(AgencyKind.BCHQS_TINH, "Bộ Chỉ huy Quân sự tỉnh", "19", PROVINCE);
            add(AgencyKind.SO_NGANH, "Sở Nội vụ", "19", PROVINCE);
            for (Unit district : units.listBelow(PROVINCE, "district", SIGNED)) {
                add(AgencyKind.UBND_HUYEN, "UBND " + district.inSentence(), district.code(), district.area());
            }
        });
    }

    private void add(AgencyKind kind, String name, String code, String area) {
        agencies.register(new AgencyEntry(kind, name, name, code, area, null, "", Validity.ALWAYS));
    }

    /** The notice of this database, taken at 17:05 and dispatched at 17:20 with every task that has somebody to do it. */
    public long dispatched() {
        seat();
        return as(OFFICE, () -> {
            List<Document> known = directives.list();
            if (!known.isEmpty()) {
                return known.getFirst().id();
            }
            now("2021-07-28T17:05");
            long id = directives.take("107-TB-UBND.txt", text(), false);
            now("2021-07-28T17:20");
            of(id, "2.1").stream()
                    .filter(Task::withoutDeadline)
                    .forEach(task -> tasks.setDue(task.id(), VietnamTime.at(LocalDateTime.parse("2021-07-31T17:00"))));
            claims.setAllAside(id);
            tasks.dispatch(id);
            return id;
        });
    }

    /** Standing tasks of a point. */
    public List<Task> of(long document, String point) {
        return tasks.listOf(document).stream()
                .filter(task -> task.point().equals(point) && !task.removed())
                .toList();
    }

    public List<Obligation> owed(Task task) {
        return as(OFFICE, () -> obligations.listAbout(new SubjectRef(Subjects.TASK, task.id()), 1_000));
    }

    public List<String> names(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.agencies().stream())
                .map(agencies::nameOf)
                .distinct()
                .toList();
    }

    public Agency phuBinh() {
        return agencies.findAt(AgencyKind.UBND_HUYEN, PHU_BINH, SIGNED).orElseThrow();
    }

    /** An officer of the committee of huyện Phú Bình. */
    public Actor officerOfPhuBinh() {
        return new Actor(null, phuBinh().id(), "Hoàng Văn Tú", PHU_BINH, Role.OFFICER);
    }

    public void report(Actor actor, Task task, long agency, Progress.Kind kind, String day, String note) {
        Acting.run(
                actor,
                () -> progress.record(List.of(new TaskProgress.Report(
                        task.id(), agency, day.isEmpty() ? null : LocalDate.parse(day), kind, note, ""))));
    }
}
