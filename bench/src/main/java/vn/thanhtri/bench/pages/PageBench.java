package vn.thanhtri.bench.pages;

import java.io.IOException;
import java.net.http.HttpResponse;
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
            Visitor client = Visitor.signIn(site, visit.getKey());
            Set<String> paths = new LinkedHashSet<>(visit.getValue());
            for (String path : visit.getValue()) {
                Matcher link = LINK.matcher(client.text(path));
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

    private void measure(Visitor client, String officer, String path) throws IOException, InterruptedException {
        for (int i = 0; i < rounds; i++) {
            client.get(path);
        }
        double[] millis = new double[rounds];
        int bytes = 0;
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.get(path);
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
        Visitor client = Visitor.signIn(site, "chihuy");
        String page = client.text("/board");
        long bytes = client.get("/board").body().length;
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
            bytes += client.get(path).body().length;
        }
        System.out.printf(
                Locale.ROOT, "first visit to /board: %d compressed bytes in %d files%n", bytes, assets.size() + 1);
    }
}
