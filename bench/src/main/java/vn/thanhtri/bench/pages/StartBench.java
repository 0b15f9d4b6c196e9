package vn.thanhtri.bench.pages;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Times {@code ./thanhtri demo} as whole processes, in seconds: the first start on an empty folder until the first page, then
 * some starts on the same folder until the first page and until the board, and how long each takes to stop on SIGTERM while a
 * stream of events is open.
 *
 * <p>Usage: {@code StartBench [later starts]}
 */
public final class StartBench {
    private static final long MOST_SECONDS = 600;

    private final Path launcher;
    private final Path data;
    private final int port;

    private StartBench(Path launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int later = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path data = Files.createTempDirectory("thanhtri-bench");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        StartBench bench = new StartBench(Path.of(System.getProperty("thanhtri.home"), "thanhtri"), data, port);
        try {
            bench.run("first start, empty folder");
            for (int i = 0; i < later; i++) {
                bench.run("later start");
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void run(String what) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process server = new ProcessBuilder(
                        launcher.toString(), "demo", "--data", data.toString(), "--port", Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String site = "http://127.0.0.1:" + port;
            awaitPage(site, server);
            double page = since(start);
            Visitor visitor = awaitAccount(site, start);
            visitor.text("/board");
            double board = since(start);
            try (InputStream events = visitor.open("/board/stream")) {
                long stop = System.nanoTime();
                server.destroy();
                if (!server.waitFor(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("still running a minute after SIGTERM");
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-28s first page %6.1f s   board %6.1f s   stop with an open stream %5.1f s%n",
                        what,
                        page,
                        board,
                        since(stop));
            }
        } finally {
            server.destroyForcibly();
        }
    }

    private static void awaitPage(String site, Process server) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest page =
                    HttpRequest.newBuilder(URI.create(site + "/sign-in")).build();
            while (since(start) < MOST_SECONDS) {
                if (!server.isAlive()) {
                    throw new IllegalStateException("the demo ended with " + server.exitValue());
                }
                try {
                    if (client.send(page, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (ConnectException notYet) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        }
        throw new IllegalStateException("no page within " + MOST_SECONDS + " s");
    }

    /** The first start is at home before it has told the story of the demo, to which the accounts belong. */
    private static Visitor awaitAccount(String site, long start) throws IOException, InterruptedException {
        while (true) {
            try {
                return Visitor.signIn(site, "chihuy");
            } catch (IllegalStateException notYet) {
                if (since(start) > MOST_SECONDS) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
