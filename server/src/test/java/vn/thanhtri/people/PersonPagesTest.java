package vn.thanhtri.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Site;

@DatabaseTest
@DisplayName("Trang và API của người dân")
class PersonPagesTest {
    // the tests run on today's calendar: the commune is the one in force since 1-7-2025
    private static final String PHU_BINH = "19.05908.";
    private final Actor epidemiologist = new Actor(1L, null, "Đinh Thu Hà", "19.", Role.EPIDEMIOLOGIST);
    private final Actor office = new Actor(2L, null, "Văn phòng UBND tỉnh", "19.", Role.OFFICE);
    private final Actor hungYen = new Actor(3L, null, "CDC Hưng Yên", "33.", Role.EPIDEMIOLOGIST);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Journal journal;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonSearch search;

    private Site site;

    @BeforeEach
    void site() {
        site = Site.seenBy(epidemiologist, context);
    }

    @Test
    @DisplayName("ghi người mới, tìm thấy, mở hồ sơ: số giấy tờ và điện thoại bị che, lượt xem được ghi lại")
    void fromEntryToFile() throws Exception {
        String path = enter("Trần Đức Lượng", "02/03/1979", "019079001234", "0912 345 678");
        assertThat(site.page("/persons?q=duc luong")).contains("Trần Đức Lượng", "1979", "xã Phú Bình");
        String file = site.page(path);
        assertThat(file)
                .contains("Trần Đức Lượng", "02/03/1979", "••••••• 1234", "09xx xxx 678", "Đinh Thu Hà")
                .contains("Được ghi vào danh sách", "<svg viewBox")
                .doesNotContain("019079001234", "0912345678");
        assertThat(looks(path)).hasSize(1);
        site.page(path);
        assertThat(looks(path)).as("reading on is one look").hasSize(1);
        MockHttpServletResponse full = site.answer(post(path + "/numbers"));
        assertThat(full.getContentAsString(StandardCharsets.UTF_8)).contains("019079001234", "0912345678", "xem đủ số");
        assertThat(looks(path))
                .hasSize(2)
                .first()
                .satisfies(entry -> assertThat(entry.payload()).containsEntry("numbers", true));
        assertThat(site.page(path + "?lang=en")).contains("Timeline", "Who looked at this file");
    }

    @Test
    @DisplayName("người không được giao không xem được số; nơi khác không thấy hồ sơ")
    void whoMayNot() throws Exception {
        String path = enter("Lưu Thị Kín", "1990", "019190005678", "");
        Site secretary = Site.seenBy(office, context);
        assertThat(secretary.page(path)).doesNotContain("Xem đủ số giấy tờ");
        assertThat(secretary.answer(post(path + "/numbers")).getStatus()).isEqualTo(403);
        Site elsewhere = Site.seenBy(hungYen, context);
        assertThat(elsewhere.answer(get(path)).getStatus()).isEqualTo(404);
        assertThat(elsewhere.page("/persons?q=luu thi kin")).contains("Không có ai khớp");
        assertThat(elsewhere.answer(form("Lưu Thị Kín", "1990", "", "")).getStatus())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("ghi trùng: nêu người đã có kèm lý do, không ghi; xác nhận thì ghi")
    void likelyDuplicatesAreOffered() throws Exception {
        String path = enter("Hoàng Văn Trùng", "1985", "", "0987654321");
        MockHttpServletResponse asked = site.answer(form("hoang van trung", "1985", "", "0987 654 321"));
        assertThat(asked.getStatus()).isEqualTo(409);
        assertThat(asked.getContentAsString(StandardCharsets.UTF_8))
                .contains("Có thể đã có người này", path, "cùng tên, năm sinh", "cùng số điện thoại");
        assertThat(found("hoang van trung")).hasSize(1);
        MockHttpServletResponse entered =
                site.answer(form("hoang van trung", "1985", "", "").param("anyway", "true"));
        assertThat(entered.getRedirectedUrl()).startsWith("/persons/");
        assertThat(found("hoang van trung")).hasSize(2);
    }

    @Test
    @DisplayName("ngày sinh hay xã không đọc được thì từ chối, nêu rõ")
    void whatCannotBeReadIsRefused() throws Exception {
        MockHttpServletResponse birth = site.answer(form("Ai Đó", "31/02/1979", "", ""));
        assertThat(birth.getStatus()).isEqualTo(422);
        assertThat(birth.getContentAsString(StandardCharsets.UTF_8)).contains("31/02/1979");
        MockHttpServletRequestBuilder unknownPlace =
                post("/persons").param("name", "Ai Đó").param("unit", "xã Không Có Đâu");
        for (String rest : List.of("born", "sex", "citizenNumber", "phones", "hamlet", "address")) {
            unknownPlace.param(rest, "");
        }
        assertThat(site.answer(unknownPlace).getContentAsString(StandardCharsets.UTF_8))
                .contains("Không có xã, phường nào khớp");
    }

    @Test
    @DisplayName(
            "chuyển nơi ở: có hiệu lực hôm nay, nơi cũ còn trong hồ sơ; xã ngoài địa bàn thì từ chối và giữ điều đã gõ")
    void move() throws Exception {
        String path = enter("Triệu Văn Chuyển", "1980", "", "0912000777");
        MockHttpServletResponse refused = site.answer(post(path + "/move")
                .param("unit", "ben nghe ho chi minh")
                .param("hamlet", "khu phố 7")
                .param("address", "12 Đinh Tiên Hoàng"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("khu phố 7", "12 Đinh Tiên Hoàng", "role=\"alert\"");
        MockHttpServletResponse moved = site.answer(post(path + "/move")
                .param("unit", "dinh hoa thai nguyen")
                .param("hamlet", "xóm Nà Guồng")
                .param("address", ""));
        assertThat(moved.getRedirectedUrl()).isEqualTo(path);
        assertThat(site.page(path)).contains("xóm Nà Guồng, xã Định Hóa", "Chuyển nơi ở");
    }

    @Test
    @DisplayName(
            "ghi và chuyển trong cùng một ngày, chuyển hai lần: mọi nơi cũ vẫn còn trong hồ sơ, nơi đang ở là nơi cuối")
    void movedOnTheDayOfEntry() throws Exception {
        Residence first = new Residence("05908", PHU_BINH, null, null, "xóm Kim Bảng", "số 7");
        Residence second = new Residence("05908", PHU_BINH, null, null, "xóm Đoàn Kết", "số 9");
        Residence third = new Residence("05908", PHU_BINH, null, null, "xóm Trại", "");
        long id = Acting.as(
                epidemiologist,
                () -> persons.register(new PersonEntry("Ngô Văn Vội", 1980, null, "", "", List.of(), first)));
        Acting.run(epidemiologist, () -> persons.move(id, second));
        Acting.run(epidemiologist, () -> persons.move(id, third));
        assertThat(Acting.as(epidemiologist, () -> persons.get(id)).residence()).isEqualTo(third);
        assertThat(site.page("/persons/" + id))
                .contains("số 7, xóm Kim Bảng → xóm Đoàn Kết", "số 9, xóm Đoàn Kết → xóm Trại");
    }

    @Test
    @DisplayName(
            "sửa số giấy tờ, điện thoại: số cũ còn trong nhật ký, ô trống giữ số đang có; số của người khác thì từ chối")
    void numbers() throws Exception {
        String path = enter("Lương Thị Số", "1988", "019088001111", "0912000888");
        String other = enter("Lương Văn Khác", "1970", "019070002222", "");
        MockHttpServletResponse taken = site.answer(post(path + "/numbers/correct")
                .param("citizenNumber", "019070002222")
                .param("phones", ""));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(taken.getContentAsString(StandardCharsets.UTF_8))
                .contains("019070002222 là của Lương Văn Khác, 1970", "value=\"019070002222\"");
        assertThat(site.answer(post(path + "/numbers/correct")
                                .param("citizenNumber", "")
                                .param("phones", "12"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Số điện thoại 12 không hợp lệ");
        site.answer(post(path + "/numbers/correct")
                .param("citizenNumber", "019088003333")
                .param("phones", ""));
        assertThat(found("luong thi so"))
                .singleElement()
                .satisfies(person -> assertThat(person.citizenNumber()).isEqualTo("019088003333"))
                .satisfies(person -> assertThat(person.phones()).containsExactly("0912000888"));
        long id = Long.parseLong(path.substring("/persons/".length()));
        List<JournalEntry> told = Acting.as(epidemiologist, () -> journal.listAbout(new SubjectRef("person", id), 50));
        assertThat(told)
                .filteredOn(entry -> entry.kind().equals("PersonNumbersCorrected"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.payload()).containsEntry("citizenNumberBefore", "019088001111"));
        Site secretary = Site.seenBy(office, context);
        assertThat(secretary.page(other)).doesNotContain("Sửa số giấy tờ, điện thoại");
        assertThat(secretary
                        .answer(post(other + "/numbers/correct")
                                .param("citizenNumber", "019070009999")
                                .param("phones", ""))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("API: ghi, tìm, mở; số luôn che; trùng trả 409 kèm lý do")
    void api() throws Exception {
        String body = """
                {"name":"Nguyễn Thị Máy","born":"1995","sex":"F","citizenNumber":"019195004321",
                 "phones":["0909 111 222"],"unit":"05908","anyway":false}""";
        MockHttpServletResponse entered = site.answer(
                post("/api/v1/persons").contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(entered.getStatus()).isEqualTo(201);
        MockHttpServletResponse again = site.answer(
                post("/api/v1/persons").contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("SAME_CITIZEN_NUMBER");
        assertThat(site.page("/api/v1/persons?text=thi may"))
                .contains("\"area\":\"" + PHU_BINH + "\"", "••••••• 4321")
                .doesNotContain("019195004321", "0909111222");
        long id = found("thi may").getFirst().id();
        MockHttpServletResponse moved = site.answer(put("/api/v1/persons/" + id + "/residence")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"unit\":\"05908\",\"hamlet\":\"xóm Đình\"}"));
        assertThat(moved.getContentAsString(StandardCharsets.UTF_8)).contains("xóm Đình");
        MockHttpServletResponse corrected = site.answer(patch("/api/v1/persons/" + id + "/numbers")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"phones\":[\"0909 111 333\"]}"));
        assertThat(corrected.getStatus()).isEqualTo(200);
        assertThat(found("thi may").getFirst().phones()).containsExactly("0909111333");
        assertThat(found("thi may").getFirst().citizenNumber()).as("left out").isEqualTo("019195004321");
        MockHttpServletResponse wrong = site.answer(patch("/api/v1/persons/" + id + "/numbers")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"phones\":[\"12\"]}"));
        assertThat(wrong.getStatus()).isEqualTo(422);
    }

    private List<Person> found(String text) {
        return Acting.as(epidemiologist, () -> search.search(text, 10));
    }

    private List<JournalEntry> looks(String path) {
        long id = Long.parseLong(path.substring("/persons/".length()));
        return Acting.as(epidemiologist, () -> journal.listAbout(new SubjectRef("person", id), 50)).stream()
                .filter(entry -> entry.kind().equals("PersonViewed"))
                .toList();
    }

    private String enter(String name, String born, String number, String phones) throws Exception {
        return Objects.requireNonNull(
                site.answer(form(name, born, number, phones)).getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder form(String name, String born, String number, String phones) {
        return post("/persons")
                .param("name", name)
                .param("born", born)
                .param("sex", "M")
                .param("citizenNumber", number)
                .param("phones", phones)
                .param("unit", "phu binh thai nguyen")
                .param("hamlet", "")
                .param("address", "");
    }
}
