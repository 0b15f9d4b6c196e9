package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL writes into {@code postmaster.pid}.
 *
 * @param port 0 while it is not known yet
 * @param sharedMemory number of the segment its processes hold; below 0 while it is not known yet
 */
record PostmasterFile(long pid, int port, long sharedMemory, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int SHARED_MEMORY_LINE = 6;
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> find(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(path(cluster));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return Optional.empty();
        }
        String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
        String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
        String[] memory = lines.size() > SHARED_MEMORY_LINE
                ? lines.get(SHARED_MEMORY_LINE).strip().split("\\s+")
                : new String[0];
        return Optional.of(new PostmasterFile(
                Long.parseLong(lines.getFirst().strip()),
                port.isEmpty() ? 0 : Integer.parseInt(port),
                memory.length == 2 ? Long.parseLong(memory[1]) : -1,
                status.equals("ready")));
    }

    static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The process is alive and works on this database folder: its number can belong to another program by now. */
    boolean livesIn(Path cluster) {
        List<String> arguments = arguments();
        int folder = arguments.indexOf("-D") + 1;
        return folder > 0 && folder < arguments.size() && isSame(Path.of(arguments.get(folder)), cluster);
    }

    /** Whether the process runs the programs in {@code home}, not those of an earlier build. */
    boolean runs(Path home) {
        List<String> arguments = arguments();
        return !arguments.isEmpty() && isSame(Path.of(arguments.getFirst()), home.resolve("bin/postgres"));
    }

    /** Empty when there is no such process. Unlike its working folder, this may be read for any account. */
    private List<String> arguments() {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException missing) {
            return false;
        }
    }
}
