package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.directive.Notice.OFFICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.measure.MeasureOffer;
import vn.thanhtri.directive.measure.Measurements;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.place.hamlet.Households;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.testing.SamplingDesk;
import vn.thanhtri.testing.campaign.CampaignPlace;
import vn.thanhtri.testing.campaign.PlaceKind;
import vn.thanhtri.tracing.Cast;

/** One nested class for each point. An order that only a task serves so far is reported as skipped, in its own words. */
@DatabaseTest
@Now("2021-07-28T17:05")
@DisplayName("Thông báo 107/TB-UBND ngày 28/7/2021 của UBND tỉnh Thái Nguyên")
class Notice107Test {
    @Autowired
    private Notice notice;

    @Autowired
    private Directives directives;

    @Autowired
    private Measurements measurements;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Agencies agencies;

    @Autowired
    private SamplingDesk sampling;

    @Autowired
    private Cast cast;

    @Autowired
    private Hamlets hamlets;

    @Autowired
    private Households households;

    @Autowired
    private Persons persons;

    private long document;

    @BeforeEach
    void dispatchedOn28July() {
        document = notice.dispatched();
    }

    /** Stops the test as skipped: nothing but the task serves these words of the document yet. */
    private void notYetServed(String words, String missing) {
        String body = Province.as(OFFICE, () -> directives.get(document).body());
        assertThat(body).contains(words);
        Assumptions.abort("Chưa có " + missing + ": “" + words + "”");
    }

    private void said(String words) {
        assertThat(Province.as(OFFICE, () -> directives.get(document).body())).contains(words);
    }

    /** The campaign is offered as what measures the tasks of the point. */
    private void measuredBy(String point, long campaign) {
        Document notified = Province.as(OFFICE, () -> directives.get(document));
        assertThat(of(point).stream()
                        .flatMap(task -> Province.as(OFFICE, () -> measurements.offers(task, notified)).stream())
                        .filter(offer -> offer.measure().equals("sampling.covered"))
                        .flatMap(offer -> offer.choices().stream())
                        .map(Measure.Choice::id))
                .contains(campaign);
    }

    /** A household of xã Tân Khánh with so many lodgers. */
    private long lodging(String name, int lodgers) {
        return Province.as(Actor.system(), () -> {
            LocalDate since = LocalDate.of(2021, 7, 1);
            long hamlet = hamlets.establish(Province.TAN_KHANH_CODE, "xóm", "Xúm", since);
            long home = households.establish(hamlet, name, "", "", since);
            for (int i = 0; i < lodgers; i++) {
                persons.register(new PersonEntry(
                        "Người Trọ " + (char) ('A' + i),
                        1990 + i,
                        null,
                        "",
                        "",
                        List.of(),
                        new Residence(Province.TAN_KHANH_CODE, Province.TAN_KHANH, hamlet, home, "xóm Xúm", "")));
            }
            return home;
        });
    }

    private List<Task> of(String point) {
        List<Task> found = Province.as(OFFICE, () -> notice.of(document, point));
        assertThat(found).as("việc của điểm " + point).isNotEmpty();
        return found;
    }

    /** Each task of the point is owed by exactly these, on the basis of this point, and nothing more. */
    private List<Obligation> owedBy(String point, String... debtors) {
        List<Obligation> owed =
                of(point).stream().flatMap(task -> notice.owed(task).stream()).toList();
        assertThat(of(point).stream()
                        .flatMap(task -> task.debtors().stream())
                        .map(agencies::nameOf)
                        .distinct())
                .containsExactlyInAnyOrder(debtors);
        assertThat(of(point))
                .filteredOn(task -> task.kind().isStanding())
                .allSatisfy(task -> assertThat(notice.owed(task))
                        .as(task.title())
                        .noneSatisfy(each -> assertThat(each.rule()).isEqualTo("directive.task")));
        assertThat(owed).allSatisfy(each -> assertThat(each.basis()).isEqualTo(Clause.of("107/TB-UBND", point)));
        return owed;
    }

    @Nested
    @DisplayName("1. Cấp ủy, chính quyền các cấp phải quán triệt…")
    class Point1 {
        @Test
        @DisplayName("xác định rõ trách nhiệm: chuẩn mực của chính quyền chín huyện; không ai phải báo cáo chín lần")
        void aNormOfEveryCommittee() {
            assertThat(of("1")).allSatisfy(task -> {
                assertThat(task.kind().isStanding()).as(task.title()).isTrue();
                assertThat(task.debtors().stream()
                                .map(agencies::get)
                                .filter(agency -> agency.kind() == AgencyKind.UBND_HUYEN))
                        .hasSize(9);
                assertThat(notice.owed(task)).isEmpty();
            });
        }

        @Test
        @DisplayName("Người đứng đầu … chịu trách nhiệm: giữ riêng với người chủ trì")
        void headsAnswer() {
            List<Task> clause = Province.as(OFFICE, () -> notice.of(document, "1.p2"));
            assertThat(clause).isNotEmpty();
            assertThat(clause).allSatisfy(task -> {
                assertThat(task.list(PartyRole.LEAD)).isEmpty();
                assertThat(notice.names(task.list(PartyRole.ACCOUNTABLE))).contains("UBND huyện Phú Bình", "Sở Y tế");
            });
        }
    }

    @Nested
    @DisplayName("2.1. Khẩn trương thần tốc truy vết, khoanh vùng, tổ chức lấy mẫu xét nghiệm")
    class Point21 {
        @Test
        @DisplayName("UBND huyện Phú Bình, được nêu ở điểm 2, nợ từng việc với hạn 31/7 17h00; 17h01 là quá hạn")
        void owedByPhuBinh() {
            assertThat(of("2.1"))
                    .allSatisfy(task -> assertThat(
                                    task.list(PartyRole.LEAD).getFirst().inherited())
                            .isTrue());
            List<Obligation> owed = owedBy("2.1", "UBND huyện Phú Bình");
            assertThat(owed).anySatisfy(each -> {
                assertThat(each.dueAt()).isEqualTo(Province.at("2021-07-31T17:00"));
                assertThat(each.isLate(Province.at("2021-07-31T17:01"))).isTrue();
                assertThat(each.isLate(Province.at("2021-07-31T16:59"))).isFalse();
            });
        }

        @Test
        @DisplayName("truy vết, lấy mẫu ở xã Tân Khánh: chữ của điểm gợi ý số liệu đo tiến độ, của đúng xã đó")
        void measuredByTheField() {
            Document notified = Province.as(OFFICE, () -> directives.get(document));
            List<MeasureOffer> offers = of("2.1").stream()
                    .flatMap(task -> Province.as(OFFICE, () -> measurements.offers(task, notified)).stream())
                    .toList();
            assertThat(offers).extracting(MeasureOffer::measure).contains("contact.reached", "contact.sampled");
            assertThat(offers)
                    .flatExtracting(MeasureOffer::units)
                    .extracting(Unit::name)
                    .contains("Xã Tân Khánh");
        }

        @Test
        @DisplayName("khoanh vùng xã Tân Khánh")
        void zones() {
            notYetServed("khoanh vùng", "vùng phong tỏa");
        }

        @Test
        @DisplayName("lấy mẫu xét nghiệm trên diện rộng toàn xã Tân Khánh")
        void campaign() {
            said("tổ chức lấy mẫu xét nghiệm trên diện rộng");
            cast.people("Người Tân Khánh", 3, Province.TAN_KHANH_CODE);
            measuredBy("2.1", sampling.wholeCommune(sampling.laboratory("Phòng xét nghiệm thử", 10), 5, null));
        }
    }

    @Nested
    @DisplayName("2.2. Tăng cường công tác kiểm soát tại các Chốt")
    class Point22 {
        @Test
        @DisplayName("huyện chủ trì, Công an tỉnh và Bộ Chỉ huy Quân sự tỉnh phối hợp")
        void withPoliceAndArmy() {
            owedBy("2.2", "UBND huyện Phú Bình");
            assertThat(of("2.2"))
                    .anySatisfy(task -> assertThat(notice.names(task.list(PartyRole.COORDINATE)))
                            .contains("Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"));
        }

        @Test
        @DisplayName("kiểm soát chặt chẽ việc di chuyển của người dân")
        void checkpoints() {
            notYetServed("kiểm soát chặt chẽ việc di chuyển của người dân", "chốt kiểm soát");
        }
    }

    @Nested
    @DisplayName("2.3. Đảm bảo nhu yếu phẩm thiết yếu")
    class Point23 {
        @Test
        @DisplayName("tuyệt đối không để người dân thiếu là điều cấm, không phải việc hằng ngày")
        void aProhibition() {
            owedBy("2.3", "UBND huyện Phú Bình");
            assertThat(of("2.3")).anySatisfy(task -> assertThat(task.kind()).isEqualTo(TaskKind.PROHIBITION));
            assertThat(of("2.3")).noneSatisfy(task -> assertThat(task.kind()).isEqualTo(TaskKind.DAILY));
            assertThat(of("2.3"))
                    .anySatisfy(task -> assertThat(notice.names(task.list(PartyRole.COORDINATE)))
                            .contains("Sở Công Thương"));
        }

        @Test
        @DisplayName("để người dân thiếu là vi phạm: ghi nhận thì UBND huyện Phú Bình nợ xử lý, quá hạn ngay")
        void aBreachIsAFinding() {
            Task forbidden = of("2.3").stream()
                    .filter(task -> task.kind() == TaskKind.PROHIBITION)
                    .findFirst()
                    .orElseThrow();
            notice.now("2021-08-04T09:20");
            Acting.run(
                    OFFICE,
                    () -> incidents.record(new Incidents.Happening(
                            forbidden.id(),
                            Province.at("2021-08-04T07:30"),
                            "05917",
                            "xóm Kim Bảng",
                            "biên bản",
                            "đoàn kiểm tra",
                            null,
                            null)));
            assertThat(notice.owed(forbidden))
                    .filteredOn(each -> each.rule().equals("directive.breach"))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(agencies.nameOf(each.debtor())).isEqualTo("UBND huyện Phú Bình");
                        assertThat(each.isLate(Province.at("2021-08-04T09:30"))).isTrue();
                    });
        }

        @Test
        @DisplayName("không để người dân thiếu lương thực, thực phẩm")
        void supplies() {
            notYetServed("tuyệt đối không để người dân thiếu lương thực, thực phẩm", "nhu cầu và cấp phát của từng hộ");
        }
    }

    @Nested
    @DisplayName("2.4. Tuyên truyền, vận động Nhân dân")
    class Point24 {
        @Test
        @DisplayName("huyện nợ việc này")
        void owedByPhuBinh() {
            owedBy("2.4", "UBND huyện Phú Bình");
        }

        @Test
        @DisplayName("có hình thức tuyên truyền")
        void communication() {
            notYetServed("Có hình thức tuyên truyền, vận động Nhân dân", "công cụ tuyên truyền");
        }
    }

    @Nested
    @DisplayName("3. Giao Sở Thông tin và Truyền thông … lắp đặt camera giám sát")
    class Point3 {
        @Test
        @DisplayName("Sở Thông tin và Truyền thông nợ việc lắp và kết nối camera")
        void owedByTheDepartment() {
            owedBy("3", "Sở Thông tin và Truyền thông");
        }

        @Test
        @DisplayName("kết nối với Trung tâm điều hành thông minh")
        void cameras() {
            notYetServed("kết nối với Trung tâm điều hành thông minh của tỉnh", "sổ camera");
        }
    }

    @Nested
    @DisplayName("4. Giao Sở Y tế chỉ đạo Trung tâm Kiểm soát bệnh tật tỉnh thực hiện lấy mẫu")
    class Point4 {
        @Test
        @DisplayName("Sở Y tế chủ trì, CDC thực hiện; bốn địa bàn được nêu")
        void leadAndExecute() {
            owedBy("4", "Sở Y tế");
            assertThat(of("4")).allSatisfy(task -> {
                assertThat(notice.names(task.list(PartyRole.EXECUTE)))
                        .containsExactly("Trung tâm Kiểm soát bệnh tật tỉnh");
                assertThat(task.place())
                        .contains("huyện Phú Bình", "thị xã Phổ Yên", "thành phố Sông Công", "thành phố Thái Nguyên");
            });
        }

        @Test
        @DisplayName("lấy mẫu xét nghiệm trên diện rộng trong các khu nhà trọ")
        void campaign() {
            said("trong các khu nhà trọ");
            long lodging = lodging("Khu nhà trọ bà Hoa", 4);
            measuredBy(
                    "4",
                    sampling.open(SamplingDesk.order(
                            sampling.laboratory("Phòng xét nghiệm nhà trọ", 10),
                            5,
                            new CampaignPlace(PlaceKind.HOUSEHOLD, Province.TAN_KHANH, lodging, null))));
        }
    }

    @Nested
    @DisplayName("5. Giao Công an tỉnh")
    class Point5 {
        @Test
        @DisplayName("5.1 hằng ngày báo cáo UBND tỉnh, Ban Chỉ đạo: mỗi ngày một lần, của Công an tỉnh")
        void dailyList() {
            assertThat(of("5.1")).anySatisfy(task -> {
                assertThat(task.kind()).isEqualTo(TaskKind.DAILY);
                assertThat(task.reportTo()).contains("UBND tỉnh");
                assertThat(notice.owed(task)).allSatisfy(each -> {
                    assertThat(agencies.nameOf(each.debtor())).isEqualTo("Công an tỉnh");
                    assertThat(each.topic()).isEqualTo(Topic.REPORTING);
                });
                assertThat(notice.owed(task)).isNotEmpty();
            });
        }

        @Test
        @DisplayName("5.1 rà soát người đi qua, đến từ vùng có dịch")
        void arrivals() {
            notYetServed("rà soát tất cả các trường hợp đi qua/đến từ vùng có dịch", "sổ người về từ vùng dịch");
        }

        @Test
        @DisplayName("5.2 xử phạt khi có trường hợp không chấp hành: việc có điều kiện, do Công an tỉnh")
        void scenarios() {
            owedBy("5.2", "Công an tỉnh");
            notYetServed("xử phạt khi có trường hợp không chấp hành các biện pháp cách ly", "hồ sơ vi phạm");
        }
    }

    @Nested
    @DisplayName("6. UBND các huyện, thành phố, thị xã")
    class Point6 {
        @Test
        @DisplayName("mỗi đơn vị cấp huyện của ngày 28/7/2021 nợ một lần: chín đơn vị")
        void nineDistricts() {
            assertThat(of("6"))
                    .filteredOn(task -> !task.kind().isStanding())
                    .isNotEmpty()
                    .allSatisfy(task -> assertThat(notice.owed(task))
                            .hasSize(9)
                            .extracting(each -> agencies.get(each.debtor()).kind())
                            .containsOnly(AgencyKind.UBND_HUYEN));
            assertThat(notice.names(of("6").getFirst().list(PartyRole.LEAD)))
                    .contains("UBND thành phố Thái Nguyên", "UBND thị xã Phổ Yên", "UBND huyện Phú Bình")
                    .hasSize(9);
        }

        @Test
        @DisplayName("rà soát, kịp thời phát hiện người từ vùng có dịch")
        void arrivals() {
            notYetServed("kịp thời phát hiện người từ vùng có dịch đến tỉnh Thái Nguyên", "sổ người về từ vùng dịch");
        }
    }

    @Nested
    @DisplayName("7. Báo cáo trước 15h00' hằng ngày")
    class Point7 {
        @Test
        @DisplayName("mỗi sở, ngành và chín UBND cấp huyện nợ báo cáo từng ngày; ngày 28 đã qua 15h00 thì không nợ")
        void everyUnitEveryDay() {
            Task daily = daily();
            assertThat(daily.dailyBy()).isEqualTo(LocalTime.of(15, 0));
            List<Obligation> owed = notice.owed(daily);
            assertThat(owed).extracting(Obligation::topic).containsOnly(Topic.REPORTING);
            assertThat(owed).noneSatisfy(each -> assertThat(each.occurrence()).startsWith("2021-07-28"));
            List<Obligation> of29 = owed.stream()
                    .filter(each -> each.occurrence().startsWith("2021-07-29"))
                    .toList();
            assertThat(of29).allSatisfy(each -> assertThat(each.dueAt()).isEqualTo(Province.at("2021-07-29T15:00")));
            assertThat(of29.stream().map(each -> agencies.get(each.debtor()).kind()))
                    .contains(AgencyKind.SO_Y_TE, AgencyKind.SO_TTTT, AgencyKind.CONG_AN_TINH, AgencyKind.SO_NGANH);
            assertThat(of29.stream().filter(each -> agencies.get(each.debtor()).kind() == AgencyKind.UBND_HUYEN))
                    .hasSize(9);
        }

        @Test
        @DisplayName("báo cáo lúc 14h50 là đúng hạn; trả lại thì lại nợ; báo lại lúc 15h20 là quá hạn")
        void reportedReturnedReportedAgain() {
            Task daily = daily();
            long district = notice.phuBinh().id();
            notice.now("2021-07-29T14:50");
            notice.report(
                    notice.officerOfPhuBinh(),
                    daily,
                    district,
                    Progress.Kind.REPORTED,
                    "2021-07-29",
                    "không có ca mới");
            assertThat(minute(of29(daily, district).dischargedAt())).isEqualTo(Province.at("2021-07-29T14:50"));
            notice.now("2021-07-29T14:55");
            notice.report(OFFICE, daily, district, Progress.Kind.RETURNED, "2021-07-29", "thiếu số mẫu");
            assertThat(of29(daily, district).isOpen()).isTrue();
            notice.now("2021-07-29T15:20");
            notice.report(
                    notice.officerOfPhuBinh(), daily, district, Progress.Kind.REPORTED, "2021-07-29", "đã bổ sung");
            Obligation again = of29(daily, district);
            assertThat(minute(again.dischargedAt()))
                    .isEqualTo(Province.at("2021-07-29T15:20"))
                    .isAfter(again.dueAt());
        }

        private Task daily() {
            return of("7").stream()
                    .filter(task -> task.kind() == TaskKind.DAILY)
                    .findFirst()
                    .orElseThrow();
        }

        private Obligation of29(Task daily, long agency) {
            return notice.owed(daily).stream()
                    .filter(each -> each.occurrence().equals("2021-07-29/" + agency))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Instant minute(@Nullable Instant moment) {
        return Objects.requireNonNull(moment).truncatedTo(ChronoUnit.MINUTES);
    }
}
