package vn.thanhtri.bench.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.database.DatabaseVisit;
import vn.thanhtri.kernel.seal.Sealer;
import vn.thanhtri.kernel.seal.Verification;

/**
 * Writers that each commit one fact after another, with fsync on and the sealer at work every two seconds; then the whole
 * journal is verified. Arguments: writers (8), seconds (20), facts in a transaction (1).
 */
public final class JournalBench {
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int each;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private JournalBench(ConfigurableApplicationContext context, int each) {
        this.journal = context.getBean(Journal.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.clock = context.getBean(Clock.class);
        this.each = each;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int writers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int each = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        Path data = Files.createTempDirectory("thanhtri-bench");
        SpringApplication application = new SpringApplication(ThanhTri.class);
        application.setDefaultProperties(Map.of("thanhtri.data", data.toString(), "server.port", "0"));
        try (ConfigurableApplicationContext context = application.run()) {
            JournalBench bench = new JournalBench(context, each);
            bench.run(writers, 3);
            bench.report(writers, bench.run(writers, seconds));
            verify(context, data);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private record Figures(double perSecond, double p50, double p99) {}

    private Figures run(int writers, int seconds) throws InterruptedException {
        stopped.set(false);
        List<List<Long>> took = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        for (int writer = 0; writer < writers; writer++) {
            List<Long> own = new ArrayList<>();
            took.add(own);
            int number = writer;
            threads.add(Thread.ofPlatform().start(() -> write(number, own)));
        }
        Thread.sleep(Duration.ofSeconds(seconds));
        stopped.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        double elapsed = (System.nanoTime() - begin) / 1e9;
        long[] sorted = took.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return new Figures(
                sorted.length * (double) each / elapsed,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private void write(int writer, List<Long> took) {
        Fact fact = new Fact(
                BenchFact.BENCH_FACT,
                new SubjectRef("bench", writer),
                clock.instant(),
                "19.173.05917.",
                Map.of("with", 4711, "place", "chợ xã Tân Khánh", "reportedBy", "ca bệnh"));
        Fact[] facts = new Fact[each];
        Arrays.fill(facts, fact);
        while (!stopped.get()) {
            long begin = System.nanoTime();
            Acting.run(
                    Actor.system(),
                    () -> transaction.executeWithoutResult(status -> journal.appendAll(List.of(facts))));
            took.add(System.nanoTime() - begin);
        }
    }

    private void report(int writers, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "%d writers, %d facts in a transaction, fsync on, sealed: %,.0f facts/s; a transaction p50 %.1f, p99 %.1f ms%n",
                writers,
                each,
                figures.perSecond(),
                figures.p50(),
                figures.p99());
    }

    private static void verify(ConfigurableApplicationContext context, Path data) throws IOException, SQLException {
        Sealer sealer = context.getBean(Sealer.class);
        long begin = System.nanoTime();
        int sealed = sealer.seal() + sealer.seal();
        System.out.printf(
                Locale.ROOT, "left to seal: %,d facts in %.2f s%n", sealed, (System.nanoTime() - begin) / 1e9);
        try (DatabaseVisit visit = DatabaseVisit.embedded(data);
                Connection connection = visit.connect()) {
            begin = System.nanoTime();
            Verification.Report report = Verification.run(connection, JournalKeys.load(data), List.of());
            double elapsed = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "verified: %,d facts in %.2f s, %,.0f a second; %s%n",
                    report.facts(),
                    elapsed,
                    report.facts() / elapsed,
                    report.first().map(Object::toString).orElse("whole"));
        }
    }

    private enum BenchFact implements JournalKind {
        BENCH_FACT
    }
}
