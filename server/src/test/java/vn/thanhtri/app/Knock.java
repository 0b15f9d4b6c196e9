package vn.thanhtri.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Asks a server over TLS with any address of this machine as source and any header, which no HTTP client does. */
final class Knock {
    private static final String PROXY = "127.0.0.1";
    private static final String SECRET = "chi-de-lam-chung-thu";

    private final int port;
    private final SSLContext tls;

    Knock(int port) throws GeneralSecurityException {
        this.port = port;
        this.tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Everybody()}, null);
    }

    /** Takes a token from a page first, as a browser does. */
    Answer sendFrom(String source, String path, Map<String, String> form, Map<String, String> headers, String cookies)
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

    Answer ask(String source, String path, String cookies, Map<String, String> headers) throws IOException {
        return exchange(source, "GET " + path, cookies, headers, "");
    }

    record Answer(String head, String body) {
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
                    .filter(line -> line.startsWith("__Host-"))
                    .map(line -> line.split(";")[0])
                    .findFirst()
                    .orElse("");
        }
    }

    /** With any address of this machine as source and any header, which no HTTP client sends. */
    private Answer exchange(String source, String what, String cookies, Map<String, String> headers, String body)
            throws IOException {
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
    static List<Path> certificate(Path data) throws Exception {
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
                        SECRET)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        return List.of(
                pem(data, "cert.pem", "CERTIFICATE", keys.getCertificate("door").getEncoded()),
                pem(
                        data,
                        "key.pem",
                        "PRIVATE KEY",
                        keys.getKey("door", SECRET.toCharArray()).getEncoded()));
    }

    private static Path pem(Path data, String name, String kind, byte[] content) throws IOException {
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
