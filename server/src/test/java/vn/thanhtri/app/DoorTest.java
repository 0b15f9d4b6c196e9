package vn.thanhtri.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import vn.thanhtri.people.access.FirstAdministrator;

/** A fresh server with a certificate of its own behind a named proxy, from the first start on, asked as strangers ask. */
@DisplayName("Cửa của máy chủ")
@Timeout(180)
class DoorTest {
    private static final String PROXY = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";
    private static final String PASSWORD = "lua-non-dong-xanh-mai";
    private static Path data;
    private static ServletWebServerApplicationContext context;
    private static Knock knock;
    private static final Map<String, Integer> SET_UP = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        data = Files.createTempDirectory(
                        "thanhtri-door-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")))
                .toRealPath();
        List<Path> pem = Knock.certificate(data);
        Map<String, Object> properties = new HashMap<>(Transport.properties(pem, List.of(PROXY)));
        properties.put("thanhtri.data", data.resolve("server").toString());
        properties.put("server.port", "0");
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(ThanhTri.class)
                .properties(properties)
                .run();
        knock = new Knock(Objects.requireNonNull(context.getWebServer()).getPort());
        makeTheFirst();
    }

    private static void makeTheFirst() throws IOException {
        FirstAdministrator first = context.getBean(FirstAdministrator.class);
        SET_UP.put("page before", knock.ask(PROXY, "/set-up", "", Map.of()).status());
        SET_UP.put(
                "wrong code",
                send("/set-up", wish("AAAA-AAAA-AAAA-AAAA-AAAA", PASSWORD), Map.of())
                        .status());
        SET_UP.put(
                "weak password",
                send("/set-up", wish(first.code(), "thanhtri"), Map.of()).status());
        SET_UP.put(
                "made", send("/set-up", wish(first.code(), PASSWORD), Map.of()).status());
        SET_UP.put(
                "made again",
                send("/set-up", wish(first.code(), PASSWORD), Map.of()).status());
        SET_UP.put("page after", knock.ask(PROXY, "/set-up", "", Map.of()).status());
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    @DisplayName("lần đầu: chỉ mã một lần mới mở được, quản trị tự đặt tên và mật khẩu, rồi cửa đóng hẳn")
    void firstAdministrator() throws IOException {
        assertThat(SET_UP)
                .containsExactly(
                        Map.entry("page before", 200),
                        Map.entry("wrong code", 422),
                        Map.entry("weak password", 422),
                        Map.entry("made", 302),
                        Map.entry("made again", 404),
                        Map.entry("page after", 404));
        Knock.Answer signedIn = signIn(Map.of());
        assertThat(signedIn.header("Location")).isEqualTo("/");
        assertThat(knock.ask(PROXY, "/officers", signedIn.cookies(), Map.of()).body())
                .contains("quantri.thainguyen");
    }

    @Test
    @DisplayName(
            "có chứng thư thì trình duyệt được dặn chỉ dùng HTTPS, cookie phiên không bao giờ đi đường không mã hóa")
    void strict() throws IOException {
        Knock.Answer page = knock.ask(PROXY, "/sign-in", "", Map.of());
        assertThat(page.header("Strict-Transport-Security"))
                .contains("max-age=")
                .doesNotContain("includeSubDomains");
        assertThat(page.header("Set-Cookie"))
                .contains("__Host-thanhtri", "Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(knock.ask(PROXY, "/sign-in?lang=en", "", Map.of()).head()).containsPattern("lang=en[^\r]*Secure");
    }

    @Test
    @DisplayName("đầu mục Host lạ không dẫn ai đi đâu: mọi chuyển hướng là đường dẫn của chính trang này")
    void foreignHost() throws IOException {
        Map<String, String> evil = Map.of("Host", "evil.example", "Referer", "https://evil.example/trap");
        Knock.Answer asked = knock.ask(PROXY, "/persons?q=an", "", evil);
        assertThat(asked.header("Location")).isEqualTo("/sign-in");
        Knock.Answer signedIn =
                send("/sign-in", Map.of("username", "quantri.thainguyen", "password", PASSWORD), evil, asked.cookies());
        assertThat(signedIn.header("Location")).isEqualTo("/persons?q=an&continue");
        assertThat(knock.ask(PROXY, "/persons/999999", signedIn.cookies(), evil).body())
                .contains("href=\"/trap\"")
                .doesNotContain("evil.example");
        assertThat(send("/sign-out", Map.of(), evil, signedIn.cookies()).header("Location"))
                .isEqualTo("/sign-in?bye");
    }

    @Test
    @DisplayName("X-Forwarded-For chỉ được tin từ proxy đã khai báo, không tin từ nơi khác")
    void forwardedHeaders() throws IOException {
        Map<String, String> forwarded = Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");
        Knock.Answer throughProxy = signIn(forwarded);
        assertThat(knock.ask(PROXY, "/account/sessions", throughProxy.cookies(), Map.of())
                        .body())
                .contains("203.0.113.9");
        Knock.Answer stranger = signInFrom(STRANGER, Map.of("X-Forwarded-For", "198.51.100.77"));
        assertThat(knock.ask(PROXY, "/account/sessions", stranger.cookies(), Map.of())
                        .body())
                .contains(STRANGER)
                .doesNotContain("198.51.100.77");
    }

    @Test
    @DisplayName("--tls và --proxy nói rõ điều gì không đọc được")
    void saysWhatIsWrong() {
        assertThatThrownBy(
                        () -> Transport.properties(List.of(Path.of("/no/cert.pem"), Path.of("/no/key.pem")), List.of()))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("cert.pem");
        assertThatThrownBy(() -> Transport.properties(List.of(), List.of(".*")))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("--proxy");
        assertThat(Transport.properties(List.of(), List.of("10.0.0.5")))
                .containsEntry("server.tomcat.remoteip.internal-proxies", "10\\.0\\.0\\.5");
    }

    private static Map<String, String> wish(String code, String password) {
        return Map.of(
                "code", code,
                "province", "19",
                "agency", "Sở Khoa học và Công nghệ",
                "name", "Triệu Thị Quản",
                "username", "quantri.thainguyen",
                "password", password);
    }

    private static Knock.Answer signIn(Map<String, String> headers) throws IOException {
        return signInFrom(PROXY, headers);
    }

    private static Knock.Answer signInFrom(String source, Map<String, String> headers) throws IOException {
        return knock.sendFrom(
                source, "/sign-in", Map.of("username", "quantri.thainguyen", "password", PASSWORD), headers, "");
    }

    private static Knock.Answer send(String path, Map<String, String> form, Map<String, String> headers)
            throws IOException {
        return send(path, form, headers, "");
    }

    private static Knock.Answer send(String path, Map<String, String> form, Map<String, String> headers, String cookies)
            throws IOException {
        return knock.sendFrom(PROXY, path, form, headers, cookies);
    }
}
