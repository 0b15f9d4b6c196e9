package vn.thanhtri.directive.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

/**
 * The text layer of a PDF, paragraph by paragraph. Read in a process of its own with little memory, which is ended when it
 * takes too long or says too much: a small file can ask for hours and gigabytes, and nothing in the library bounds that.
 */
final class PdfText {
    static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 4_000_000;
    private static final String MEMORY = "-Xmx256m";
    private static final int AT_ONCE = 2;
    private static final Semaphore READERS = new Semaphore(AT_ONCE, true);

    private PdfText() {}

    /** @throws UnreadableDirectiveException also when nothing can be read within {@link #LONGEST} */
    static String read(byte[] content) {
        return read(content, LONGEST);
    }

    static String read(byte[] content, Duration longest) {
        Process reader = null;
        boolean turn = false;
        try {
            turn = READERS.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (!turn) {
                throw new UnreadableDirectiveException(Reason.TOO_COSTLY);
            }
            reader = start();
            Process started = reader;
            Thread feeding = Thread.ofVirtual().start(() -> feed(started, content));
            Thread clock = Thread.ofVirtual().start(() -> end(started, longest));
            byte[] said;
            try (InputStream out = reader.getInputStream()) {
                said = out.readNBytes(MOST_BYTES + 1);
            }
            if (said.length > MOST_BYTES) {
                throw new UnreadableDirectiveException(Reason.TOO_LONG);
            }
            int exit = reader.waitFor();
            clock.interrupt();
            feeding.join();
            if (exit != 0) {
                throw new UnreadableDirectiveException(PdfReader.reasonOf(exit));
            }
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException _) {
            throw new UnreadableDirectiveException(Reason.TOO_COSTLY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UnreadableDirectiveException(Reason.TOO_COSTLY);
        } finally {
            if (reader != null) {
                reader.destroyForcibly();
            }
            if (turn) {
                READERS.release();
            }
        }
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PdfReader.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void feed(Process reader, byte[] content) {
        try (OutputStream in = reader.getOutputStream()) {
            in.write(content);
        } catch (IOException _) {
            // it has ended, and says why
        }
    }

    private static void end(Process reader, Duration longest) {
        try {
            if (!reader.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                reader.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
