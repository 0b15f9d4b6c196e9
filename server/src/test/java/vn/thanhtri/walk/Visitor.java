package vn.thanhtri.walk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser or a program, signed in or not. */
final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private String token = "";
    private int asked;

    Visitor(String site) {
        this.site = site;
    }

    void signIn(String username, String password) throws IOException {
        token = tokenIn(get("/sign-in").text());
        Answer answer = post("/sign-in", Map.of("username", List.of(username), "password", List.of(password)));
        if (answer.location().contains("/sign-in")) {
            throw new IllegalStateException(username + " was not let in: " + answer.location());
        }
        token = tokenIn(get("/account").text());
    }

    private static String tokenIn(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no token in " + page);
        }
        return found.group(1);
    }

    int asked() {
        return asked;
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** The first moment of what never ends. */
    Answer listen(String path) throws IOException {
        asked++;
        try {
            var answer = client.sendAsync(request(path).GET().build(), BodyHandlers.ofInputStream())
                    .join();
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String location = answer.headers().firstValue("Location").orElse("");
            byte[] first = new byte[1 << 16];
            int read = answer.statusCode() == 200 && type.startsWith("text/event-stream")
                    ? 0
                    : Math.max(0, answer.body().read(first));
            answer.body().close();
            return new Answer(answer.statusCode(), type, location, new String(first, 0, read, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    Answer post(String path, Map<String, List<String>> fields) throws IOException {
        return form("POST", path, fields);
    }

    Answer form(String method, String path, Map<String, List<String>> fields) throws IOException {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + '=' + encode(value)))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    Answer json(String method, String path, String body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** A form with one file. */
    Answer file(String path, Map<String, List<String>> fields, String field, String name, byte[] content)
            throws IOException {
        String edge = "edge" + Long.toHexString(System.nanoTime());
        StringBuilder head = new StringBuilder();
        fields.forEach((key, values) -> values.forEach(value -> head.append("--%s\r\n".formatted(edge))
                .append("Content-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(key, value))));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        .formatted(edge, field, name))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n")))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("X-CSRF-TOKEN", token);
    }

    private Answer send(HttpRequest request) throws IOException {
        asked++;
        try {
            return Answer.of(client.send(request, BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
