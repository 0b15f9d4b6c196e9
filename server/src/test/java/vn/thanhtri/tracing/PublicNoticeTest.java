package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Thông báo công khai nêu nơi và giờ, không nêu người")
class PublicNoticeTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private Settings settings;

    @Autowired
    private Agencies agencies;

    private long outbreak;
    private long su;
    private long lan;

    /** Sự, infectious from the 19th. */
    @BeforeEach
    void anOutbreak() {
        cast.now("2021-07-28T09:00");
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
    }

    @Test
    @DisplayName("nơi có ca lúc có thể lây, theo thứ tự thời gian; trước lúc có thể lây và nhà ở thì không nêu")
    void placesAndTimes() throws Exception {
        gather(SettingKind.MARKET, "Chợ Cầu Ngầm", "quầy 12", "2021-07-24T05:00", "2021-07-24T08:20");
        gather(SettingKind.MARKET, "Chợ Đồn", "", "2021-07-10T05:00", "2021-07-10T08:20");
        gather(SettingKind.KIN, "Nhà ngoại", "", "2021-07-23T05:00", "2021-07-23T08:20");
        gather(SettingKind.WORK_SHIFT, "Xưởng may Phú Bình", "", "2021-07-18T22:00", "2021-07-19T06:00");
        String text = text();
        assertThat(text)
                .contains("1. Từ 00:00 đến 06:00 ngày 19/07/2021: Xưởng may Phú Bình, xã Tân Khánh")
                .contains("2. Từ 05:00 đến 08:20 ngày 24/07/2021: Chợ Cầu Ngầm, quầy 12, xã Tân Khánh, huyện Phú Bình")
                .doesNotContain("Chợ Đồn")
                .doesNotContain("Nhà ngoại");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đám cưới nhà anh Tuấn",
                "Quán bà Hợp",
                "Đám cưới Hoàng Văn Sự",
                "dam cuoi tran thi lan",
                "Quán nước 0912000118",
                "Xe khách, gọi 0912.000.118",
                "Gặp lái xe 091 200 0118",
                "Căn cước 019 087 000 123"
            })
    @DisplayName(
            "tên người, số điện thoại, số căn cước trong tên nơi thì lược, chỉ còn loại nơi và xã; trang nói đã lược")
    void nobodyIsNamed(String name) throws Exception {
        gather(SettingKind.PARTY, name, "", "2021-07-24T17:00", "2021-07-24T19:20");
        String text = text();
        assertThat(text)
                .contains(
                        "1. Từ 17:00 đến 19:20 ngày 24/07/2021: Tiệc, giỗ, xã Tân Khánh, huyện Phú Bình, tỉnh Thái Nguyên.")
                .doesNotContain(name)
                .doesNotContainPattern("\\d{3}[ .]?\\d{3}[ .]?\\d{3}")
                .doesNotContain("Sự")
                .doesNotContain("Lan");
        assertThat(site().page("/outbreaks/" + outbreak + "/notice")).contains("lược");
    }

    @Test
    @DisplayName("thành văn bản DOCX và PDF của cơ quan, cùng những dòng ấy, không có tên ai")
    void asPapers() throws Exception {
        cast.agencies();
        gather(SettingKind.MARKET, "Chợ Cầu Ngầm", "", "2021-07-24T05:00", "2021-07-24T08:20");
        Site office = Site.seenBy(
                new Actor(
                        null,
                        Province.as(
                                Actor.system(),
                                () -> agencies.findAt(
                                                AgencyKind.UBND_HUYEN,
                                                Province.PHU_BINH,
                                                java.time.LocalDate.of(2021, 7, 28))
                                        .orElseThrow()
                                        .id()),
                        "Văn thư",
                        Province.PHU_BINH,
                        Role.OFFICER),
                context);
        byte[] docx =
                office.answer(get("/outbreaks/" + outbreak + "/notice.docx")).getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("THÔNG BÁO", "HUYỆN PHÚ BÌNH", "Từ 05:00 đến 08:20 ngày 24/07/2021: Chợ Cầu Ngầm")
                    .doesNotContain("Hoàng Văn Sự");
        }
        byte[] pdf =
                office.answer(get("/outbreaks/" + outbreak + "/notice.pdf")).getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Chợ Cầu Ngầm")
                    .doesNotContain("Hoàng");
        }
    }

    @Test
    @DisplayName("chưa có nơi nào thì nói chưa có, không để danh sách trống")
    void nothingYet() throws Exception {
        assertThat(text()).contains("Chưa ghi nhận nơi nào");
    }

    private void gather(SettingKind kind, String name, String place, String from, String to) {
        Province.as(
                Cast.CDC,
                () -> settings.record(new RecordSetting(
                        kind,
                        name,
                        place,
                        TAN_KHANH_CODE,
                        at(from),
                        at(to),
                        null,
                        outbreak,
                        List.of(Attendance.wholeTime(su), Attendance.wholeTime(lan)))));
    }

    private Site site() {
        return Site.seenBy(Cast.CDC, context);
    }

    private String text() throws Exception {
        return site().answer(get("/outbreaks/" + outbreak + "/notice.txt")).getContentAsString(StandardCharsets.UTF_8);
    }
}
