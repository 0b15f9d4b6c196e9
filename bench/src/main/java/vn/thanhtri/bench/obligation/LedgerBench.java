package vn.thanhtri.bench.obligation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.database.DatabaseServer;
import vn.thanhtri.kernel.database.EmbeddedPostgres;
import vn.thanhtri.obligation.board.Board;
import vn.thanhtri.obligation.board.BoardFilter;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.score.Accountability;
import vn.thanhtri.obligation.time.Timekeeper;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;

/**
 * Fills the ledger of Thái Nguyên with invented rows and prints figures. Arguments: number of rows (1000000 when left
 * out), a data folder to keep (a temporary one when left out), {@code fill} to stop when it is filled: a later run on the
 * same folder measures. The database is embedded and as durable as in service.
 */
public final class LedgerBench {
    static final int CONTACTS = 100_000;
    static final int FOLLOWED = 66_667;
    static final LocalDate DAY = LocalDate.of(2021, 8, 5);
    private static final String NOW = "2021-08-05T14:12";

    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;
    private final List<Long> stations = new ArrayList<>();

    private LedgerBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    /** The bench's own capability beside those of the application. */
    @Configuration(proxyBeanMethods = false)
    static class Contacts {
        @Bean
        BenchContacts benchContacts(JdbcClient database, Clock clock) {
            return new BenchContacts(database, clock);
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        boolean keep = arguments.length > 1;
        Path data = keep ? Path.of(arguments[1]) : Files.createTempDirectory("thanhtri-bench");
        SpringApplication application = new SpringApplication(ThanhTri.class, Contacts.class);
        application.setDefaultProperties(Map.of(
                "thanhtri.data", data.toString(), "thanhtri.now", NOW, "thanhtri.rounds", "false", "server.port", "0"));
        try (ConfigurableApplicationContext context = application.run()) {
            LedgerBench bench = new LedgerBench(context);
            LedgerFilling filling = new LedgerFilling(context);
            if (!filling.isFilled()) {
                filling.settle();
                filling.fill(rows);
            }
            bench.findStations();
            if (arguments.length > 2 && arguments[2].equals("fill")) {
                return;
            }
            bench.readBoards();
            bench.touchOne();
            bench.deriveAll();
            bench.beginDay();
        } finally {
            if (!keep) {
                FileSystemUtils.deleteRecursively(data);
            }
        }
    }

    private <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> transaction.execute(status -> work.get()));
    }

    private void findStations() {
        Agencies agencies = context.getBean(Agencies.class);
        as(Actor.system(), () -> agencies.listWithin("19.", DAY)).stream()
                .filter(agency -> agency.kind() == AgencyKind.TRAM_Y_TE)
                .map(Agency::id)
                .forEach(stations::add);
    }

    /** Every page for every role in turn, for the areas of a province, a district and a commune. */
    private void readBoards() {
        Board board = context.getBean(Board.class);
        Accountability accountability = context.getBean(Accountability.class);
        for (String area : List.of("19.", "19.173.", "19.173.05917.")) {
            List<Actor> actors = Stream.of(Role.values())
                    .filter(role -> role != Role.SYSTEM)
                    .map(role -> new Actor(1L, stations.getFirst(), "người xem", area, role))
                    .toList();
            int[] turn = {0};
            Supplier<Actor> next = () -> actors.get(turn[0]++ % actors.size());
            for (BoardFilter.Show show : BoardFilter.Show.values()) {
                Timing.report(
                        "board " + area + " " + show,
                        240,
                        () -> Acting.as(next.get(), () -> board.page(filter(area, show), 100)));
            }
            Timing.report("accountability " + area, 24, () -> Acting.as(next.get(), accountability::list));
        }
    }

    private static BoardFilter filter(String area, BoardFilter.Show show) {
        return new BoardFilter(area, null, show, null, null);
    }

    /** One contact whose deadline moves, in the transaction of a command; commit not counted, then counted. */
    private void touchOne() {
        ObligationEngine engine = context.getBean(ObligationEngine.class);
        JdbcClient database = context.getBean(JdbcClient.class);
        Random random = new Random(5);
        long[] inside = new long[2_000];
        int[] at = {0};
        Timing.report(
                "touch one subject, with commit",
                inside.length,
                () -> as(Actor.system(), () -> {
                    long id = 1L + random.nextInt(CONTACTS);
                    int moved = database.sql(
                                    "update bench.contact set found = found + interval '1 minute' where id = ?")
                            .param(id)
                            .update();
                    long start = System.nanoTime();
                    engine.touch(BenchContacts.KIND, List.of(id));
                    inside[at[0]++ % inside.length] = System.nanoTime() - start;
                    return moved;
                }));
        Timing.print("touch one subject, inside the transaction", inside);
    }

    private void deriveAll() {
        all("derive 100,000 subjects, first time");
        all("derive 100,000 subjects again, nothing changed");
        as(
                Actor.system(),
                () -> context.getBean(JdbcClient.class)
                        .sql("update bench.contact set found = found + interval '1 hour'")
                        .update());
        all("derive 100,000 subjects again, every deadline moved");
    }

    /** Seconds of processor time, which do not depend on what else the machine does: the program's and the database's. */
    private record Cpu(double program, double database) {}

    private Cpu cpu() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long postmaster = ((EmbeddedPostgres) context.getBean(DatabaseServer.class)).pid();
        double database = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toMillis() / 1e3)
                .sum();
        return new Cpu(system.getProcessCpuTime() / 1e9, database);
    }

    private void print(String what, int subjects, long start, Cpu before) {
        double took = Timing.seconds(start);
        Cpu after = cpu();
        System.out.printf(
                Locale.ROOT,
                "%-62s %6.2f s  %,7.0f subjects/s  (processor: program %.2f s, database %.2f s)%n",
                what,
                took,
                subjects / took,
                after.program() - before.program(),
                after.database() - before.database());
    }

    private void all(String what) {
        List<Long> ids = new ArrayList<>();
        for (long id = 1; id <= CONTACTS; id++) {
            ids.add(id);
        }
        Cpu before = cpu();
        long start = System.nanoTime();
        as(Actor.system(), () -> {
            context.getBean(ObligationEngine.class).touch(BenchContacts.KIND, ids);
            return ids.size();
        });
        context.getBean(Timekeeper.class).runDue(context.getBean(Clock.class).instant());
        print(what, CONTACTS, start, before);
    }

    private void beginDay() {
        MovableClock clock = (MovableClock) context.getBean(Clock.class);
        Instant morning = VietnamTime.at(DAY.plusDays(1).atTime(0, 5));
        clock.set(morning);
        Cpu before = cpu();
        long start = System.nanoTime();
        context.getBean(Timekeeper.class).runDue(morning);
        print("duties of the day for 66,667 contacts under follow-up", FOLLOWED, start, before);
    }
}
