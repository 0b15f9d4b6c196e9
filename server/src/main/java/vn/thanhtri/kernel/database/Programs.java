package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs. */
final class Programs {
    static final int INITDB_SECONDS = 120;

    private Programs() {}

    /** Starts a program that goes on by itself. What it says goes to {@code log}, which is emptied first. */
    static Process start(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        return builder.start();
    }

    /** Runs a program to its end. @throws DatabaseFailure with what it said when it fails or does not end in time */
    static void run(List<String> command, Path log, int seconds) throws IOException {
        Process process = start(command, log);
        if (!endsWithin(process, Duration.ofSeconds(seconds))) {
            process.destroyForcibly();
        }
        if (process.isAlive() || process.exitValue() != 0) {
            throw failed(command, log);
        }
    }

    /** Whether the program ended; an interrupt counts as "did not wait" and stays set. */
    static boolean endsWithin(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static DatabaseFailure failed(List<String> command, Path log) throws IOException {
        String said = Files.exists(log) ? Files.readString(log).strip() : "";
        String program = command.stream()
                .filter(part -> part.contains("/bin/"))
                .map(part -> part.substring(part.lastIndexOf('/') + 1))
                .findFirst()
                .orElse(command.getFirst());
        return new DatabaseFailure(
                "%s không chạy được: %s".formatted(program, said), "%s failed: %s".formatted(program, said));
    }
}
