package vn.thanhtri.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DemoTest;
import vn.thanhtri.test.TestServer;
import vn.thanhtri.walk.Walker.Place;

/**
 * Every door with what no command can read: one thing wrong in what could be sent. {@code -Dthanhtri.fuzz=100000} sends as
 * many, {@code -Dthanhtri.fuzz.seed} begins where a failure was printed.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Gửi điều không đọc được vào mọi cửa")
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("thanhtri.fuzz", 5_000);
    private static final long SEED = Long.getLong("thanhtri.fuzz.seed", 20210805L);
    private static final Pattern INSIDE =
            Pattern.compile("java\\.(lang|time|util)|org\\.springframework|vn\\.thanhtri\\.|Exception");
    /** Each sends for itself, so that what they recorded can be told apart. */
    private static final List<List<Role>> SENDERS = List.of(
            List.of(Role.COMMANDER, Role.ADMINISTRATOR, Role.EPIDEMIOLOGIST), List.of(Role.OFFICER, Role.OFFICE));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DataSource source;

    @LocalServerPort
    private int port;

    private Walk walk;
    private final List<List<Sending>> writing = new ArrayList<>();
    private final List<List<Sending>> showing = new ArrayList<>();

    @BeforeAll
    void prepare() throws Exception {
        walk = new Walk(context, source, port);
        for (Door door : walk.doors) {
            List<Sending> all = new ArrayList<>();
            if (door.writes()) {
                all.addAll(walk.sendings(door, Place.COMMUNE));
                all.addAll(walk.sendings(door, Place.PROVINCE));
            } else if (!door.stream()) {
                walk.ids
                        .addresses(door, Place.COMMUNE.area, Place.COMMUNE.unit, 1)
                        .forEach(address ->
                                all.add(Sending.made(door, address, walk.filler(Place.COMMUNE), walk.crawl.values())));
            }
            if (!all.isEmpty()
                    && !door.pattern().equals("/account/password")
                    && !door.pattern().startsWith("/actuator")) {
                (door.writes() ? writing : showing).add(all);
            }
        }
    }

    @AfterAll
    void leave() throws Exception {
        walk.close();
    }

    @Test
    @DisplayName("không bao giờ vỡ, không bao giờ ghi nửa vời, không lộ ruột phần mềm")
    void neverFails() throws Exception {
        List<Sender> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS.size(); i++) {
            senders.add(new Sender(SENDERS.get(i), INPUTS / SENDERS.size(), SEED + i));
        }
        try (ExecutorService both = Executors.newFixedThreadPool(senders.size())) {
            for (Future<Boolean> each : both.invokeAll(senders)) {
                each.get();
            }
        }
        Map<Integer, Integer> answers = new TreeMap<>();
        Map<String, String> wrong = new TreeMap<>();
        for (Sender sender : senders) {
            sender.answers.forEach((status, count) -> answers.merge(status, count, Integer::sum));
            wrong.putAll(sender.wrong);
        }
        System.out.printf(
                "fuzz: %d inputs at %d doors, seed %d, answers %s%n",
                INPUTS, writing.size() + showing.size(), SEED, answers);
        assertThat(wrong.values()).isEmpty();
    }

    /** Sends one spoilt thing after another. */
    private final class Sender implements Callable<Boolean> {
        private final List<Role> roles;
        private final int inputs;
        private final Random random;
        private final Map<Integer, Integer> answers = new TreeMap<>();
        private final Map<String, String> wrong = new TreeMap<>();
        private long known;

        Sender(List<Role> roles, int inputs, long seed) {
            this.roles = roles;
            this.inputs = inputs;
            this.random = new Random(seed);
        }

        @Override
        public Boolean call() throws IOException, SQLException {
            try (Connection database = TestServer.superuserOf(TestServer.urlOf(source))) {
                Tables tables = new Tables(database);
                for (int i = 0; i < inputs; i++) {
                    List<List<Sending>> doors = random.nextInt(4) == 0 ? showing : writing;
                    List<Sending> door = doors.get(i < doors.size() ? i : random.nextInt(doors.size()));
                    send(door.get(random.nextInt(door.size())), tables);
                }
            }
            return true;
        }

        private void send(Sending base, Tables tables) throws IOException, SQLException {
            Place place = random.nextInt(4) == 0 ? Place.COMMUNE : Place.PROVINCE;
            Walker walker = walk.walker(place, roles.get(random.nextInt(roles.size())));
            String told;
            Answer answer;
            if (base.file() != null && random.nextInt(3) == 0) {
                String name = Nasty.fileName(random);
                told = base.address() + " file " + name;
                answer = walker.visitor().file(base.address(), base.fields(), base.file(), name, Nasty.file(random));
            } else {
                Sending sending = spoilt(base, random);
                told = sending.toString();
                answer = sending.by(walker.visitor());
            }
            answers.merge(answer.status(), 1, Integer::sum);
            boolean failed = answer.status() >= 500 && answer.status() != 503;
            boolean half = facts(walker, tables) > 0 && !answer.done();
            boolean inside =
                    answer.status() >= 400 && INSIDE.matcher(answer.text()).find();
            if (failed || half || inside) {
                String why = failed ? "failed" : half ? "refused and recorded" : "tells of its inside";
                wrong.putIfAbsent(
                        base.door() + why,
                        why + " " + answer.status() + " " + walker + " "
                                + told.substring(0, Math.min(400, told.length()))
                                        .replaceAll("\\p{Cntrl}", "?"));
            }
            if (answer.isSignIn()) {
                walk.replace(walker, walker.again(context, walk.site));
            }
        }

        /** How many facts that are no looks this one wrote since it was asked last. */
        private long facts(Walker walker, Tables tables) throws SQLException {
            List<String> kinds =
                    tables.list("select id || ' ' || kind from kernel.journal where id > %d and officer in (%s)"
                            .formatted(known, walk.officersOf(roles)));
            kinds.forEach(each -> known = Math.max(known, Long.parseLong(each.substring(0, each.indexOf(' ')))));
            return kinds.stream()
                    .filter(each -> !each.matches(".*(Viewed|SignedIn|SignedOut|SignInFailed)"))
                    .count();
        }
    }

    /** One thing wrong. */
    private static Sending spoilt(Sending base, Random random) {
        List<Slot> slots = Slot.listOf(base);
        if (slots.isEmpty() || random.nextInt(20) == 0) {
            Map<String, List<String>> more = new LinkedHashMap<>(base.fields());
            more.put(random.nextBoolean() ? "drop" : "q", List.of(random.nextBoolean() ? "x" : Nasty.text(random)));
            return base.withFields(more);
        }
        if (base.body() != null && random.nextInt(12) == 0) {
            return base.withBody(
                    Nasty.RAW + Nasty.value(random).replace(Nasty.RAW, "").replace("@@", "") + "@@");
        }
        Slot slot = slots.get(random.nextInt(slots.size()));
        if (slot.inAddress()) {
            // once more: numbers in addresses are few and soon tried
            slot = slots.get(random.nextInt(slots.size()));
        }
        if (random.nextInt(8) == 0) {
            return slot.with().apply(null);
        }
        boolean plain = base.body() == null || slot.inAddress();
        return slot.with().apply(plain ? Nasty.text(random) : Nasty.value(random));
    }
}
