package vn.thanhtri.quarantine.cross;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code thanhtri cross-infection DIR --out DIR}: for every case of the folder's files, how probable it is that the infection
 * happened inside the facility, by whom, and how sure that is. Parameters stand in the folder's params.json.
 */
public final class CrossInfectionCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;
    private static final String USAGE = "thanhtri cross-infection DIR --out DIR";

    private CrossInfectionCommand() {}

    /** Exit code: 0 done, 1 failed, 2 bad input. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (List.of(arguments).contains("--help")) {
            out.println(USAGE);
            out.println("Đọc / reads: params.json, people.csv, exposures.csv, presences.csv, tests.csv, cases.csv");
            return DONE;
        }
        Path from = null;
        Path into = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--out") && i + 1 < arguments.length && into == null) {
                into = Path.of(arguments[++i]);
            } else if (from == null && !arguments[i].startsWith("--")) {
                from = Path.of(arguments[i]);
            } else {
                err.println("Tham số lạ: " + arguments[i] + " / unknown argument: " + arguments[i]);
                return usage(err);
            }
        }
        return from == null || into == null ? usage(err) : assess(from, into, err);
    }

    private static int usage(PrintStream err) {
        err.println("Cách dùng: " + USAGE + " / usage: " + USAGE);
        return BAD_INPUT;
    }

    private static int assess(Path from, Path into, PrintStream err) {
        try {
            @Nullable String missing = missing(from);
            if (missing != null) {
                err.println(from + ": thiếu " + missing + " / " + missing + " is missing");
                return BAD_INPUT;
            }
            CrossParameters parameters = ParameterFile.read(from);
            World world = CrossFiles.read(from, parameters);
            new CrossOutput(new CrossInfection(world, parameters).assess(), parameters).write(into);
            return DONE;
        } catch (BadInput e) {
            err.println(e.said());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("Không đọc hoặc ghi được tệp: " + e + " / a file could not be read or written: " + e);
            return FAILED;
        }
    }

    private static @Nullable String missing(Path folder) {
        for (String name :
                List.of("params.json", "people.csv", "exposures.csv", "presences.csv", "tests.csv", "cases.csv")) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                return name;
            }
        }
        return null;
    }
}
