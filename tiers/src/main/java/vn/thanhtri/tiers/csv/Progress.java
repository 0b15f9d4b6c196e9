package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** One line on a terminal that says how far the work is; nothing where stderr is not a terminal. */
final class Progress implements AutoCloseable {
    private static final int EVERY_MILLIS = 200;
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private final PrintStream err;
    private final boolean shown;
    private final AtomicLong bytesRead;
    private final long bytes;
    private final Thread ticker;
    private volatile String doing = "";

    private Progress(PrintStream err, boolean shown, AtomicLong bytesRead, long bytes) {
        this.err = err;
        this.shown = shown;
        this.bytesRead = bytesRead;
        this.bytes = bytes;
        this.ticker = Thread.ofPlatform().daemon().name("progress").unstarted(this::tick);
        if (shown) {
            ticker.start();
        }
    }

    static Progress on(PrintStream err, Path directory, AtomicLong bytesRead) throws IOException {
        long bytes = 0;
        for (CsvSchema schema : CsvSchema.values()) {
            Path file = directory.resolve(schema.file);
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }
        return new Progress(err, isTerminal(err), bytesRead, bytes);
    }

    @SuppressWarnings("ReferenceEquality") // it is this one stream that may be the terminal
    private static boolean isTerminal(PrintStream err) {
        if (err != System.err) {
            return false;
        }
        try {
            String target = Files.readSymbolicLink(STDERR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noSuchLink) {
            return false;
        }
    }

    void say(String what) {
        doing = what;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                long percent = bytes == 0 ? 100 : 100 * bytesRead.get() / bytes;
                String text = doing.isEmpty() ? "đang đọc / reading " + percent + " %" : doing;
                err.print("\r\u001b[K" + text);
                err.flush();
            }
        } catch (InterruptedException done) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            ticker.interrupt();
            try {
                ticker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
