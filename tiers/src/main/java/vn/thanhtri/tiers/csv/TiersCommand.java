package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import vn.thanhtri.tiers.TierTable;
import vn.thanhtri.tiers.Tiers;

/**
 * {@code thanhtri tiers DIR --as-of T [--horizon-days N] [--max-tier K] [--out FILE]}: reads cases.csv, encounters.csv,
 * presences.csv and isolations.csv of a directory and writes everybody's tier as CSV.
 */
public final class TiersCommand {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int BAD_INPUT = 2;

    private TiersCommand() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** The exit code; the result alone goes to {@code out}, everything else to {@code err}. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (Arrays.asList(args).contains("--help")) {
            out.print(TiersArguments.HELP);
            return DONE;
        }
        try {
            TiersArguments arguments = TiersArguments.parse(args);
            requireDirectory(arguments.directory());
            compute(arguments, out, err);
            return DONE;
        } catch (InputException e) {
            err.println(e.vietnamese());
            err.println(e.english());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("Không đọc hoặc ghi được tệp: " + e);
            err.println("A file could not be read or written: " + e);
            return FAILED;
        } catch (OutOfMemoryError e) {
            err.println("Thiếu bộ nhớ: hãy chạy với -Xmx lớn hơn (khoảng 120 byte mỗi lần tiếp xúc).");
            err.println("Out of memory: run with a larger -Xmx (about 120 bytes a contact).");
            return FAILED;
        }
    }

    private static void requireDirectory(Path directory) throws InputException {
        if (!Files.isDirectory(directory)) {
            throw new InputException(
                    directory + ": mong đợi một thư mục có cases.csv, encounters.csv, presences.csv, isolations.csv",
                    directory + ": expected a directory with cases.csv, encounters.csv, presences.csv, isolations.csv");
        }
    }

    private static void compute(TiersArguments arguments, PrintStream out, PrintStream err)
            throws IOException, InputException {
        AtomicLong bytesRead = new AtomicLong();
        try (Progress progress = Progress.on(err, arguments.directory(), bytesRead)) {
            UnknownFiles.tell(arguments.directory(), arguments.out()).forEach(err::println);
            CsvFacts read = CsvFacts.read(arguments.directory(), bytesRead);
            progress.say("đang tính / computing " + read.facts().size() + " dữ kiện / facts");
            TierTable table = Tiers.compute(read.facts(), arguments.parameters());
            progress.say("đang ghi / writing");
            CsvResult result = new CsvResult(read.persons, table);
            Path target = arguments.out();
            if (target == null) {
                result.write(out);
                if (out.checkError()) {
                    throw new IOException("standard output was closed");
                }
            } else {
                writeWhole(target.toAbsolutePath(), result);
            }
        }
    }

    /** Beside the target first, so that a half-written file never has its name. */
    private static void writeWhole(Path target, CsvResult result) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // a device or a pipe is written to, never replaced; a folder fails here
            writeInto(target, result);
            return;
        }
        Path file = Files.exists(target) ? target.toRealPath() : target;
        // not Files.createTempFile: only its owner could read the result
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            writeInto(part, result);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void writeInto(Path file, CsvResult result) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            result.write(stream);
        }
    }
}
