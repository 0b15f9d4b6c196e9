package vn.thanhtri.testing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.TAN_KHANH;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.place.hamlet.Households;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.testing.SamplingDesk;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.tracing.Cast;

/** Two hamlets of xã Tân Khánh: Kim Bảng with a household of five and one of two, Tranh with a household of three. */
@DatabaseTest
@Now("2021-08-04T06:30")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Chiến dịch lấy mẫu")
class CampaignTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private SamplingDesk desk;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CampaignGrowth growth;

    @Autowired
    private SamplingTargets targets;

    @Autowired
    private CampaignMeasures measure;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Persons persons;

    @Autowired
    private Hamlets hamlets;

    @Autowired
    private Households households;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private long laboratory;
    private long kimBang;
    private long tranh;
    private final List<Long> five = new ArrayList<>();
    private long campaign;

    @BeforeAll
    void twoHamlets() {
        cast.agencies();
        laboratory = desk.laboratory("Phòng xét nghiệm CDC", 10);
        kimBang = hamlet("Kim Bảng");
        tranh = hamlet("Tranh");
        five.addAll(household(kimBang, "xóm Kim Bảng", 1950, 1955, 1980, 1985, 2010));
        household(kimBang, "xóm Kim Bảng", 1960, 1990);
        household(tranh, "xóm Tranh", 1945, 1970, 2000);
    }

    private long hamlet(String name) {
        return Province.as(
                Actor.system(), () -> hamlets.establish(TAN_KHANH_CODE, "xóm", name, LocalDate.of(2021, 7, 1)));
    }

    private List<Long> household(long hamlet, String hamletName, int... born) {
        return Province.as(Cast.CDC, () -> {
            long home = Province.as(
                    Actor.system(),
                    () -> households.establish(hamlet, "Hộ " + born[0], "", "", LocalDate.of(2021, 7, 1)));
            List<PersonEntry> entries = new ArrayList<>();
            for (int year : born) {
                entries.add(new PersonEntry(
                        "Ngô Văn " + (char) ('A' + year % 26) + "n",
                        year,
                        null,
                        "",
                        "",
                        List.of(),
                        new Residence(TAN_KHANH_CODE, TAN_KHANH, hamlet, home, hamletName, "")));
            }
            return persons.registerAll(entries);
        });
    }

    private List<Part> parts(long id, int round) {
        return Province.as(Cast.CDC, () -> campaigns.listParts(id, round));
    }

    private List<Target> people(long id, String state) {
        Asked asked = new Asked(
                Map.of(), state.isEmpty() ? Map.of() : Map.of("state", state), "place", false, 0, false, 0, 200);
        return Province.as(Cast.CDC, () -> targets.list(id, 1, 0, asked)).rows();
    }

    private List<Obligation> owed(String kind, long id) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(kind, id), 100));
    }

    private Measure.Tally tally() {
        return Province.as(
                Cast.CDC,
                () -> transaction.execute(
                        running -> measure.count(new Measure.Scope(TAN_KHANH, campaign), clock.instant())));
    }

    @Test
    @Order(1)
    @DisplayName(
            "danh sách theo tên ngay từ phút đầu; mỗi xóm một việc do trạm y tế nợ, hạn của chiến dịch, căn cứ điểm 2.1")
    void listedByName() {
        campaign = desk.wholeCommune(laboratory, 5, null);
        cast.now("2021-08-04T07:05");
        assertThat(parts(campaign, 1))
                .extracting(Part::hamletName, Part::targets, Part::missing)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("xóm Kim Bảng", 7, 7),
                        org.assertj.core.groups.Tuple.tuple("xóm Tranh", 3, 3));
        Part part = parts(campaign, 1).getFirst();
        assertThat(owed(TestingSubjects.PART, part.id())).singleElement().satisfies(one -> {
            assertThat(one.isOpen()).isTrue();
            assertThat(one.dueAt()).isEqualTo(at("2021-08-06T19:00"));
            assertThat(one.basis().cite()).isEqualTo("107/TB-UBND, điểm 2.1");
        });
        assertThat(tally()).isEqualTo(new Measure.Tally(0, 10, 0));
    }

    @Test
    @Order(2)
    @DisplayName("ai đăng ký sau khi mở thì vào danh sách, không ai bị bỏ ra; xem hai lần không thêm gì")
    void growsAndNeverShrinks() {
        long late = household(tranh, "xóm Tranh", 1999).getFirst();
        Province.as(Actor.system(), () -> {
            growth.look(at("2021-08-04T08:00"));
            growth.look(at("2021-08-04T08:20"));
            return late;
        });
        assertThat(people(campaign, "")).hasSize(11).extracting(Target::person).contains(late);
        cast.now("2021-08-04T09:00");
        Cast.cdc(() -> persons.move(late, new Residence("05938", Province.NHA_LONG, null, null, "xóm Soi", "")));
        assertThat(people(campaign, "")).hasSize(11);
        assertThat(tally().of()).isEqualTo(11);
    }

    @Test
    @Order(3)
    @DisplayName(
            "vắng, từ chối, chưa rõ thì vẫn nợ mẫu và trạm phải gặp lại đúng giờ hẹn; lấy nơi khác, chuyển đi thì không nợ")
    void reasons() {
        cast.now("2021-08-04T10:00");
        List<Target> all = people(campaign, "");
        Target absent = all.get(0);
        Target gone = all.get(1);
        Target elsewhere = all.get(2);
        Cast.cdc(() -> {
            targets.explain(
                    List.of(absent.id()),
                    TargetReason.ABSENT,
                    "trực chốt số 1",
                    at("2021-08-04T17:30"),
                    at("2021-08-04T10:00"));
            targets.explain(List.of(gone.id()), TargetReason.MOVED, "", null, at("2021-08-04T10:00"));
            targets.explain(
                    List.of(elsewhere.id()), TargetReason.ELSEWHERE, "khu cách ly số 2", null, at("2021-08-04T10:00"));
        });
        assertThat(tally()).isEqualTo(new Measure.Tally(0, 9, 0));
        assertThat(owed(TestingSubjects.TARGET, absent.id())).singleElement().satisfies(one -> {
            assertThat(one.dueAt()).isEqualTo(at("2021-08-04T17:30"));
            assertThat(one.isLate(at("2021-08-04T17:31"))).isTrue();
        });
        assertThat(owed(TestingSubjects.TARGET, gone.id())).isEmpty();
        assertThat(people(campaign, "MISSING"))
                .hasSize(9)
                .extracting(Target::id)
                .contains(absent.id());
        Cast.cdc(() -> targets.explain(
                List.of(absent.id()), TargetReason.ELSEWHERE, "lấy tại chốt", null, at("2021-08-04T10:00")));
        assertThat(owed(TestingSubjects.TARGET, absent.id())).singleElement().matches(one -> !one.isOpen());
        List<Measure.Item> missing = Province.as(
                Cast.CDC,
                () -> transaction.execute(running -> measure.list(
                        new Measure.Scope(TAN_KHANH, campaign), Measure.Side.MISSING, clock.instant(), 100)));
        assertThat(missing)
                .hasSize(8)
                .allSatisfy(item -> assertThat(item.detail()).contains("Chưa mời"));
    }

    @Test
    @Order(4)
    @DisplayName(
            "đại diện hộ: hộ dưới năm người lấy một, từ năm người lấy hai; theo tuổi: chỉ người đủ tuổi; một xóm: chỉ xóm ấy")
    void narrower() {
        long households = desk.open(SamplingDesk.order(
                laboratory, 1, null, WhoIsSampled.HOUSEHOLDS, null, 5, CampaignPlace.unit(TAN_KHANH)));
        assertThat(people(households, "")).hasSize(4).extracting(Target::person).contains(five.get(0), five.get(1));
        long old = desk.open(
                SamplingDesk.order(laboratory, 1, null, WhoIsSampled.AGE, 65, null, CampaignPlace.unit(TAN_KHANH)));
        assertThat(people(old, "")).hasSize(3);
        long one = desk.open(SamplingDesk.order(laboratory, 1, CampaignPlace.hamlet("", tranh)));
        assertThat(parts(one, 1)).extracting(Part::hamletName).containsExactly("xóm Tranh");
    }

    @Test
    @Order(5)
    @DisplayName(
            "gộp quá mức phòng xét nghiệm được thẩm định, hạn trước lúc bắt đầu, địa bàn không có ai: bị từ chối với con số")
    void refused() {
        assertThatThrownBy(() -> desk.wholeCommune(laboratory, 11, null))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().field()).isEqualTo("poolSize");
                    assertThat(refused.refusal().numbers())
                            .containsEntry("given", "11")
                            .containsEntry("most", "10");
                });
        assertThatThrownBy(() -> desk.open(SamplingDesk.order(laboratory, 1, CampaignPlace.unit("19.164."))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("campaign-nobody");
        Actor stranger = new Actor(null, null, "Xã khác", "19.173.05920.", Role.OFFICER);
        assertThatThrownBy(() -> Province.as(stranger, () -> campaigns.get(campaign)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(6)
    @DisplayName("mở, xem độ phủ, ghi lý do qua trang; hỏng thì hiện lại đúng ô")
    void pages() throws Exception {
        Site site = Site.seenBy(Cast.CDC, context);
        var opened = site.answer(post("/campaigns")
                .param("name", "Lấy mẫu xóm Tranh")
                .param("prefix", "TR")
                .param("document", "107/TB-UBND")
                .param("point", "4")
                .param("unit", "05917")
                .param("dueAt", "2021-08-07T19:00")
                .param("laboratory", "" + laboratory)
                .param("poolSize", "5"));
        assertThat(opened.getStatus()).isEqualTo(302);
        String page = site.page(java.util.Objects.requireNonNull(opened.getRedirectedUrl()));
        assertThat(page).contains("Lấy mẫu xóm Tranh", "xóm Kim Bảng", "0/7", "TB 107, điểm 4");
        assertThat(site.page("/campaigns")).contains("Lấy mẫu xóm Tranh");
        assertThat(site.page("/campaigns/new")).contains("Phòng xét nghiệm CDC");
        Part part = parts(campaign, 1).stream()
                .filter(one -> one.hamletName().equals("xóm Tranh"))
                .findFirst()
                .orElseThrow();
        Target target = people(campaign, "WAITING").stream()
                .filter(one -> one.part() == part.id())
                .findFirst()
                .orElseThrow();
        site.answer(post("/sampling-parts/" + part.id() + "/reasons")
                .param("target", "" + target.id())
                .param("reason", "REFUSED")
                .param("note", "mệt, sợ đau"));
        assertThat(site.page("/sampling-parts/" + part.id() + "?state=MISSING")).contains("mệt, sợ đau", "Từ chối");
        var refused = site.answer(post("/campaigns").param("name", "Không hạn").param("prefix", "PB"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(site.answer(get("/sampling-parts/" + part.id() + ".xlsx")).getStatus())
                .isEqualTo(200);
        assertThat(site.page("/laboratories")).contains("Phòng xét nghiệm CDC");
    }
}
