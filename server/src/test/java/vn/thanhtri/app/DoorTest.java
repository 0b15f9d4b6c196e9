package vn.thanhtri.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
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
    private static SSLContext tls;
    private static final Map<String, Integer> SET_UP = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        data = Files.createTempDirectory(
                        "thanhtri-door-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")))
                .toRealPath();
        List<Path> pem = certificate();
        Map<String, Object> properties = new HashMap<>(Transport.properties(pem, List.of(PROXY)));
        properties.put("thanhtri.data", data.resolve("server").toString());
        properties.put("server.port", "0");
        tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Everybody()}, null);
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(ThanhTri.class)
                .properties(properties)
                .run();
        makeTheFirst();
    }

    private static void makeTheFirst() throws IOException {
        FirstAdministrator first = context.getBean(FirstAdministrator.class);
        SET_UP.put("page before", ask(PROXY, "/set-up", "", Map.of()).status());
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
        SET_UP.put("page after", ask(PROXY, "/set-up", "", Map.of()).status());
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
        Answer signedIn = signIn(Map.of());
        assertThat(signedIn.header("Location")).isEqualTo("/");
        assertThat(ask(PROXY, "/officers", signedIn.cookies(), Map.of()).body()).contains("quantri.thainguyen");
    }

    @Test
    @DisplayName(
            "có chứng thư thì trình duyệt được dặn chỉ dùng HTTPS, cookie phiên không bao giờ đi đường không mã hóa")
    void strict() throws IOException {
        Answer page = ask(PROXY, "/sign-in", "", Map.of());
        assertThat(page.header("Strict-Transport-Security"))
                .contains("max-age=")
                .doesNotContain("includeSubDomains");
        assertThat(page.header("Set-Cookie")).contains("JSESSIONID", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(ask(PROXY, "/sign-in?lang=en", "", Map.of()).head()).containsPattern("lang=en[^\r]*Secure");
    }

    @Test
    @DisplayName("đầu mục Host lạ không dẫn ai đi đâu: mọi chuyển hướng là đường dẫn của chính trang này")
    void foreignHost() throws IOException {
        Map<String, String> evil = Map.of("Host", "evil.example", "Referer", "https://evil.example/trap");
        Answer asked = ask(PROXY, "/persons?q=an", "", evil);
        assertThat(asked.header("Location")).isEqualTo("/sign-in");
        Answer signedIn =
                send("/sign-in", Map.of("username", "quantri.thainguyen", "password", PASSWORD), evil, asked.cookies());
        assertThat(signedIn.header("Location")).isEqualTo("/persons?q=an&continue");
        assertThat(ask(PROXY, "/persons/999999", signedIn.cookies(), evil).body())
                .contains("href=\"/trap\"")
                .doesNotContain("evil.example");
        assertThat(send("/sign-out", Map.of(), evil, signedIn.cookies()).header("Location"))
                .isEqualTo("/sign-in?bye");
    }

    @Test
    @DisplayName("X-Forwarded-For chỉ được tin từ proxy đã khai báo, không tin từ nơi khác")
    void forwardedHeaders() throws IOException {
        Map<String, String> forwarded = Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");
        Answer throughProxy = signIn(forwarded);
        assertThat(ask(PROXY, "/account/sessions", throughProxy.cookies(), Map.of())
                        .body())
                .contains("203.0.113.9");
        Answer stranger = signInFrom(STRANGER, Map.of("X-Forwarded-For", "198.51.100.77"));
        assertThat(ask(PROXY, "/account/sessions", stranger.cookies(), Map.of()).body())
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

    private static Answer signIn(Map<String, String> headers) throws IOException {
        return signInFrom(PROXY, headers);
    }

    private static Answer signInFrom(String source, Map<String, String> headers) throws IOException {
        return sendFrom(
                source, "/sign-in", Map.of("username", "quantri.thainguyen", "password", PASSWORD), headers, "");
    }

    private static Answer send(String path, Map<String, String> form, Map<String, String> headers) throws IOException {
        return send(path, form, headers, "");
    }

    private static Answer send(String path, Map<String, String> form, Map<String, String> headers, String cookies)
            throws IOException {
        return sendFrom(PROXY, path, form, headers, cookies);
    }

    /** Takes a token from a page first, as a browser does. */
    private static Answer sendFrom(
            String source, String path, Map<String, String> form, Map<String, String> headers, String cookies)
            throws IOException {
        Answer page = ask(source, "/sign-in", cookies, Map.of());
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        Map<String, String> whole = new HashMap<>(form);
        whole.put("_csrf", token.group(1));
        String body = whole.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String known = page.cookies().isEmpty() ? cookies : page.cookies();
        Answer answer = exchange(source, "POST " + path, known, headers, body);
        return answer.cookies().isEmpty()
                ? new Answer(answer.head() + "\r\nSet-Cookie: " + known, answer.body())
                : answer;
    }

    private static Answer ask(String source, String path, String cookies, Map<String, String> headers)
            throws IOException {
        return exchange(source, "GET " + path, cookies, headers, "");
    }

    private record Answer(String head, String body) {
        int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .collect(Collectors.joining("\n"));
        }

        String cookies() {
            return header("Set-Cookie")
                    .lines()
                    .filter(line -> line.startsWith("JSESSIONID"))
                    .map(line -> line.split(";")[0])
                    .findFirst()
                    .orElse("");
        }
    }

    /** With any address of this machine as source and any header, which no HTTP client sends. */
    private static Answer exchange(String source, String what, String cookies, Map<String, String> headers, String body)
            throws IOException {
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> all =
                new LinkedHashMap<>(Map.of("Host", "localhost:" + port, "Connection", "close", "Accept", "text/html"));
        all.putAll(headers);
        if (!cookies.isEmpty()) {
            all.put("Cookie", cookies);
        }
        if (content.length > 0) {
            all.put("Content-Type", "application/x-www-form-urlencoded");
            all.put("Content-Length", "" + content.length);
        }
        StringBuilder request = new StringBuilder(what + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        try (Socket plain = new Socket()) {
            plain.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
            plain.connect(new InetSocketAddress(PROXY, port), 10_000);
            plain.setSoTimeout(30_000);
            try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", port, true)) {
                socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(content);
                socket.getOutputStream().flush();
                String whole = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int end = whole.indexOf("\r\n\r\n");
                return new Answer(whole.substring(0, end), whole.substring(end + 4));
            }
        }
    }

    /** A certificate of its own, made by the JDK's keytool; as PEM, certificate and key. */
    private static List<Path> certificate() throws Exception {
        Path store = data.resolve("door.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "door",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return List.of(
                pem("cert.pem", "CERTIFICATE", keys.getCertificate("door").getEncoded()),
                pem(
                        "key.pem",
                        "PRIVATE KEY",
                        keys.getKey("door", PASSWORD.toCharArray()).getEncoded()));
    }

    private static Path pem(String name, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return Files.writeString(
                data.resolve(name), "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, text, kind));
    }

    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
