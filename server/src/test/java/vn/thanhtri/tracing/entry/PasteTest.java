package vn.thanhtri.tracing.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Dán danh sách, chọn ca, nhập tệp")
class PasteTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private PersonSearch search;

    @Autowired
    private TierTableQuery tiers;

    private Site site;
    private long outbreak;
    private long first;

    @BeforeEach
    void aCase() {
        site = Site.seenBy(Cast.CDC, context);
        cast.now("2021-08-02T09:00");
        outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        first = cast.confirm(outbreak, su, "2021-07-30", "2021-07-31T09:10", "2021-08-01T06:40");
    }

    @Test
    @DisplayName("từ chối thì giữ mọi lựa chọn và ô đã sửa; tiêu đề, xóm, công ty không thành F1")
    void choicesAreKept() throws Exception {
        String list = "Danh sách tiếp xúc:\nXóm Kim Bảng\nLò Thị Giữ 1990\nCông ty TNG\n???\nVi Văn Để 1980";
        MockHttpServletResponse refused = site.answer(confirm(list)
                .param("who2", "new")
                .param("name2", "Lò Thị Giữ Lại")
                .param("who5", "skip")
                .param("meeting", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        String page = refused.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Chưa chọn nơi gặp", "value=\"Lò Thị Giữ Lại\"");
        assertThat(chosen(page)).containsExactly("none", "none", "new", "none", "skip", "skip");
        MockHttpServletResponse entered = site.answer(confirm(list)
                .param("name2", "Lò Thị Giữ Lại")
                .param("who5", "skip")
                .param("meeting", "c" + first)
                .param("from", "2021-08-01T10:00"));
        assertThat(entered.getStatus()).isEqualTo(302);
        assertThat(found("Lò Thị Giữ Lại"))
                .singleElement()
                .satisfies(one -> assertThat(tiers.tierOf(one.id())).isEqualTo(1));
        assertThat(found("kim bang")).isEmpty();
        assertThat(found("cong ty")).isEmpty();
        assertThat(found("vi van de")).isEmpty();
        assertThat(site.page("/outbreaks/" + outbreak))
                .contains("???", "Vi Văn Để 1980")
                .doesNotContain("Danh sách tiếp xúc:");
    }

    @Test
    @DisplayName("ngày gặp và chỗ ngồi của từng dòng; hai số điện thoại, số giấy tờ, ngày sinh vào đúng ô")
    void aDayOfItsOwn() throws Exception {
        site.answer(confirm(
                        "Phùng Thị Ngày, 07.09.1975, 019075000701, 0977222401 - 0977222402, gặp 31/7\nPhùng Văn Giờ 1980")
                .param("meeting", "c" + first)
                .param("from", "2021-08-01T10:00")
                .param("to", "2021-08-01T11:00")
                .param("unitCode", TAN_KHANH_CODE));
        Person one = found("Phùng Thị Ngày").getFirst();
        assertThat(one.bornOn()).hasToString("1975-09-07");
        assertThat(one.citizenNumber()).isEqualTo("019075000701");
        assertThat(one.phones()).containsExactly("0977222401", "0977222402");
        assertThat(tiers.row(one.id()).last()).isEqualTo(at("2021-07-31T11:00"));
        assertThat(tiers.row(found("Phùng Văn Giờ").getFirst().id()).last()).isEqualTo(at("2021-08-01T11:00"));
    }

    @Test
    @DisplayName("xã của dòng: tên khớp một xã thì lấy, khớp nhiều thì hỏi; ngoài địa bàn thì nói rõ")
    void communesOfLines() throws Exception {
        site.answer(confirm("Phùng Thị Xã 1975, xã Nhã Lộng, huyện Phú Bình")
                .param("meeting", "c" + first)
                .param("from", "2021-08-01T10:00"));
        assertThat(found("Phùng Thị Xã").getFirst().residence().unitCode()).isEqualTo(Province.NHA_LONG_CODE);
        MockHttpServletResponse several = site.answer(confirm("Phùng Thị Hai 1975, xã Tân Thành")
                .param("meeting", "c" + first)
                .param("from", "2021-08-01T10:00"));
        assertThat(several.getStatus()).isEqualTo(422);
        assertThat(several.getContentAsString(StandardCharsets.UTF_8)).contains("khớp với nhiều nơi");
        Site station = Site.seenBy(Cast.TAN_KHANH_STATION, context);
        MockHttpServletResponse outside = station.answer(post("/outbreaks/" + outbreak + "/contacts")
                .param("name", "Vàng Thị Ngoài")
                .param("born", "1985")
                .param("unitCode", Province.NHA_LONG_CODE)
                .param("meeting", "c" + first)
                .param("from", "2021-08-01T10:00")
                .param("who", "new"));
        assertThat(outside.getStatus()).isEqualTo(422);
        assertThat(outside.getContentAsString(StandardCharsets.UTF_8)).contains("ngoài địa bàn");
    }

    @Test
    @DisplayName("tệp CSV đi cùng đường với dán; có thể trùng chỉ khi có lý do")
    void aFile() throws Exception {
        long known = cast.person("Nông Thị Trùng", 1985, TAN_KHANH_CODE);
        byte[] csv = ("Họ tên;Năm sinh;Điện thoại;Mã xã\nNông Thị Trùng;1985;;05917\nNông Thị Trùng;1950;;05917\n"
                        + "Ai Khác Hẳn;1970;+84 912.000.118;\n")
                .getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse preview = site.answer(multipart("/outbreaks/" + outbreak + "/paste/file")
                .file(new MockMultipartFile("file", "f1.csv", "text/csv", csv)));
        String page = preview.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("4 dòng", "trùng: Nông Thị Trùng, 1985", "cùng số điện thoại");
        assertThat(chosen(page)).containsExactly("none", String.valueOf(known), "new", "new");
    }

    @Test
    @DisplayName("ca nguồn và ca đã gặp chọn bằng mã, dù ổ dịch có bao nhiêu ca; mã không có thì biểu mẫu nói")
    void casesByCode() throws Exception {
        MockHttpServletResponse unknown = site.answer(aCaseOf("tk 77"));
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString(StandardCharsets.UTF_8)).contains("không có ca tk 77");
        assertThat(site.answer(aCaseOf("tk1")).getStatus()).isEqualTo(302);
        assertThat(site.page("/api/v1/outbreaks/" + outbreak + "/cases")).contains("\"personCase\":" + first);
        site.answer(confirm("Lý Thị Mã 1990").param("metCode", "TK001").param("from", "2021-08-01T10:00"));
        assertThat(tiers.tierOf(found("Lý Thị Mã").getFirst().id())).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "danh sách tiếp xúc tải ra đọc lại được: mỗi người là người đã biết; ai không được xem số thì số bị che")
    void outAndInAgain() throws Exception {
        site.answer(confirm(
                        "Vi Thị Đi 07/09/1975, 019175000801, 0977222801, xã Tân Khánh, huyện Phú Bình\nVi Văn Về 1980 0977222802")
                .param("meeting", "c" + first)
                .param("from", "2021-08-01T10:00"));
        MockHttpServletResponse taken =
                site.answer(post("/outbreaks/" + outbreak + "/contact-list").param("format", "csv"));
        String csv = taken.getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Vi Thị Đi", "07/09/1975", "019175000801", "0977222801", "F1", "05917");
        MockHttpServletResponse preview = site.answer(multipart("/outbreaks/" + outbreak + "/paste/file")
                .file(new MockMultipartFile("file", "tiep-xuc.csv", "text/csv", taken.getContentAsByteArray())));
        String page = preview.getContentAsString(StandardCharsets.UTF_8);
        assertThat(chosen(page))
                .contains(String.valueOf(found("Vi Thị Đi").getFirst().id()))
                .hasSize(3);
        assertThat(page).contains("trùng: Vi Văn Về, 1980");
        Actor office = new Actor(9L, null, "Văn phòng", "19.", Role.OFFICE);
        assertThat(Site.seenBy(office, context)
                        .answer(post("/outbreaks/" + outbreak + "/contact-list").param("format", "csv"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Vi Thị Đi", "•••••••")
                .doesNotContain("019175000801", "0977222801");
    }

    private MockHttpServletRequestBuilder aCaseOf(String code) {
        return post("/outbreaks/" + outbreak + "/cases")
                .param("name", "Ca Thị Sau " + (code.isEmpty() ? "Nữa" : ""))
                .param("born", "1971")
                .param("unitCode", TAN_KHANH_CODE)
                .param("sampledAt", "2021-08-01T08:00")
                .param("positiveAt", "2021-08-01T20:00")
                .param("sourceCode", code)
                .param("who", "new");
    }

    private MockHttpServletRequestBuilder confirm(String text) {
        return post("/outbreaks/" + outbreak + "/paste/confirm").param("text", text);
    }

    /** The chosen option of each line's list. */
    private static List<String> chosen(String page) {
        return java.util.regex.Pattern.compile("<select id=\"who[0-9]+\"[\\s\\S]*?</select>")
                .matcher(page)
                .results()
                .map(list -> list.group().replaceAll("[\\s\\S]*<option value=\"([^\"]*)\" selected[\\s\\S]*", "$1"))
                .toList();
    }

    private List<Person> found(String name) {
        return Province.as(Cast.CDC, () -> search.search(name, 10));
    }
}
