package vn.thanhtri.bench.tracing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.bench.pages.Visitor;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.database.DatabaseAddress;
import vn.thanhtri.kernel.database.DatabaseServer;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Validity;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.tier.TierKeeper;

/**
 * How long a server with a province's facts takes until its pages answer, and until the tiers are in memory. First
 * {@code LoadBench DIR fill 1000000}, which makes a database for so many people and stores their tiers; then
 * {@code LoadBench DIR}, which starts a server on it, as in service, and prints figures. The database is embedded and as
 * durable as in service.
 */
public final class LoadBench {
    private static final String NOW = "2021-08-05T14:12";
    private static final String ACCOUNT = "bench";
    private static final int REQUESTS = 20;

    private LoadBench() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        boolean filling = arguments.length > 1 && arguments[1].equals("fill");
        long start = System.nanoTime();
        try (ConfigurableApplicationContext context = start(Path.of(arguments[0]), !filling)) {
            if (filling) {
                fill(context, Integer.parseInt(arguments[2]));
            } else {
                print("context is up", start);
                int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                        .getPort();
                watch(context, "http://127.0.0.1:" + port, start);
            }
        }
    }

    private static ConfigurableApplicationContext start(Path data, boolean rounds) {
        SpringApplication application = new SpringApplication(ThanhTri.class);
        application.setDefaultProperties(Map.of(
                "thanhtri.data", data.toString(), "thanhtri.now", NOW, "thanhtri.rounds", rounds, "server.port", "0"));
        return application.run();
    }

    private static void fill(ConfigurableApplicationContext context, int people) throws SQLException {
        DatabaseAddress address = context.getBean(DatabaseServer.class).address();
        try (Connection owner = DriverManager.getConnection(
                address.url(), address.owner().name(), address.owner().password())) {
            ProvinceFilling.fill(owner, people);
            Acting.run(Actor.system(), () -> openAccount(context));
            long start = System.nanoTime();
            Acting.run(Actor.system(), () -> storeTiers(context.getBean(TierKeeper.class)));
            print("tiers stored", start);
            try (Statement statement = owner.createStatement()) {
                // what is owed for them is another bench's matter
                statement.execute("truncate obligation.marked_subject");
                statement.execute("vacuum analyze");
            }
        }
    }

    /** Refused as long as the tiers are being loaded. */
    private static void storeTiers(TierKeeper keeper) {
        boolean stored = false;
        while (!stored) {
            try {
                keeper.follow();
                stored = true;
            } catch (RefusedException loading) {
                System.out.println(loading.getMessage());
            }
        }
    }

    private static void openAccount(ConfigurableApplicationContext context) {
        long agency = context.getBean(Agencies.class)
                .register(new AgencyEntry(
                        AgencyKind.CDC_TINH, "CDC tỉnh", "CDC tỉnh", "19", "19.", null, "", Validity.ALWAYS));
        context.getBean(Officers.class)
                .open(ACCOUNT, Visitor.OWN_PASSWORD, "Người đo", Role.EPIDEMIOLOGIST, agency, "19.");
    }

    /** Asks for pages until the tiers are loaded, and a while after. */
    private static void watch(ConfigurableApplicationContext context, String site, long start)
            throws IOException, InterruptedException {
        Visitor officer = Visitor.signIn(site, ACCOUNT, Visitor.OWN_PASSWORD);
        print("signed in", start);
        boolean notice = officer.text("/outbreaks").contains("tiers-notice");
        print("first page with tiers, " + (notice ? "with" : "without") + " the notice", start);
        List<Double> meanwhile = new ArrayList<>();
        String status;
        while (!(status = officer.text("/api/v1/tiers/status")).contains("FOLLOWING")) {
            meanwhile.add(timed(officer, "/outbreaks/1"));
            Thread.sleep(200);
        }
        print("tiers in memory", start);
        System.out.println(status);
        percentiles("the file of an outbreak meanwhile", meanwhile);
        List<Double> after = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            after.add(timed(officer, "/outbreaks/1"));
        }
        percentiles("the file of an outbreak afterwards", after);
        List<Double> changes = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            changes.add(meet(context.getBean(Encounters.class), context.getBean(Clock.class), 1_000 + 100 * i));
        }
        percentiles("a meeting recorded afterwards", changes);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap in use: %,d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static double timed(Visitor officer, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = officer.get(path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** A meeting of two neighbours an hour ago, with the commit. */
    private static double meet(Encounters encounters, Clock clock, int person) {
        long start = System.nanoTime();
        Acting.run(
                new Actor(null, null, "Người đo", "19.", Role.EPIDEMIOLOGIST),
                () -> encounters.record(new RecordEncounter(
                        person, person + 1, clock.instant().minusSeconds(3_600), null, "chợ", "ca bệnh")));
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, long start) {
        System.out.printf(Locale.ROOT, "%s after %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void percentiles(String what, List<Double> millis) {
        millis.sort(null);
        if (!millis.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d times, p50 %.0f ms, most %.0f ms%n",
                    what,
                    millis.size(),
                    millis.get(millis.size() / 2),
                    millis.getLast());
        }
    }
}
