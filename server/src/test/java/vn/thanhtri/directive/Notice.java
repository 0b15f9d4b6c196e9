package vn.thanhtri.directive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
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
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.Province;

/** The notice 107/TB-UBND and the agencies of Thái Nguyên on the day it was signed. The officers are invented. */
@Component
public class Notice {
    public static final LocalDate SIGNED = LocalDate.of(2021, 7, 28);
    public static final Actor OFFICE = new Actor(null, null, "Lâm Thị Hòa", Province.THAI_NGUYEN, Role.OFFICE);
    private static final String TEXT = "107-TB-UBND-thai-nguyen-2021-07-28.txt";

    private final Directives directives;
    private final Tasks tasks;
    private final Claims claims;
    private final TaskProgress progress;
    private final Obligations obligations;
    private final Agencies agencies;
    private final Province province;

    public Notice(
            Directives directives,
            Tasks tasks,
            Claims claims,
            TaskProgress progress,
            Obligations obligations,
            Agencies agencies,
            Province province) {
        this.directives = directives;
        this.tasks = tasks;
        this.claims = claims;
        this.progress = progress;
        this.obligations = obligations;
        this.agencies = agencies;
        this.province = province;
    }

    public void now(String local) {
        province.now(local);
    }

    public static byte[] text() {
        return Province.document(TEXT);
    }

    /** The agencies of the province; once for each database. */
    public void seat() {
        if (province.isSeated("19")) {
            return;
        }
        add(AgencyKind.UBND_TINH, "UBND tỉnh Thái Nguyên");
        add(AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh");
        add(AgencyKind.SO_Y_TE, "Sở Y tế");
        add(AgencyKind.SO_TTTT, "Sở Thông tin và Truyền thông");
        add(AgencyKind.SO_CONG_THUONG, "Sở Công Thương");
        add(AgencyKind.CDC_TINH, "Trung tâm Kiểm soát bệnh tật tỉnh");
        add(AgencyKind.CONG_AN_TINH, "Công an tỉnh");
        add(AgencyKind.BCHQS_TINH, "Bộ Chỉ huy Quân sự tỉnh");
        add(AgencyKind.SO_NGANH, "Sở Nội vụ");
        province.seatDistricts(Province.THAI_NGUYEN, false);
    }

    private void add(AgencyKind kind, String name) {
        province.seat(kind, name, "19", Province.THAI_NGUYEN);
    }

    /** The notice of this database, taken at 17:05 and dispatched at 17:20 with every task that has somebody to do it. */
    public long dispatched() {
        seat();
        return Province.as(OFFICE, () -> {
            List<Document> known = directives.list();
            if (!known.isEmpty()) {
                return known.getFirst().id();
            }
            now("2021-07-28T17:05");
            long id = directives.take("107-TB-UBND.txt", text(), false);
            now("2021-07-28T17:20");
            of(id, "2.1").stream()
                    .filter(Task::withoutDeadline)
                    .forEach(task -> tasks.setDue(task.id(), Province.at("2021-07-31T17:00")));
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
        return Province.as(OFFICE, () -> obligations.listAbout(new SubjectRef(Subjects.TASK, task.id()), 1_000));
    }

    public List<String> names(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.agencies().stream())
                .map(agencies::nameOf)
                .distinct()
                .toList();
    }

    public Agency phuBinh() {
        return agencies.findAt(AgencyKind.UBND_HUYEN, Province.PHU_BINH, SIGNED).orElseThrow();
    }

    /** An officer of the committee of huyện Phú Bình. */
    public Actor officerOfPhuBinh() {
        return new Actor(null, phuBinh().id(), "Hoàng Văn Tú", Province.PHU_BINH, Role.OFFICER);
    }

    public void report(Actor actor, Task task, long agency, Progress.Kind kind, String day, String note) {
        Acting.run(
                actor,
                () -> progress.record(List.of(new TaskProgress.Report(
                        task.id(), agency, day.isEmpty() ? null : LocalDate.parse(day), kind, note, ""))));
    }
}
