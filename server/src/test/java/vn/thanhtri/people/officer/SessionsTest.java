package vn.thanhtri.people.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
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
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.right.Looks;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Phiên làm việc")
class SessionsTest {
    private static final String PASSWORD = "mua-thu-la-vang-roi";
    private static final String NEW = "gio-mua-dong-bac-ve";
    private static int opened;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Officers officers;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Looks looks;

    private MockMvc site;
    private String username = "";
    private long id;
    private long agency;

    @BeforeEach
    void account() {
        site = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String number = String.valueOf(++opened);
        username = "phien." + number;
        agency = Acting.as(
                Actor.system(),
                () -> agencies.register(new AgencyEntry(
                        AgencyKind.ORGANISATION,
                        "Cơ quan phiên " + number,
                        "CQ " + number,
                        "173",
                        "19.173.",
                        null,
                        "",
                        Validity.ALWAYS)));
        id = Acting.as(
                Actor.system(),
                () -> officers.open(username, PASSWORD, "Vi Thị Phiên", Role.OFFICE, agency, "19.173."));
    }

    @Test
    @DisplayName("đóng tài khoản thì phiên đang mở kết thúc ngay, cả phiên của chương trình")
    void closingEndsSessions() throws Exception {
        MockHttpSession session = signedIn(PASSWORD);
        assertThat(status(get("/directives").session(session))).isEqualTo(200);
        assertThat(status(get("/api/v1/directives").with(httpBasic(username, PASSWORD))))
                .isEqualTo(200);
        Acting.run(Actor.system(), () -> officers.close(id));
        MockHttpServletResponse ended = answer(get("/directives").session(session));
        assertThat(ended.getStatus()).isEqualTo(302);
        assertThat(ended.getRedirectedUrl()).isEqualTo("/sign-in?expired");
        assertThat(status(get("/api/v1/directives").with(httpBasic(username, PASSWORD))))
                .isEqualTo(401);
    }

    @Test
    @DisplayName("ai cũng tự đổi được mật khẩu; mọi phiên cũ kết thúc, mật khẩu cũ không còn dùng được")
    void everybodyChangesTheirOwn() throws Exception {
        MockHttpSession session = signedIn(PASSWORD);
        MockHttpServletResponse wrong = answer(change("sai-mat-khau-nay", NEW).session(session));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("Mật khẩu hiện tại không đúng");
        assertThat(status(get("/directives").session(session)))
                .as("nothing has changed")
                .isEqualTo(200);
        assertThat(answer(change(PASSWORD, NEW).session(session)).getRedirectedUrl())
                .isEqualTo("/sign-in?changed");
        assertThat(status(get("/directives").session(session))).isEqualTo(302);
        assertThat(signIn(PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in?error");
        assertThat(signIn(NEW).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    @DisplayName("người không phải quản trị cấp lại mật khẩu thì bị từ chối trước khi có gì thay đổi")
    void resetIsRefusedBeforeAnythingChanges() throws Exception {
        MockHttpSession session = signedIn(PASSWORD);
        assertThat(status(post("/officers/" + id + "/password").session(session).with(csrf())))
                .isEqualTo(403);
        assertThat(status(get("/directives").session(session))).isEqualTo(200);
        assertThat(signIn(PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    @DisplayName("biểu mẫu có mã phiên cũ: 403, giữ nguyên những gì đã nhập, gửi lại một lần bấm")
    void staleTokenKeepsTheForm() throws Exception {
        MockHttpSession session = signedIn(PASSWORD);
        MockHttpServletResponse stale = answer(post("/directives")
                .session(session)
                .param("_csrf", "cu-roi")
                .param("text", "Thông báo về việc phòng dịch"));
        assertThat(stale.getStatus()).isEqualTo(403);
        assertThat(stale.getContentAsString(StandardCharsets.UTF_8))
                .contains("Chưa ghi", "Thông báo về việc phòng dịch", "action=\"/directives\"");
    }

    @Test
    @DisplayName(
            "nhập sai nhiều lần thì phải chờ, tính theo nơi gửi và tài khoản; nơi khác vẫn vào được, tên không có cũng vậy")
    void wrongPasswordsDelayTheSource() throws Exception {
        for (String name : new String[] {username, "khong-co-ai." + opened}) {
            for (int i = 0; i < SignInDelays.FREE; i++) {
                assertThat(signIn(name, "sai-" + i, "203.0.113.7").getRedirectedUrl())
                        .isEqualTo("/sign-in?error");
            }
            assertThat(signIn(name, PASSWORD, "203.0.113.7").getRedirectedUrl())
                    .as(name)
                    .isEqualTo("/sign-in?wait");
        }
        assertThat(signIn(username, PASSWORD, "198.51.100.4").getRedirectedUrl())
                .as("the account itself is not locked")
                .isEqualTo("/");
    }

    @Test
    @DisplayName("chờ lâu dần, nhiều nhất năm phút")
    void delaysGrow() {
        SignInDelays delays = new SignInDelays(Clock.fixed(Instant.parse("2026-11-30T01:00:00Z"), VietnamTime.ZONE));
        for (int i = 0; i < SignInDelays.FREE; i++) {
            delays.failed("10.0.0.1", "ai");
        }
        assertThat(delays.left("10.0.0.1", "AI ")).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 30; i++) {
            delays.failed("10.0.0.1", "ai");
        }
        assertThat(delays.left("10.0.0.1", "ai")).isEqualTo(Duration.ofMinutes(5));
        assertThat(delays.left("10.0.0.2", "ai")).isZero();
    }

    @Test
    @DisplayName("đăng nhập, đăng xuất và lần sai đều được ghi, người có quyền xem được")
    void signInsAreRecorded() throws Exception {
        MockHttpSession session = signedIn(PASSWORD);
        signIn("sai-" + PASSWORD);
        answer(post("/sign-out").session(session).with(csrf()));
        Actor administrator = new Actor(1L, agency, "Quản trị", "19.", Role.ADMINISTRATOR);
        Acting.run(
                administrator,
                () -> assertThat(looks.list(Asked.latest(50)).rows())
                        .filteredOn(look -> look.subject().id() == id)
                        .extracting(Looks.Look::kind)
                        .containsExactlyInAnyOrder("SignedIn", "SignInFailed", "SignedOut"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"matkhau123", "Mật Khẩu 1", "iloveyou", "trustno1", "chelsea12", "scoobydoo", "aaaaaaaa", "ngan"
            })
    @DisplayName("mật khẩu hay bị thử trước, của ta hay của người, ngắn quá hay một chữ lặp lại: không nhận")
    void commonPasswordsAreRefused(String common) {
        Actor own = new Actor(id, agency, "Vi Thị Phiên", "19.173.", Role.OFFICE);
        Acting.run(own, () -> refused(() -> officers.changeOwn(PASSWORD, common), 422));
    }

    @Test
    @DisplayName("không ai mở tài khoản thấy rộng hơn mình, hay tự đóng tài khoản của mình")
    void accountsStayWithinTheArea() {
        Actor district = new Actor(id, agency, "Quản trị huyện", "19.173.", Role.ADMINISTRATOR);
        Acting.run(district, () -> {
            refused(() -> officers.open("cao.hon", NEW, "Ai Đó", Role.OFFICER, agency, "19."), 403);
            refused(() -> officers.close(id), 422);
        });
    }

    private static void refused(Runnable command, int status) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(status));
    }

    private static MockHttpServletRequestBuilder change(String present, String wanted) {
        return post("/account/password")
                .param("present", present)
                .param("password", wanted)
                .with(csrf());
    }

    private MockHttpSession signedIn(String password) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(site.perform(form(username, password, "127.0.0.1"))
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    private MockHttpServletResponse signIn(String password) throws Exception {
        return signIn(username, password, "127.0.0.1");
    }

    private MockHttpServletResponse signIn(String name, String password, String source) throws Exception {
        return answer(form(name, password, source));
    }

    private static MockHttpServletRequestBuilder form(String name, String password, String source) {
        return post("/sign-in")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(source);
                    return request;
                });
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request).andReturn().getResponse();
    }
}
