package vn.thanhtri.bench.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running demo ({@code ./thanhtri demo --port N}) for each of its pages and prints how long the whole answer took, p50
 * and p95 in milliseconds, over loopback and one connection, and how many compressed bytes a first visit to the board costs.
 *
 * <p>Usage: {@code PageBench http://127.0.0.1:8080 [rounds]}
 */
public final class PageBench {
    private static final Map<String, List<String>> VISITS = visits();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"#]+)");
    private static final Pattern LINK = Pattern.compile("href=\"(/(?:outbreaks|directives|persons)/\\d+)");

    private final String site;
    private final int rounds;

    private PageBench(String site, int rounds) {
        this.site = site;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String site = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        new PageBench(site, rounds).run();
    }

    private static Map<String, List<String>> visits() {
        Map<String, List<String>> visits = new LinkedHashMap<>();
        visits.put("chihuy", List.of("/board", "/accountability", "/policy", "/units/05917"));
        visits.put("dichte", List.of("/outbreaks", "/persons"));
        visits.put("vanphong", List.of("/directives"));
        visits.put("tramyte.tankhanh", List.of("/board"));
        return visits;
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%-18s %-28s %8s %8s %8s %10s%n",
                "officer",
                "page",
                "p50 ms",
                "p95 ms",
                "max ms",
                "bytes");
        for (Map.Entry<String, List<String>> visit : VISITS.entrySet()) {
            HttpClient client = signIn(visit.getKey());
            Set<String> paths = new LinkedHashSet<>(visit.getValue());
            for (String path : visit.getValue()) {
                Matcher link = LINK.matcher(text(client, path));
                if (link.find()) {
                    paths.add(link.group(1));
                }
            }
            for (String path : paths) {
                measure(client, visit.getKey(), path);
            }
        }
        firstVisit();
    }

    private void measure(HttpClient client, String officer, String path) throws IOException, InterruptedException {
        for (int i = 0; i < rounds; i++) {
            get(client, path);
        }
        double[] millis = new double[rounds];
        int bytes = 0;
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = get(client, path);
            millis[i] = (System.nanoTime() - begin) / 1e6;
            bytes = answer.body().length;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-18s %-28s %8.1f %8.1f %8.1f %10d%n",
                officer,
                path,
                millis[rounds / 2],
                millis[(int) (rounds * 0.95)],
                millis[rounds - 1],
                bytes);
    }

    private void firstVisit() throws IOException, InterruptedException {
        HttpClient client = signIn("chihuy");
        String page = text(client, "/board");
        long bytes = get(client, "/board").body().length;
        Set<String> assets = new LinkedHashSet<>();
        Matcher asset = ASSET.matcher(page);
        while (asset.find()) {
            assets.add(asset.group(1));
        }
        // the fonts a page of Vietnamese text needs: three weights, both subsets
        for (int weight : new int[] {400, 600, 700}) {
            assets.add("/assets/fonts/inter-latin-" + weight + "-normal.woff2");
            assets.add("/assets/fonts/inter-vietnamese-" + weight + "-normal.woff2");
        }
        for (String path : assets) {
            bytes += get(client, path).body().length;
        }
        System.out.printf(
                Locale.ROOT, "first visit to /board: %d compressed bytes in %d files%n", bytes, assets.size() + 1);
    }

    private HttpClient signIn(String officer) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        Matcher token = TOKEN.matcher(text(client, "/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("no token on " + site + "/sign-in");
        }
        String form = "username=" + officer + "&password=thanhtri&_csrf="
                + java.net.URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException(officer + " could not sign in");
        }
        return client;
    }

    private HttpResponse<byte[]> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private String text(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString())
                .body();
    }
}
