package vn.thanhtri.directive.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.directive.Notice.OFFICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.directive.Notice;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.file.DocumentFile;
import vn.thanhtri.directive.paper.PaperDocx;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Units;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;

/** Drafts of every kind, put together at random from the words of real directives: each must read as it was typed. */
@DatabaseTest
@Now("2021-07-28T15:30")
@DisplayName("Soạn văn bản: đọc lại được đúng những việc đã gõ")
class DraftRoundTripTest {
    private static final int DRAFTS = 400;
    private static final Instant NOW = Province.at("2021-07-28T15:30");
    private static final LocalDate TODAY = LocalDate.of(2021, 7, 28);

    private static final List<String> WORK = List.of(
            "Truy vết, khoanh vùng, lấy mẫu xét nghiệm toàn bộ người tiếp xúc gần tại xã Tân Khánh",
            "tăng cường công tác phòng, chống dịch COVID-19 trong các khu nhà trọ, khu công nghiệp",
            "Lắp đặt camera giám sát tại các khu phong tỏa, khu cách ly",
            "Bảo đảm lương thực, thực phẩm và nhu yếu phẩm cho người dân trong vùng phong tỏa",
            "Tuyệt đối không để người dân trong vùng cách ly thiếu lương thực, thực phẩm",
            "Rà soát, lập danh sách người đến từ vùng có dịch; áp dụng biện pháp cách ly theo quy định",
            "Kiểm soát chặt chẽ người, phương tiện ra vào 12 chốt trên địa bàn huyện Phú Bình",
            "Xây dựng phương án điều trị 500 giường",
            "Nâng cao vai trò người đứng đầu trong công tác phòng, chống dịch",
            "Tuyên truyền thông điệp 5K trên hệ thống loa truyền thanh (ít nhất 02 buổi trong ngày)",
            "Mua vật tư, hóa chất, sinh phẩm phục vụ xét nghiệm bằng phương pháp RT-PCR",
            "Theo dõi sức khỏe người hoàn thành cách ly tập trung trong 14 ngày tiếp theo",
            "Lồng ghép nội dung phòng dịch vào sinh hoạt của các chi hội",
            "Kiểm tra việc chấp hành quy định tại nhà máy, xí nghiệp, bệnh viện");
    private static final List<String> AGENCIES = List.of(
            "Sở Y tế",
            "Sở Công Thương",
            "Sở Thông tin và Truyền thông",
            "Công an tỉnh",
            "Bộ Chỉ huy Quân sự tỉnh",
            "Sở Nội vụ",
            "UBND huyện Phú Bình",
            "UBND thành phố Sông Công",
            "UBND các huyện, thành phố, thị xã",
            "Trung tâm Kiểm soát bệnh tật tỉnh");
    private static final List<String> RECEIVERS = List.of("UBND tỉnh", "Sở Y tế", "Công an tỉnh", "Sở Nội vụ");
    private static final List<String> OPENINGS = List.of(
            "Ngày 28/7/2021, đồng chí Chủ tịch UBND tỉnh chủ trì cuộc họp về công tác phòng, chống dịch COVID-19.",
            "Căn cứ Luật Phòng, chống bệnh truyền nhiễm ngày 21/11/2007;",
            "Căn cứ Quyết định số 447/QĐ-TTg ngày 01/4/2020 của Thủ tướng Chính phủ về việc công bố dịch COVID-19;",
            "Tình hình dịch bệnh trên địa bàn huyện Phú Bình diễn biến phức tạp, đã ghi nhận 06 ca nhiễm.");

    @Autowired
    private Notice notice;

    @Autowired
    private DraftReading reading;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Units units;

    @BeforeEach
    void seat() {
        notice.seat();
    }

    @Test
    @DisplayName("400 văn bản ghép ngẫu nhiên: cùng việc, cùng cơ quan từng vai, cùng thời hạn, cùng nơi nhận báo cáo")
    void everyDraftComesBack() {
        Province.as(OFFICE, () -> {
            DraftIssuer issuer = new DraftIssuer(
                    agencies.findAt(AgencyKind.UBND_TINH, Province.THAI_NGUYEN, TODAY)
                            .orElseThrow(),
                    units.findByArea(Province.THAI_NGUYEN, TODAY).orElseThrow());
            Random random = new Random(30_2020);
            for (int i = 0; i < DRAFTS; i++) {
                Draft draft = draft(random);
                String text = DocumentFile.read(
                                PaperDocx.write(new DraftComposer(draft, issuer, Map.of()).paper(100 + i, TODAY), 2021))
                        .text();
                DraftReading.Result result = reading.read(draft, text, Province.THAI_NGUYEN, NOW);
                assertThat(result.problems()).as("văn bản %s:%n%s", i, text).isEmpty();
                assertThat(result.tasks()).hasSameSizeAs(draft.tasks());
            }
            return DRAFTS;
        });
    }

    private static Draft draft(Random random) {
        OutgoingKind kind = OutgoingKind.values()[random.nextInt(OutgoingKind.values().length)];
        List<DraftTask> tasks = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            List<String> bodies = new ArrayList<>(AGENCIES);
            java.util.Collections.shuffle(bodies, random);
            int leads = 1 + random.nextInt(2);
            int coordinates = random.nextInt(3);
            int executes = random.nextInt(3) == 0 ? 1 : 0;
            List<String> receivers = new ArrayList<>(RECEIVERS);
            java.util.Collections.shuffle(receivers, random);
            tasks.add(new DraftTask(
                    WORK.get(random.nextInt(WORK.size())),
                    bodies.subList(0, leads),
                    bodies.subList(leads, leads + coordinates),
                    bodies.subList(leads + coordinates, leads + coordinates + executes),
                    timing(random),
                    receivers.subList(0, random.nextInt(3))));
        }
        return new Draft(
                kind,
                List.of("", "KHAN", "THUONG_KHAN", "HOA_TOC").get(random.nextInt(4)),
                "tăng cường các biện pháp phòng, chống dịch COVID-19 trên địa bàn tỉnh",
                OPENINGS.subList(0, random.nextInt(OPENINGS.size() + 1)),
                random.nextBoolean() ? null : LocalDateTime.parse("2021-07-28T18:00"),
                List.of(),
                tasks,
                random.nextBoolean() ? List.of() : List.of("Thường trực Tỉnh ủy (b/c)"),
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
                "Nguyễn Văn An");
    }

    private static DraftTiming timing(Random random) {
        DraftTiming.Kind kind = DraftTiming.Kind.values()[random.nextInt(DraftTiming.Kind.values().length)];
        return new DraftTiming(
                kind,
                kind == DraftTiming.Kind.BEFORE
                        ? LocalDateTime.of(
                                2021,
                                8 + random.nextInt(5),
                                1 + random.nextInt(28),
                                random.nextInt(24),
                                15 * random.nextInt(4))
                        : null,
                switch (kind) {
                    case WITHIN_HOURS -> 1 + random.nextInt(72);
                    case WITHIN_DAYS -> 1 + random.nextInt(30);
                    case BEFORE, DAILY, AT_ONCE, CONTINUOUS -> null;
                },
                kind == DraftTiming.Kind.DAILY ? LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)) : null);
    }
}
