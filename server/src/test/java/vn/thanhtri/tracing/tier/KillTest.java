package vn.thanhtri.tracing.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.thanhtri.test.Program;

/**
 * Five kills in the ordinary run; {@code -Dthanhtri.kills=200} for the nightly one, {@code -Dthanhtri.kill-seed=N} for
 * another order.
 */
@DisplayName("Bị giết giữa chừng, lúc nào cũng được")
class KillTest {
    private static final int KILLS = Integer.getInteger("thanhtri.kills", 5);
    private static final long SEED = Long.getLong("thanhtri.kill-seed", 20_210_728);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private enum Victim {
        POSTMASTER,
        BACKEND,
        PROGRAM
    }

    private final Random random = new Random(SEED);
    private final List<String> acknowledged = new ArrayList<>();
    private Path data = Path.of("");
    private int starts;

    @Test
    @DisplayName(
            "mọi lần ghi đã xác nhận đều còn, không việc nào dở dang, sổ nguyên vẹn, bậc và việc phải làm đúng như tính lại từ đầu")
    void nothingIsLost() throws Exception {
        data = Files.createTempDirectory(
                "thanhtri-kill-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Program program = start();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextInt(1_200));
                // each kind comes in the first three, then as it falls
                Victim victim = Victim.values()[kill < 3 ? kill : random.nextInt(20) < 3 ? 2 : random.nextInt(2)];
                program = strike(victim, program);
                program.await("ACK", program.count("ACK") + 5, PATIENCE);
            }
            program.close();
            acknowledged.addAll(program.said());
            assertThat(program.count("STOPPED")).as("it ends in order").isOne();
            System.out.printf("%d kills, %,d acknowledged writes%n", KILLS, acknowledged.size());
            reckon();
        } finally {
            program.kill();
            postmaster().ifPresent(ProcessHandle::destroyForcibly);
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postgres/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                : Optional.empty();
    }

    private Program start() throws IOException, InterruptedException {
        Program program = Program.start(
                CrashProbe.class,
                line -> line.startsWith("ACK ") || line.equals("READY") || line.equals("STOPPED"),
                data.toString(),
                "-",
                Long.toString(SEED + starts++));
        try {
            program.await("ACK", 5, PATIENCE);
        } catch (AssertionError silent) {
            program.kill();
            throw silent;
        }
        return program;
    }

    private Program strike(Victim victim, Program program) throws IOException, InterruptedException {
        switch (victim) {
            case POSTMASTER -> postmaster().ifPresent(ProcessHandle::destroyForcibly);
            case BACKEND -> {
                List<ProcessHandle> backends =
                        postmaster().stream().flatMap(ProcessHandle::children).toList();
                if (!backends.isEmpty()) {
                    backends.get(random.nextInt(backends.size())).destroyForcibly();
                }
            }
            case PROGRAM -> {
                program.kill();
                acknowledged.addAll(program.said());
                return start();
            }
        }
        return program;
    }

    private void reckon() throws Exception {
        try (Reckoning reckoning = Reckoning.on(data)) {
            reckoning.holdsAll(acknowledged);
            reckoning.nothingIsHalfDone();
            reckoning.journalIsWhole(data);
            reckoning.tiersAreThoseOfTheFacts();
            reckoning.ledgerIsThatOfTheRules();
        }
    }
}
