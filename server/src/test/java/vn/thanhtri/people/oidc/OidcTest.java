package vn.thanhtri.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Program;
import vn.thanhtri.test.Province;

@DatabaseTest
@DisplayName("Đăng nhập bằng nhà cung cấp định danh (OpenID Connect)")
class OidcTest {
    private static final int PORT = freePort();

    private static @Nullable Program provider;

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry properties) {
        properties.add("thanhtri.oidc.issuer", () -> "http://127.0.0.1:" + PORT);
        properties.add("thanhtri.oidc.client", () -> IdentityProvider.CLIENT);
        properties.add("thanhtri.oidc.secret", () -> IdentityProvider.SECRET);
        properties.add("thanhtri.oidc.claim", () -> "sub");
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Officers officers;

    @Autowired
    private Agencies agencies;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void end() {
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    @DisplayName(
            "nhà cung cấp vắng mặt: nói rõ, không dẫn đi đâu; trả lời rồi thì ai có tài khoản vào được, ai không có bị từ chối")
    void vouchedFor() throws Exception {
        MockMvc site = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        assertThat(site.perform(get("/sign-in")).andReturn().getResponse().getContentAsString())
                .contains("/oauth2/authorization/oidc");
        MockHttpSession session = new MockHttpSession();
        assertThat(there(site, session)).isEqualTo("/sign-in?provider");

        Program started = Program.start(IdentityProvider.class, line -> line.equals("READY"), String.valueOf(PORT));
        provider = started;
        started.await("READY", 1, Duration.ofSeconds(60));
        long id = account();
        assertThat(enter(site, session, IdentityProvider.OFFICER)).isEqualTo("/");
        MockHttpServletResponse own = site.perform(get("/account/sessions").session(session))
                .andReturn()
                .getResponse();
        assertThat(own.getStatus()).as("the session of the account").isEqualTo(200);
        assertThat(own.getContentAsString(StandardCharsets.UTF_8)).contains("127.0.0.1");

        Acting.run(Actor.system(), () -> officers.close(id));
        assertThat(site.perform(get("/account/sessions").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("a closed account ends what the provider began")
                .isEqualTo(302);
        cookies.getCookieStore().removeAll();
        assertThat(enter(site, new MockHttpSession(), IdentityProvider.OFFICER)).isEqualTo("/sign-in?unknown");
        cookies.getCookieStore().removeAll();
        assertThat(enter(site, new MockHttpSession(), IdentityProvider.STRANGER))
                .isEqualTo("/sign-in?unknown");
    }

    @Test
    @DisplayName("một mã của nhà cung cấp không do mình hỏi thì không vào được")
    void notAsked() throws Exception {
        MockMvc site = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        assertThat(location(site, new MockHttpSession(), "/login/oauth2/code/oidc?code=abc&state=xyz"))
                .isEqualTo("/sign-in?provider");
    }

    private static String there(MockMvc site, MockHttpSession session) throws Exception {
        return location(site, session, "/oauth2/authorization/oidc");
    }

    private static String location(MockMvc site, MockHttpSession session, String path) throws Exception {
        return Objects.requireNonNull(site.perform(get(URI.create(path)).session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    /** From our link through the provider's own form and back; where one arrives. */
    private String enter(MockMvc site, MockHttpSession session, String username) throws Exception {
        String asked = there(site, session);
        assertThat(asked)
                .startsWith("http://127.0.0.1:" + PORT + "/oauth2/authorize?")
                .contains("state=", "nonce=");
        ask(HttpRequest.newBuilder(URI.create(asked)).header("Accept", "text/html"));
        String base = "http://127.0.0.1:" + PORT;
        String token = Jsoup.parse(
                        ask(HttpRequest.newBuilder(URI.create(base + "/login"))).body())
                .select("input[name=_csrf]")
                .attr("value");
        HttpResponse<String> signedIn = ask(HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password="
                        + IdentityProvider.PASSWORD + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
        String on = signedIn.headers().firstValue("Location").orElseThrow();
        String back = ask(HttpRequest.newBuilder(URI.create(base).resolve(on)).header("Accept", "text/html"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(back).startsWith(IdentityProvider.BACK + "?code=");
        return location(site, session, back.substring("http://localhost".length()));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private long account() {
        return Acting.as(Actor.system(), () -> {
            long agency = agencies.register(new AgencyEntry(
                    AgencyKind.ORGANISATION,
                    "Cơ quan thử",
                    "thử",
                    "173",
                    Province.PHU_BINH,
                    null,
                    "",
                    Validity.ALWAYS));
            return officers.open(
                    IdentityProvider.OFFICER,
                    IdentityProvider.PASSWORD,
                    "Vi Thị Danh",
                    Role.OFFICER,
                    agency,
                    Province.PHU_BINH);
        });
    }
}
