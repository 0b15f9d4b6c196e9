package vn.thanhtri.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** A program of ours as a process: heard line by line, killed, or let end. */
public final class Program implements AutoCloseable {
    private static final int REMEMBERED = 60;

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final Thread listener;

    private Program(Process process, Predicate<String> heard) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(() -> listen(heard));
    }

    /** @param heard lines that are kept for {@link #said} */
    public static Program start(Class<?> main, Predicate<String> heard, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(command).redirectErrorStream(true).start(), heard);
    }

    /** Runs to its end and returns the exit code; what it said stands in {@link #said}. */
    public static Program run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Program program = start(main, line -> true, arguments);
        program.process.waitFor();
        program.listener.join();
        return program;
    }

    private void listen(Predicate<String> heard) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    if (heard.test(line)) {
                        said.add(line);
                    } else {
                        last.addLast(line);
                        if (last.size() > REMEMBERED) {
                            last.removeFirst();
                        }
                    }
                    said.notifyAll();
                }
            }
        } catch (IOException killed) {
            // what was said until then holds
        }
        synchronized (said) {
            said.notifyAll();
        }
    }

    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    public int count(String beginning) {
        return (int) said().stream().filter(line -> line.startsWith(beginning)).count();
    }

    /** Waits until so many lines begin so. @throws AssertionError with what was said last when they do not come in time */
    public void await(String beginning, int count, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (said) {
            while (count(beginning) < count) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || !process.isAlive() && count(beginning) < count) {
                    throw new AssertionError("no %d lines %s within %s; said last:%n%s"
                            .formatted(count, beginning, limit, String.join("\n", last)));
                }
                said.wait(Math.min(left, 200));
            }
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listener.join();
    }

    /** Ends its input and waits for its end. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                process.outputWriter().close();
                process.waitFor();
            }
            listener.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
