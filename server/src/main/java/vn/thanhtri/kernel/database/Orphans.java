package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of a PostgreSQL whose first process was killed. They end by themselves sooner or later; one that is busy may
 * still write, and no other server may be started on its files before it is gone. Known by the shared memory they hold.
 */
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final int LOOKS = 100;
    private static final int PAUSE_MILLIS = 50;

    private Orphans() {}

    /** Ends them and waits until none is left, 5 s at most. @param sharedMemory number of the segment; below 0 for none */
    static void end(long sharedMemory) throws IOException {
        for (int look = 0; sharedMemory >= 0 && look < LOOKS; look++) {
            List<Long> left = listHolders(sharedMemory);
            if (left.isEmpty()) {
                return;
            }
            LOG.info("ending processes {} of a PostgreSQL that was killed", left);
            left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            pause();
        }
    }

    private static List<Long> listHolders(long sharedMemory) throws IOException {
        List<Long> holders = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process.resolve("maps"), sharedMemory)) {
                    holders.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return holders;
    }

    private static boolean holds(Path maps, long sharedMemory) {
        try (Stream<String> lines = Files.lines(maps, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("/SYSV"))
                    .map(line -> line.split("\\s+"))
                    .anyMatch(fields -> fields.length > 4 && fields[4].equals(Long.toString(sharedMemory)));
        } catch (IOException | UncheckedIOException goneOrNotOurs) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
