package vn.thanhtri.bench.obligation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.thanhtri.kernel.database.DatabaseAddress;
import vn.thanhtri.kernel.database.DatabaseServer;
import vn.thanhtri.kernel.database.EmbeddedPostgres;
import vn.thanhtri.obligation.board.Board;
import vn.thanhtri.obligation.board.BoardFilter;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.score.Accountability;
import vn.thanhtri.obligation.time.Timekeeper;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/**
 * Fills the ledger of Thái Nguyên with invented rows and prints figures. Arguments: number of rows (1000000 when left
 * out), a data folder to keep (a temporary one when left out), {@code fill} to stop when it is filled: a later run on the
 * same folder measures. The database is embedded and as durable as in service.
 */
public final class LedgerBench {
    private static final int OPEN = 60_000;
    private static final int CONTACTS = 100_000;
    private static final int FOLLOWED = 66_667;
    private static final LocalDate DAY = LocalDate.of(2021, 8, 5);
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
            if (!bench.isFilled()) {
                bench.settle();
                bench.fill(rows);
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

    /** A station and a committee in every commune, a committee in every district. */
    private void settle() {
        Units units = context.getBean(Units.class);
        Agencies agencies = context.getBean(Agencies.class);
        as(Actor.system(), () -> {
            List<AgencyEntry> entries = new ArrayList<>();
            entries.add(entry(AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh", "19", "19."));
            for (Unit district : units.listBelow("19.", "district", DAY)) {
                entries.add(entry(AgencyKind.UBND_HUYEN, "UBND " + district.name(), district.code(), district.area()));
            }
            for (Unit commune : units.listBelow("19.", "commune", DAY)) {
                entries.add(entry(AgencyKind.UBND_XA, "UBND " + commune.name(), commune.code(), commune.area()));
                entries.add(entry(AgencyKind.TRAM_Y_TE, "Trạm Y tế " + commune.name(), commune.code(), commune.area()));
            }
            return agencies.registerAll(entries);
        });
    }

    private boolean isFilled() {
        return context.getBean(JdbcClient.class)
                .sql("select to_regclass('bench.contact') is not null")
                .query(Boolean.class)
                .single();
    }

    private void findStations() {
        Agencies agencies = context.getBean(Agencies.class);
        as(Actor.system(), () -> agencies.listWithin("19.", DAY)).stream()
                .filter(agency -> agency.kind() == AgencyKind.TRAM_Y_TE)
                .map(Agency::id)
                .forEach(stations::add);
    }

    private static AgencyEntry entry(AgencyKind kind, String name, String code, String area) {
        return new AgencyEntry(kind, name, name, code, area, null, "", Validity.ALWAYS);
    }

    /** Rows of 70 days; most are done, 60,000 are open: 5,000 late, 1,000 due within two hours, the others later. */
    private void fill(int rows) throws SQLException {
        DatabaseAddress address = context.getBean(DatabaseServer.class).address();
        long start = System.nanoTime();
        try (Connection owner = DriverManager.getConnection(
                        address.url(), address.owner().name(), address.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into obligation.obligation (rule, subject_kind, subject_id, occurrence, topic, area,
                        ruled_debtor, opens_at, ruled_due_at, document, point, label, label_detail, badge, path,
                        discharged_at, discharged_fact)
                    select 'bench.filled', 'filled', n, '', (array['TRACING','QUARANTINE','TESTING','DIRECTIVE'])[1 + n %% 4],
                           a.area, a.id, due - interval '1 day', due, '107/TB-UBND', '2.1', 'Người giả định ' || n,
                           'xóm giả định', 'F1', '/filled/' || n,
                           case when n > %2$d then due + (random() * 26 - 25) * interval '1 hour' end,
                           case when n > %2$d then 1 end
                    from (select n, case when n <= 5000 then at - random() * interval '10 hours'
                                         when n <= 6000 then at + random() * interval '2 hours'
                                         when n <= %2$d then at + interval '2 hours' + random() * interval '7 days'
                                         else at - random() * interval '70 days' end as due
                          from generate_series(1, %1$d) as n, (select timestamptz '2021-08-05 14:12+07' as at) as now) as r
                    join (select id, area, row_number() over (order by id) - 1 as seat, count(*) over () as seats
                          from people.agency where kind = 'TRAM_Y_TE') as a on a.seat = n %% a.seats
                    """.formatted(rows, OPEN));
            statement.execute("create schema bench");
            statement.execute("""
                    create table bench.contact as
                    select n::bigint as id, a.id as station, timestamptz '2021-08-05 14:00+07' - n * interval '1 second' as found,
                           case when n %% 2 = 0 then timestamptz '2021-08-05 14:00+07' end as sampled, n <= %d as followed
                    from generate_series(1, %d) as n
                    join (select id, row_number() over (order by id) - 1 as seat, count(*) over () as seats
                          from people.agency where kind = 'TRAM_Y_TE') as a on a.seat = n %% a.seats
                    """.formatted(FOLLOWED, CONTACTS));
            statement.execute("alter table bench.contact add primary key (id)");
            statement.execute("grant usage on schema bench to thanhtri_app");
            statement.execute("grant select, update on bench.contact to thanhtri_app");
            fillTracing(statement);
            statement.execute("vacuum analyze");
        }
        System.out.printf(Locale.ROOT, "%,d rows filled in %.1f s%n", rows, seconds(start));
    }

    /** 100,000 people under follow-up and 810,000 visits to them, as tracing keeps them. */
    private static void fillTracing(Statement statement) throws SQLException {
        statement.execute("""
                insert into people.person (id, full_name, born_year, phones, area)
                select n, 'Người giả định ' || n, 1940 + n %% 80, case when n %% 1000 > 0 then '0900' || (100000 + n) else '' end, a.area
                from generate_series(1, %d) as n
                join (select area, row_number() over (order by id) - 1 as seat, count(*) over () as seats
                      from people.agency where kind = 'TRAM_Y_TE') as a on a.seat = n %% a.seats
                """.formatted(CONTACTS));
        statement.execute("""
                insert into people.residence (person, valid, unit_code, hamlet_name, area)
                select id, '[2021-01-01,)', split_part(area, '.', 3), 'xóm giả định', area from people.person
                """);
        statement.execute("""
                insert into tracing.tier (person, tier, since, contact_tier, contact_since, chain, area)
                select id, tier, since, tier, since, '[]', area
                from (select id, area, 1 + id % 3 as tier, timestamptz '2021-08-05 14:00+07' - id * interval '9 seconds' as since
                      from people.person) as p
                """);
        statement.execute("""
                insert into kernel.journal (kind, subject_kind, subject_id, occurred_at, recorded_at, area, actor_name, payload)
                values ('bench.filled', 'bench', 1, '2021-08-05 14:00+07', '2021-08-05 14:00+07', '19.', 'bench', '{}')
                """);
        statement.execute("""
                insert into quarantine.deed (person, kind, at, reference, note, void, fact, area)
                select p.id, 'VISITED', timestamptz '2021-08-05 09:00+07' - day * interval '1 day', '', '', false, f.id, p.area
                from people.person p cross join generate_series(0, 9) as day
                cross join (select min(id) as id from kernel.journal) as f
                where p.id % 500 > 0 and (day < 8 or (day = 8 and p.id % 9 = 0))
                """);
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
                report(
                        "board " + area + " " + show,
                        240,
                        () -> Acting.as(next.get(), () -> board.page(filter(area, show), 100)));
            }
            report("accountability " + area, 24, () -> Acting.as(next.get(), accountability::list));
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
        report(
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
        print("touch one subject, inside the transaction", inside);
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
        double took = seconds(start);
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

    private static void report(String what, int times, Runnable work) {
        for (int i = 0; i < times / 4; i++) {
            work.run();
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        print(what, nanos);
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-62s p50 %6.2f ms  p95 %6.2f ms  p99 %6.2f ms%n",
                what,
                millis(sorted, 0.50),
                millis(sorted, 0.95),
                millis(sorted, 0.99));
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))] / 1e6;
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
    }
}
