package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.register.Claims;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.Province;

/** The office of a province with one document: taken in, dispatched, and asked who owes what. Its officer is invented. */
@Component
public class Desk {
    private final Directives directives;
    private final Tasks tasks;
    private final Claims claims;
    private final Obligations obligations;
    private final Agencies agencies;
    private final Province place;
    private Actor office = Actor.system();
    private long document;

    public Desk(
            Directives directives,
            Tasks tasks,
            Claims claims,
            Obligations obligations,
            Agencies agencies,
            Province place) {
        this.directives = directives;
        this.tasks = tasks;
        this.claims = claims;
        this.obligations = obligations;
        this.agencies = agencies;
        this.place = place;
    }

    /** The document of this database; taken and dispatched at the first call. */
    public void dispatch(String file, String code, String province, String at) {
        office = new Actor(null, null, "Bùi Thị Liên", code + ".", Role.OFFICE);
        place.now(at);
        if (!place.isSeated(code)) {
            seat(code, province);
        }
        document = Province.as(office, () -> {
            List<Document> known = directives.list();
            if (!known.isEmpty()) {
                return known.getFirst().id();
            }
            long id = directives.take(file, Province.document(file), false);
            claims.setAllAside(id);
            tasks.dispatch(id);
            return id;
        });
    }

    private void seat(String code, String province) {
        String area = code + ".";
        place.seat(AgencyKind.UBND_TINH, "UBND tỉnh " + province, code, area);
        place.seat(AgencyKind.TINH_UY, "Tỉnh ủy " + province, code, area);
        place.seat(AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh", code, area);
        place.seat(AgencyKind.SO_Y_TE, "Sở Y tế", code, area);
        place.seat(AgencyKind.SO_TTTT, "Sở Thông tin và Truyền thông", code, area);
        place.seat(AgencyKind.CONG_AN_TINH, "Công an tỉnh", code, area);
        place.seat(AgencyKind.BCHQS_TINH, "Bộ Chỉ huy Quân sự tỉnh", code, area);
        Stream.of("Sở Nội vụ", "Ủy ban Mặt trận Tổ quốc tỉnh")
                .forEach(name -> place.seat(AgencyKind.SO_NGANH, name, code, area));
        Stream.of("Đảng đoàn HĐND tỉnh", "Ban Tổ chức Tỉnh ủy", "Đảng ủy Khối các cơ quan tỉnh")
                .forEach(name -> place.seat(AgencyKind.CO_QUAN_DANG, name, code, area));
        place.seatDistricts(area, true);
    }

    public Document document() {
        return Province.as(office, () -> directives.get(document));
    }

    /** Standing tasks of a point; there must be some. */
    public List<Task> of(String point) {
        List<Task> found = Province.as(office, () -> tasks.listOf(document)).stream()
                .filter(task -> task.point().equals(point) && !task.removed())
                .toList();
        assertThat(found).as("việc của điểm " + point).isNotEmpty();
        return found;
    }

    public List<Task> all() {
        return Province.as(office, () -> tasks.listOf(document));
    }

    public List<Obligation> owed(Task task) {
        return Province.as(office, () -> obligations.listAbout(new SubjectRef(Subjects.TASK, task.id()), 1_000));
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
