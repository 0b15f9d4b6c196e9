package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.test.context.TestComponent;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/** The office of a province with one document: taken in, dispatched, and asked who owes what. Its officer is invented. */
@TestComponent
public class Desk {
    private static final LocalDate UNITS_OF = LocalDate.of(2021, 7, 1);

    private final Directives directives;
    private final Tasks tasks;
    private final Obligations obligations;
    private final Agencies agencies;
    private final Units units;
    private final MovableClock clock;
    private Actor office = Actor.system();
    private long document;

    public Desk(
            Directives directives, Tasks tasks, Obligations obligations, Agencies agencies, Units units, Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.obligations = obligations;
        this.agencies = agencies;
        this.units = units;
        this.clock = (MovableClock) clock;
    }

    /** The document of this database; taken and dispatched at the first call. */
    public void dispatch(String file, String code, String province, String at) {
        office = new Actor(null, null, "Bùi Thị Liên", code + ".", Role.OFFICE);
        clock.set(VietnamTime.at(LocalDateTime.parse(at)));
        Acting.run(Actor.system(), () -> {
            if (agencies.findAt(AgencyKind.UBND_TINH, code + ".", UNITS_OF).isEmpty()) {
                seat(code, province);
            }
        });
        document = Notice.as(office, () -> {
            List<Document> known = directives.list();
            if (!known.isEmpty()) {
                return known.getFirst().id();
            }
            long id = directives.take(file, bytes(file), false);
            tasks.dispatch(id);
            return id;
        });
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of("../law/documents", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seat(String code, String province) {
        String area = code + ".";
        add(AgencyKind.UBND_TINH, "UBND tỉnh " + province, code, area);
        add(AgencyKind.TINH_UY, "Tỉnh ủy " + province, code, area);
        add(AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh", code, area);
        add(AgencyKind.SO_Y_TE, "Sở Y tế", code, area);
        add(AgencyKind.SO_TTTT, "Sở Thông tin và Truyền thông", code, area);
        add(AgencyKind.CONG_AN_TINH, "Công an tỉnh", code, area);
        add(AgencyKind.BCHQS_TINH, "Bộ Chỉ huy Quân sự tỉnh", code, area);
        Stream.of("Sở Nội vụ", "Ủy ban Mặt trận Tổ quốc tỉnh")
                .forEach(name -> add(AgencyKind.SO_NGANH, name, code, area));
        Stream.of("Đảng đoàn HĐND tỉnh", "Ban Tổ chức Tỉnh ủy", "Đảng ủy Khối các cơ quan tỉnh")
                .forEach(name -> add(AgencyKind.CO_QUAN_DANG, name, code, area));
        for (Unit district : units.listBelow(area, "district", UNITS_OF)) {
            String name = district.inSentence();
            add(AgencyKind.UBND_HUYEN, "UBND " + name, district.code(), district.area());
            add(
                    AgencyKind.HUYEN_UY,
                    name.replaceFirst("^(huyện|thị|thành)(?: xã| phố)?", "$1 ủy"),
                    district.code(),
                    district.area());
        }
    }

    private void add(AgencyKind kind, String name, String code, String area) {
        agencies.register(new AgencyEntry(kind, name, name, code, area, null, "", Validity.ALWAYS));
    }

    public Document document() {
        return Notice.as(office, () -> directives.get(document));
    }

    /** Standing tasks of a point; there must be some. */
    public List<Task> of(String point) {
        List<Task> found = Notice.as(office, () -> tasks.listOf(document)).stream()
                .filter(task -> task.point().equals(point) && !task.removed())
                .toList();
        assertThat(found).as("việc của điểm " + point).isNotEmpty();
        return found;
    }

    public List<Task> all() {
        return Notice.as(office, () -> tasks.listOf(document));
    }

    public List<Obligation> owed(Task task) {
        return Notice.as(office, () -> obligations.listAbout(new SubjectRef(Subjects.TASK, task.id()), 1_000));
    }

    /**
     * The tasks of the point are addressed to agencies of exactly these kinds. Work is owed by each of them on the basis of this
     * point; nobody reports on a norm.
     */
    public List<Obligation> owedBy(String point, AgencyKind... kinds) {
        List<Task> found = of(point);
        assertThat(found.stream()
                        .flatMap(task -> task.debtors().stream())
                        .map(each -> agencies.get(each).kind())
                        .distinct())
                .as("ai nợ điểm " + point)
                .containsExactlyInAnyOrder(kinds);
        List<Obligation> owed =
                found.stream().flatMap(task -> owed(task).stream()).toList();
        assertThat(found).allSatisfy(task -> {
            List<Long> debtors =
                    owed(task).stream().map(Obligation::debtor).distinct().toList();
            if (task.kind().isStanding()) {
                assertThat(debtors).as(task.title()).isEmpty();
            } else if (!task.kind().isAnchored()) {
                assertThat(debtors).as(task.title()).containsExactlyInAnyOrderElementsOf(task.debtors());
            }
        });
        assertThat(owed).allSatisfy(each -> assertThat(each.basis().point()).isEqualTo(point));
        return owed;
    }

    public List<AgencyKind> kinds(Task task, PartyRole role) {
        return task.list(role).stream()
                .flatMap(party -> party.agencies().stream())
                .map(agency -> agencies.get(agency).kind())
                .distinct()
                .toList();
    }

    /** Stops the test as skipped: nothing but the task serves these words of the document yet. */
    public void notYetServed(String words, String missing) {
        assertThat(document().body()).contains(words);
        Assumptions.abort("Chưa có " + missing + ": “" + words + "”");
    }
}
