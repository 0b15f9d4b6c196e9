package vn.thanhtri.bench.pages;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An officer, with the password of the demo, at a browser without scripts: one connection, compressed answers, a session. */
public final class Visitor {
    private static final String PASSWORD = "thanhtri";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Of accounts that a bench opens itself: the rules refuse the demo's. */
    public static final String OWN_PASSWORD = "mua-thu-la-vang-roi";

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Visitor(String site) {
        this.site = site;
    }

    /** One of the demo's accounts. */
    public static Visitor signIn(String site, String officer) throws IOException, InterruptedException {
        return signIn(site, officer, PASSWORD);
    }

    public static Visitor signIn(String site, String officer, String password)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(site);
        Matcher token = TOKEN.matcher(visitor.text("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("no token on " + site + "/sign-in");
        }
        String form = "username=" + officer + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = visitor.client.send(
                HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException(officer + " could not sign in");
        }
        return visitor;
    }

    /** The answer as it comes over the wire, compressed. */
    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    public String text(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** An answer that goes on: a stream of events. */
    InputStream open(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
