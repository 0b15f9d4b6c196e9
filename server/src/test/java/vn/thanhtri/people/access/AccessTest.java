package vn.thanhtri.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.TestServer;

@DatabaseTest
@DisplayName("Lối vào của một tài khoản")
class AccessTest {
    private static final String PASSWORD = "mua-thu-la-vang-roi";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static int opened;
    private static int outbreaks;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Officers officers;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DataSource database;

    private MockMvc site;
    private String username = "";
    private Actor owner = Actor.system();

    @BeforeEach
    void account() {
        site = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        username = "loi.vao." + ++opened;
        owner = open(username, Role.OFFICER);
    }

    private Actor open(String name, Role role) {
        return Acting.as(Actor.system(), () -> {
            long agency = agencies.register(new AgencyEntry(
                    AgencyKind.ORGANISATION, "Cơ quan " + name, name, "173", "19.173.", null, "", Validity.ALWAYS));
            long id = officers.open(name, PASSWORD, "Vi Thị Vào", role, agency, "19.173.");
            return new Actor(id, agency, "Vi Thị Vào", "19.173.", role);
        });
    }

    private String token(TokenScope scope, Verb... named) {
        return Acting.as(owner, () -> tokens.make("phần mềm thử", scope, List.of(named), 7));
    }

    @Test
    @DisplayName("mã chỉ đọc đọc được như chủ của nó và không ghi được gì")
    void readsOnly() throws Exception {
        String token = token(TokenScope.READ);
        assertThat(status(by(token, get("/api/v1/directives")))).isEqualTo(200);
        MockHttpServletResponse refused = answer(by(token, outbreak()));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("kernel.refusal.token", "Mã truy cập này không cho phép");
    }

    @Test
    @DisplayName("mã có tên việc làm được đúng việc đó; mã ghi làm được mọi việc của vai trò, không hơn")
    void doesWhatWasNamed() throws Exception {
        assertThat(status(by(token(TokenScope.NAMED, Verb.OPEN_OUTBREAK), outbreak())))
                .isBetween(200, 201);
        assertThat(status(by(token(TokenScope.NAMED, Verb.MOVE_PERSON), outbreak())))
                .isEqualTo(403);
        assertThat(status(by(token(TokenScope.WRITE), outbreak()))).isBetween(200, 201);
        owner = open("canh.sat." + opened, Role.POLICE);
        assertThat(status(by(token(TokenScope.WRITE), outbreak())))
                .as("police open no outbreak, nor does their program")
                .isEqualTo(403);
        assertThatThrownBy(() -> token(TokenScope.NAMED, Verb.OPEN_OUTBREAK))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("access.refusal.verb"));
        assertThatThrownBy(() -> token(TokenScope.NAMED, Verb.CHANGE_PASSWORD)).isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName(
            "mã hết hiệu lực khi thu hồi, khi hết hạn, khi đổi mật khẩu và khi đóng tài khoản; mã lạ là 401; trang không nhận mã")
    void ends() throws Exception {
        String revoked = token(TokenScope.READ);
        Acting.run(owner, () -> tokens.revoke(tokens.listOwn().getFirst().id()));
        assertThat(status(by(revoked, get("/api/v1/directives")))).isEqualTo(401);

        String expired = token(TokenScope.READ);
        alter(
                "update people.token set made_at = made_at - interval '8 days', expires_at = expires_at - interval '8 days'"
                        + " where id = (select max(id) from people.token)");
        assertThat(status(by(expired, get("/api/v1/directives")))).isEqualTo(401);

        String ofOldPassword = token(TokenScope.READ);
        Acting.run(owner, () -> officers.changeOwn(PASSWORD, "gio-mua-dong-bac-ve"));
        assertThat(status(by(ofOldPassword, get("/api/v1/directives")))).isEqualTo(401);

        String closed = token(TokenScope.READ);
        Acting.run(Actor.system(), () -> officers.close(Objects.requireNonNull(owner.officer())));
        assertThat(status(by(closed, get("/api/v1/directives")))).isEqualTo(401);

        assertThat(status(by("thanhtri_khongcothat", get("/api/v1/directives"))))
                .isEqualTo(401);
        assertThat(answer(by(closed, get("/board"))).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName(
            "mã hiện một lần; cơ sở dữ liệu chỉ giữ mã băm; chủ thấy lần dùng gần nhất, người khác không thấy và không thu hồi được")
    void belongsToItsOwner() throws Exception {
        MockHttpSession session = signIn();
        String shown = answer(post("/account/tokens")
                        .session(session)
                        .param("name", "kho dữ liệu")
                        .param("scope", "READ")
                        .param("days", "30")
                        .with(csrf()))
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher made = Pattern.compile("thanhtri_[A-Za-z0-9_-]{43}").matcher(shown);
        assertThat(made.find()).isTrue();
        assertThat(list("select row_to_json(t)::text from people.token t where name = 'kho dữ liệu'"))
                .singleElement()
                .asString()
                .doesNotContain(made.group());
        assertThat(status(by(made.group(), get("/api/v1/directives")))).isEqualTo(200);
        String again = page(session, "/account/tokens");
        assertThat(again).contains("kho dữ liệu", "127.0.0.1").doesNotContain(made.group());

        long id = Acting.as(owner, () -> tokens.listOwn().getFirst().id());
        Actor colleague = open("dong.nghiep." + opened, Role.OFFICER);
        Acting.run(colleague, () -> {
            assertThat(tokens.listOwn()).isEmpty();
            assertThatThrownBy(() -> tokens.revoke(id)).isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    @DisplayName("phiên của tôi: thiết bị, địa chỉ, từ lúc nào; kết thúc một phiên hay mọi phiên khác có hiệu lực ngay")
    void sessionsAreListedAndEnded() throws Exception {
        MockHttpSession here = signIn();
        MockHttpSession other = signIn();
        MockHttpSession third = signIn();
        assertThat(page(here, "/account/sessions")).contains("Firefox · Windows", "127.0.0.1", "phiên này");
        List<Session> open = Acting.as(owner, sessions::listOwn);
        assertThat(open).hasSize(3);

        assertThat(status(post("/account/sessions/" + open.get(1).id() + "/end")
                        .session(here)
                        .with(csrf())))
                .isEqualTo(302);
        assertThat(answer(get("/board").session(other)).getRedirectedUrl()).isEqualTo("/sign-in?expired");
        assertThat(status(get("/board").session(third))).isEqualTo(200);

        assertThat(status(post("/account/sessions/end-others").session(here).with(csrf())))
                .isEqualTo(302);
        assertThat(answer(get("/board").session(third)).getRedirectedUrl()).isEqualTo("/sign-in?expired");
        assertThat(status(get("/board").session(here))).isEqualTo(200);

        Actor colleague = open("khac." + opened, Role.OFFICER);
        long mine = Acting.as(owner, () -> sessions.listOwn().getFirst().id());
        Acting.run(
                colleague,
                () -> assertThatThrownBy(() -> sessions.end(mine)).isInstanceOf(NoSuchElementException.class));
    }

    @Test
    @DisplayName("nhiều nhất năm phiên một tài khoản, tính cả phiên ở máy chủ khác: phiên cũ nhất kết thúc")
    void sessionsAreLimited() throws Exception {
        MockHttpSession first = signIn();
        // as another server on the same database would
        for (int i = 0; i < 4; i++) {
            Acting.as(owner, () -> sessions.begin("", "198.51.100.4"));
        }
        assertThat(status(get("/board").session(first))).isEqualTo(200);
        MockHttpSession sixth = signIn();
        assertThat(answer(get("/board").session(first)).getRedirectedUrl()).isEqualTo("/sign-in?expired");
        assertThat(status(get("/board").session(sixth))).isEqualTo(200);
        assertThat(Acting.as(owner, sessions::listOwn)).hasSize(5);
    }

    @Test
    @DisplayName("đăng xuất thì phiên không còn trong danh sách")
    void signingOutEndsTheRow() throws Exception {
        MockHttpSession session = signIn();
        answer(post("/sign-out").session(session).with(csrf()));
        assertThat(Acting.as(owner, sessions::listOwn)).isEmpty();
    }

    private static MockHttpServletRequestBuilder outbreak() {
        String content = """
                {"name": "Ổ dịch xóm Kê", "codePrefix": "OK", "unitCode": "05917", "openedOn": "2021-07-%02d"}
                """.formatted(++outbreaks);
        return post("/api/v1/outbreaks").contentType(MediaType.APPLICATION_JSON).content(content);
    }

    private static MockHttpServletRequestBuilder by(String token, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private MockHttpSession signIn() throws Exception {
        return (MockHttpSession) Objects.requireNonNull(site.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", PASSWORD)
                        .header("User-Agent", FIREFOX)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    private String page(MockHttpSession session, String path) throws Exception {
        MockHttpServletResponse response = answer(get(path).session(session));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request).andReturn().getResponse();
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> list(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Connection superuser() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return TestServer.superuserOf(connection.getMetaData().getURL());
        }
    }
}
