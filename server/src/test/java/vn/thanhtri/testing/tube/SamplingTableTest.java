package vn.thanhtri.testing.tube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.test.TestServer;
import vn.thanhtri.testing.SamplingDesk;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.box.Box;
import vn.thanhtri.testing.box.Boxes;
import vn.thanhtri.testing.box.LaboratoryQueues;
import vn.thanhtri.testing.box.ReceiveBox;
import vn.thanhtri.testing.box.SendBox;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.Part;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.testing.campaign.Target;
import vn.thanhtri.tracing.Cast;

/** Twelve people of xóm Kim Bảng, five in a tube at most. */
@DatabaseTest
@Now("2021-08-04T07:30")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Bàn lấy mẫu và thùng mẫu")
class SamplingTableTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DataSource database;

    @Autowired
    private Cast cast;

    @Autowired
    private SamplingDesk desk;

    @Autowired
    private SamplingTables tables;

    @Autowired
    private Tubes tubes;

    @Autowired
    private Swabs swabs;

    @Autowired
    private WrongTubes wrong;

    @Autowired
    private Boxes boxes;

    @Autowired
    private LaboratoryQueues queues;

    @Autowired
    private SamplingTargets targets;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Obligations obligations;

    private long laboratory;
    private long campaign;
    private long table;
    private List<Long> people;
    private List<String> codes;
    private long box;

    @BeforeAll
    void twelvePeople() {
        cast.agencies();
        laboratory = desk.laboratory("Phòng xét nghiệm CDC", 10);
        people = cast.people("Ngô Văn", 12, TAN_KHANH_CODE);
        campaign = desk.wholeCommune(laboratory, 5, null);
        table = Province.as(Cast.TAN_KHANH_STATION, () -> tables.open(part().id(), "Bàn 1", "BS. Dương Văn Hoàn"));
        codes = Province.as(Cast.TAN_KHANH_STATION, () -> tables.codes(tables.print(campaign, 1)));
    }

    private Part part() {
        return Province.as(Cast.CDC, () -> campaigns.listParts(campaign, 1)).getFirst();
    }

    private List<Long> targetsOf(int from, int to) {
        return Province.as(Cast.CDC, () -> targets.listOf(campaign, 1, people.subList(from, to))).stream()
                .map(Target::id)
                .toList();
    }

    private List<Long> fill(String code, List<Long> who) {
        return Province.as(Cast.TAN_KHANH_STATION, () -> swabs.fill(table, code, who, at("2021-08-04T08:00")));
    }

    private Tube tube(String code) {
        return Province.as(Cast.CDC, () -> tubes.listByNumbers(List.of(LabelCode.read(code, "code"))))
                .getFirst();
    }

    private List<Obligation> owed(String kind, long id, String rule) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(kind, id), 100)).stream()
                .filter(one -> one.rule().equals(rule))
                .toList();
    }

    @Test
    @Order(1)
    @DisplayName("quét một ống là một lần ghi: ba người vào, hai người nữa vào cùng ống, người thứ sáu không vào được")
    void fills() {
        cast.now("2021-08-04T08:05");
        fill(codes.get(0), targetsOf(0, 3));
        assertThat(part().sampled()).isEqualTo(3);
        fill(codes.get(0), targetsOf(3, 5));
        assertThat(tube(codes.get(0)).people()).isEqualTo(5);
        assertThatThrownBy(() -> fill(codes.get(0), targetsOf(5, 6)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().numbers())
                                .containsEntry("has", "5")
                                .containsEntry("more", "1")
                                .containsEntry("most", "5"));
        assertThatThrownBy(() -> fill(codes.get(1), targetsOf(4, 6)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("sampled-already");
        assertThatThrownBy(() -> fill(LabelCode.of("PB", 999_999), targetsOf(5, 6)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("label-unknown");
        String mistyped = codes.get(1).substring(0, 11) + (codes.get(1).charAt(11) == '1' ? '2' : '1');
        assertThatThrownBy(() -> fill(mistyped, targetsOf(5, 6))).isInstanceOf(RefusedException.class);
        assertThat(part().sampled()).isEqualTo(5);
    }

    @Test
    @Order(2)
    @DisplayName(
            "cơ sở dữ liệu là chốt cuối: người thứ sáu, người hai lần trong một ống, ống không có tem đều không vào được")
    void theDatabaseGuards() throws SQLException {
        Tube full = tube(codes.get(0));
        assertThatThrownBy(() -> write(
                        "insert into testing.swab (tube, person, taken_at, fact, area) select tube, 999999, taken_at, fact, area "
                                + "from testing.swab where tube = " + full.id() + " limit 1"))
                .hasMessageContaining("holds 5 people already");
        assertThatThrownBy(() -> write(
                        "insert into testing.tube (number, code, campaign, most, taken_at, fact, area) select 5000001, 'x', campaign, "
                                + "1, taken_at, fact, area from testing.tube where id = " + full.id()))
                .hasMessageContaining("no label 5000001");
        write("update testing.swab set withdrawn = fact, why = 'MISTAKE' where false");
        assertThatThrownBy(() -> write("update testing.tube set most = 9 where id = " + full.id()
                        + "; insert into testing.swab (tube, person, "
                        + "taken_at, fact, area) select tube, person, taken_at, fact, area from testing.swab where tube = "
                        + full.id() + " limit 1"))
                .hasMessageContaining("swab_once");
    }

    private void write(String sql) throws SQLException {
        try (Connection own = database.getConnection();
                Connection superuser = TestServer.superuserOf(own.getMetaData().getURL());
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            try {
                statement.execute(sql);
            } finally {
                superuser.rollback();
            }
        }
    }

    @Test
    @Order(3)
    @DisplayName(
            "nhầm ống thì mọi người sang ống đúng, cùng giờ lấy; mất ống thì mọi người lại nợ mẫu; ghi nhầm một người thì người ấy lại thiếu")
    void whatGoesWrong() {
        cast.now("2021-08-04T08:10");
        List<Long> two = fill(codes.get(2), targetsOf(5, 7));
        long mistaken = tube(codes.get(2)).id();
        Province.as(Cast.TAN_KHANH_STATION, () -> {
            wrong.exchange(mistaken, codes.get(3));
            return 0;
        });
        assertThat(tube(codes.get(2)).ended()).isEqualTo("WRONG");
        assertThat(tube(codes.get(3)).people()).isEqualTo(2);
        assertThat(part().sampled()).isEqualTo(7);
        long gone = tube(codes.get(3)).id();
        Province.as(Cast.TAN_KHANH_STATION, () -> {
            wrong.lose(gone, false, "rơi vỡ trên đường");
            return 0;
        });
        assertThat(part().sampled()).isEqualTo(5);
        assertThat(part().waiting()).isEqualTo(7);
        List<Long> again = fill(codes.get(4), targetsOf(5, 8));
        Province.as(Cast.TAN_KHANH_STATION, () -> {
            wrong.withdraw(List.of(again.getLast()), "bấm nhầm");
            return 0;
        });
        assertThat(tube(codes.get(4)).people()).isEqualTo(2);
        assertThat(part().sampled()).isEqualTo(7);
        assertThat(two).hasSize(2);
    }

    @Test
    @Order(4)
    @DisplayName(
            "trên trang: hộ tiếp theo đứng sẵn, người ngoài sổ được thêm, người vắng ghi cùng lượt; Hoàn tác trả lại như cũ")
    void page() throws Exception {
        Site site = Site.seenBy(Cast.TAN_KHANH_STATION, context);
        cast.now("2021-08-04T08:20");
        String page = site.page("/sampling-tables/" + table);
        assertThat(page).contains("Bàn 1", "PB-0000005", "Ống còn chỗ", "checked");
        var filled = site.answer(post("/sampling-tables/" + table + "/tubes")
                .param("code", codes.get(5))
                .param("target", "" + targetsOf(8, 9).getFirst())
                .param(
                        "shown",
                        "" + targetsOf(8, 9).getFirst(),
                        "" + targetsOf(9, 10).getFirst())
                .param("rest", "ABSENT")
                .param("note", "đi làm, 17h về"));
        assertThat(filled.getStatus()).isEqualTo(302);
        assertThat(part().sampled()).isEqualTo(8);
        assertThat(part().absent()).isEqualTo(1);
        var stranger = site.answer(post("/sampling-tables/" + table + "/people")
                .param("name", "Lường Thị Tạm")
                .param("born", "1999"));
        assertThat(stranger.getRedirectedUrl()).contains("?target=");
        assertThat(site.page(Objects.requireNonNull(stranger.getRedirectedUrl())))
                .contains("Lường Thị Tạm");
        assertThat(part().targets()).isEqualTo(13);
        assertThat(site.page("/tubes/" + tube(codes.get(5)).id())).contains(codes.get(5));
        long swab = Province.as(
                        Cast.CDC, () -> tubes.listStanding(tube(codes.get(5)).id()))
                .getFirst()
                .id();
        site.answer(post("/amend/swab/" + swab + "/undo").param("reason", "nhầm"));
        assertThat(part().sampled()).isEqualTo(7);
        assertThat(site.page("/campaigns/" + campaign)).contains("Bàn 1");
        assertThat(site.answer(get("/label-sheets/1.pdf")).getContentType()).contains("pdf");
    }

    @Test
    @Order(5)
    @DisplayName(
            "gửi hai ống, nhận một: ống thiếu có tên, trạm phải tìm; tìm thấy thì xong; đếm tay khác danh sách thì không gửi được")
    void handover() {
        cast.now("2021-08-04T11:00");
        assertThatThrownBy(() -> send(List.of(codes.get(0), codes.get(4)), 3))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().numbers())
                                .containsEntry("given", "3")
                                .containsEntry("listed", "2"));
        box = send(List.of(codes.get(0), codes.get(4)), 2);
        assertThat(List.of(tube(codes.get(0)), tube(codes.get(4)))).allMatch(tube -> Objects.equals(tube.box(), box));
        assertThatThrownBy(() -> send(List.of(codes.get(0)), 1)).hasMessageContaining("tube-boxed");
        assertThat(queue()).isEqualTo(2);
        cast.now("2021-08-04T12:30");
        Boxes.Received received = Province.as(
                Cast.CDC,
                () -> boxes.receive(new ReceiveBox(box, List.of(codes.get(0)), 1, null, "", at("2021-08-04T12:30"))));
        assertThat(received.missing()).containsExactly(codes.get(4));
        assertThat(box().missing()).isEqualTo(1);
        assertThat(owed(TestingSubjects.BOX, box, "box.receive"))
                .singleElement()
                .matches(one -> !one.isOpen());
        assertThat(owed(TestingSubjects.BOX, box, "box.search")).singleElement().satisfies(one -> {
            assertThat(one.isOpen()).isTrue();
            assertThat(one.card().detail()).contains(codes.get(4));
        });
        assertThat(queue()).isEqualTo(1);
        Province.as(Cast.CDC, () -> {
            boxes.find(box, tube(codes.get(4)).id(), true, at("2021-08-04T12:30"));
            return 0;
        });
        assertThat(owed(TestingSubjects.BOX, box, "box.search")).singleElement().matches(one -> !one.isOpen());
        assertThat(send(List.of(codes.get(4)), 1)).as("sent again").isGreaterThan(box);
    }

    private int queue() {
        return Province.as(Cast.CDC, () -> queues.listFor("19.")).getFirst().tubes();
    }

    private Box box() {
        return Province.as(Cast.CDC, () -> boxes.get(box));
    }

    private long send(List<String> tubeCodes, int counted) {
        return Province.as(
                Cast.TAN_KHANH_STATION,
                () -> boxes.send(
                        new SendBox(tubeCodes, laboratory, "Phùng Văn Xe", counted, null, "", at("2021-08-04T11:00"))));
    }

    @Test
    @Order(6)
    @DisplayName("trang đóng thùng đề nghị phòng chờ ngắn nhất; trang thùng nêu tên ống thiếu")
    void boxPages() throws Exception {
        Site site = Site.seenBy(Cast.TAN_KHANH_STATION, context);
        fill(codes.get(6), targetsOf(10, 12));
        assertThat(site.page("/campaigns/" + campaign + "/boxes/new")).contains("Phòng xét nghiệm CDC", codes.get(6));
        assertThat(site.page("/boxes/" + box)).contains(codes.get(4), "tìm thấy ở nơi gửi");
    }
}
