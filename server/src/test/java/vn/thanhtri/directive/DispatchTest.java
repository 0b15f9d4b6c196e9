package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.TextPart;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Thông báo 107/TB-UBND, from the text to obligations")
class DispatchTest {
    private static final Path TEXT = Path.of("../law/documents/107-TB-UBND-thai-nguyen-2021-07-28.txt");
    private static final Actor OFFICE = new Actor(1L, 1L, "Lâm Thị Hòa", "19.", Role.OFFICE);

    @Autowired
    private Directives directives;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskProgress progress;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Units units;

    @BeforeEach
    void agenciesOfTheProvince() {
        Acting.run(Actor.system(), () -> {
            if (agencies.findAt(AgencyKind.UBND_TINH, "19.", java.time.LocalDate.of(2021, 7, 28))
                    .isPresent()) {
                return;
            }
            add(AgencyKind.UBND_TINH, "UBND tỉnh", "19", "19.");
            add(AgencyKind.SO_Y_TE, "Sở Y tế", "19", "19.");
            add(AgencyKind.SO_TTTT, "Sở Thông tin và Truyền thông", "19", "19.");
            add(AgencyKind.CDC_TINH, "Trung tâm Kiểm soát bệnh tật tỉnh", "19", "19.");
            add(AgencyKind.CONG_AN_TINH, "Công an tỉnh", "19", "19.");
            for (Unit district : units.listBelow("19.", "district", java.time.LocalDate.of(2021, 7, 28))) {
                add(AgencyKind.UBND_HUYEN, "UBND " + district.inSentence(), district.code(), district.area());
            }
        });
    }

    @Test
    @DisplayName("nothing of the text is dropped; every order is a task with its addressee")
    void everyOrderIsATask() throws IOException {
        Acting.run(OFFICE, () -> {
            long id = take("1");
            String body = directives.get(id).body();
            String shown = String.join(
                    "",
                    directives.read(id).stream()
                            .flatMap(part -> part.pieces().stream())
                            .map(TextPart.Piece::text)
                            .toList());
            assertThat(shown.replaceAll("\\s", "")).isEqualTo(body.replaceAll("\\s", ""));
            List<Task> found = tasks.listOf(id);
            assertThat(found)
                    .extracting(Task::point)
                    .contains("1", "2.1", "2.2", "2.3", "2.4", "3", "4", "5.1", "5.2", "6", "7");
            assertThat(of(found, "2.1")).allSatisfy(task -> {
                assertThat(names(task.list(PartyRole.LEAD))).containsExactly("UBND huyện Phú Bình");
                assertThat(task.list(PartyRole.LEAD).getFirst().inherited()).isTrue();
            });
            assertThat(of(found, "4")).anySatisfy(task -> {
                assertThat(names(task.list(PartyRole.LEAD))).containsExactly("Sở Y tế");
                assertThat(names(task.list(PartyRole.EXECUTE))).containsExactly("Trung tâm Kiểm soát bệnh tật tỉnh");
            });
        });
    }

    @Test
    @DisplayName("điểm 7: trước 15h00' hằng ngày, by each sở, ban, ngành and each of the nine districts")
    void dailyReport() {
        Acting.run(OFFICE, () -> {
            long id = take("2");
            assertThat(of(tasks.listOf(id), "7")).anySatisfy(task -> {
                assertThat(task.kind()).isEqualTo(TaskKind.DAILY);
                assertThat(task.dailyBy()).isEqualTo(LocalTime.of(15, 0));
                assertThat(task.debtors().stream().map(agencies::get).filter(a -> a.kind() == AgencyKind.UBND_HUYEN))
                        .hasSize(9);
            });
        });
    }

    @Test
    @DisplayName("the same document again is pointed out; nothing dispatched is corrected afterwards")
    void againAndAfterwards() {
        Acting.run(OFFICE, () -> {
            long id = take("3");
            assertThatThrownBy(() -> directives.take("again.txt", bytes("3"), false))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("directive.refusal.known"));
            Task first = tasks.listOf(id).getFirst();
            tasks.retitle(first.id(), "Việc đã sửa tên");
            assertThat(tasks.get(first.id()).title()).isEqualTo("Việc đã sửa tên");
            Tasks.Dispatched dispatched = tasks.dispatch(id);
            assertThat(dispatched.tasks()).isPositive();
            assertThatThrownBy(() -> tasks.dispatch(id)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> tasks.retitle(first.id(), "Muộn")).isInstanceOf(RefusedException.class);
        });
    }

    @Test
    @DisplayName("a district reads the province's document and may not correct it; another province does not see it")
    void whoReads() {
        long id = Acting.as(OFFICE, () -> take("4"));
        Acting.run(
                new Actor(2L, 2L, "huyện", "19.173.", Role.OFFICER),
                () -> assertThat(directives.get(id).symbol()).isEqualTo("107/TB-UBND"));
        Acting.run(new Actor(2L, 2L, "huyện", "19.173.", Role.OFFICER), () -> {
            long task = tasks.listOf(id).getFirst().id();
            assertThatThrownBy(() -> tasks.retitle(task, "Đổi tên"))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("kernel.refusal.not-entitled"));
            assertThatThrownBy(() -> tasks.dispatch(id)).isInstanceOf(RefusedException.class);
        });
        Acting.run(
                new Actor(3L, 3L, "tỉnh khác", "33.", Role.OFFICE),
                () -> assertThatThrownBy(() -> directives.get(id))
                        .isInstanceOf(java.util.NoSuchElementException.class));
    }

    private long take(String mark) {
        return directives.take("107.txt", bytes(mark), true);
    }

    private static byte[] bytes(String mark) {
        try {
            return (Files.readString(TEXT) + "\n".repeat(mark.length()) + " ".repeat(Integer.parseInt(mark)))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Task> of(List<Task> tasks, String point) {
        List<Task> found =
                tasks.stream().filter(task -> task.point().equals(point)).toList();
        assertThat(found).as("tasks of " + point).isNotEmpty();
        return found;
    }

    private List<String> names(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.agencies().stream())
                .map(agencies::nameOf)
                .toList();
    }

    private void add(AgencyKind kind, String name, String code, String area) {
        agencies.register(new AgencyEntry(kind, name, name, code, area, null, "", Validity.ALWAYS));
    }
}
