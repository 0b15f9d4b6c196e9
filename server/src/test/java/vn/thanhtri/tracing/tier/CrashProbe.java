package vn.thanhtri.tracing.tier;

import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.test.Probes;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.OpenOutbreak;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

/**
 * The whole server as a program of its own, with officers who never stop writing. Says {@code READY}, then {@code ACK kind
 * id} for each write that was acknowledged, and ends in order when its input ends.
 */
final class CrashProbe {
    private static final int WRITERS = 4;
    private static final Instant MORNING = at("2021-07-28T08:00");

    private final Persons persons;
    private final Encounters encounters;
    private final Cases cases;
    private final long outbreak;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private CrashProbe(ConfigurableApplicationContext context) {
        persons = context.getBean(Persons.class);
        encounters = context.getBean(Encounters.class);
        cases = context.getBean(Cases.class);
        outbreak = Province.as(Cast.CDC, () -> settle(context));
    }

    /** On the first start the agencies and the outbreak are entered, later they are there. */
    private static long settle(ConfigurableApplicationContext context) {
        Outbreaks outbreaks = context.getBean(Outbreaks.class);
        return outbreaks.list(1).stream().findFirst().map(Outbreak::id).orElseGet(() -> {
            context.getBean(Cast.class).agencies();
            return outbreaks.open(new OpenOutbreak("Ổ dịch thử", "TK", TAN_KHANH_CODE, LocalDate.of(2021, 7, 27)));
        });
    }

    /** Arguments: data folder, archive or {@code -}, seed. */
    public static void main(String[] arguments) throws Exception {
        SpringApplication application = new SpringApplication(ThanhTri.class);
        application.setDefaultProperties(Map.of(
                "thanhtri.data",
                arguments[0],
                "thanhtri.archive",
                arguments[1].equals("-") ? "" : arguments[1],
                "thanhtri.now",
                "2021-07-28T09:00",
                "server.port",
                "0"));
        long seed = Long.parseLong(arguments[2]);
        try (ConfigurableApplicationContext context = application.run()) {
            CrashProbe probe = new CrashProbe(context);
            Probes.say("READY");
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed * WRITERS + i);
                writers.add(Thread.ofPlatform().start(() -> probe.write(random)));
            }
            awaitEndOfInput();
            probe.stopped.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        Probes.say("STOPPED");
        System.exit(0);
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // until the other side closes
        }
    }

    private void write(Random random) {
        List<Long> people = new ArrayList<>();
        while (!stopped.get()) {
            try {
                Acting.run(Cast.CDC, () -> step(random, people));
            } catch (RefusedException | NoSuchElementException refused) {
                // somebody who is a case already
            } catch (RuntimeException away) {
                Probes.say("FAILED " + away.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void step(Random random, List<Long> people) {
        if (people.size() < 6 || random.nextInt(10) == 0) {
            String unit = random.nextBoolean() ? TAN_KHANH_CODE : NHA_LONG_CODE;
            long id = persons.register(Cast.entry("Người Ghi " + random.nextInt(1_000_000), 1980, unit, ""));
            people.add(id);
            Probes.say("ACK person " + id);
            return;
        }
        long one = people.get(random.nextInt(people.size()));
        long two = people.get(random.nextInt(people.size()));
        Instant when = MORNING.minus(Duration.ofMinutes(random.nextInt(20_000)));
        if (random.nextInt(12) == 0) {
            long id = cases.confirm(new ConfirmCase(
                    outbreak,
                    one,
                    null,
                    new CaseFinding(null, when, when, when, FoundIn.COMMUNITY, new Source.Unknown(), null, "")));
            Probes.say("ACK person_case " + id);
        } else if (one != two) {
            long met = encounters.record(new RecordEncounter(one, two, when, null, "chợ", "lời kể"));
            Probes.say("ACK encounter " + met);
            if (random.nextInt(5) == 0) {
                encounters.withdraw(met, "kể nhầm");
                Probes.say("ACK withdrawn " + met);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
