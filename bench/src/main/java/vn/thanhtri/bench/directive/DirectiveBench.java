package vn.thanhtri.bench.directive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import vn.thanhtri.directive.grammar.output.DirectiveJson;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

/**
 * Times {@code ./thanhtri directive FILE --json} on a document of so many pages, as whole processes with the start of the JVM, in
 * seconds; then the parser alone in this process, first and warm. The pages are the project's real documents one after the other.
 *
 * <p>Usage: {@code DirectiveBench [pages] [runs]}
 */
public final class DirectiveBench {
    /** A page of A4 in 14 points, as Decree 30/2020 has it, holds about this much. */
    private static final int CHARACTERS_PER_PAGE = 2_500;

    private static final String DOCUMENT = "107-TB-UBND-thai-nguyen-2021-07-28.txt";
    private static final String SIGNATURE = "Nơi nhận";

    private DirectiveBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path home = Path.of(System.getProperty("thanhtri.home"));
        String text = document(home.resolve("law/documents").resolve(DOCUMENT), pages * CHARACTERS_PER_PAGE);
        Path file = Files.createTempFile("directive", ".txt");
        try {
            Files.writeString(file, text);
            System.out.printf(Locale.ROOT, "%d pages, %,d characters%n", pages, text.length());
            run(home, file);
            print("whole process, median", sorted(runs, () -> run(home, file)));
        } finally {
            Files.deleteIfExists(file);
        }
        System.out.printf(Locale.ROOT, "%-28s %6.3f s%n", "parser alone, first", timed(() -> parse(text)));
        print("parser alone, warm, median", sorted(runs * 5, () -> parse(text)));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void run(Path home, Path file) throws IOException, InterruptedException {
        int code = new ProcessBuilder(home.resolve("thanhtri").toString(), "directive", file.toString(), "--json")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("exit code " + code);
        }
    }

    private static void parse(String text) {
        if (DirectiveJson.write(DirectiveParser.parse(text), "bench").isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private static String document(Path file, int characters) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf("\n1. ") + 1;
        int end = text.indexOf(SIGNATURE);
        if (begin == 0 || end < begin) {
            throw new IllegalStateException(file + " has other points or another signature than expected");
        }
        String points = text.substring(begin, end);
        return text.substring(0, begin)
                + points.repeat(Math.max(1, characters / points.length()))
                + text.substring(end);
    }

    private static double[] sorted(int runs, Work work) throws IOException, InterruptedException {
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            seconds[i] = timed(work);
        }
        Arrays.sort(seconds);
        return seconds;
    }

    private static double timed(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %6.3f s, %.3f to %.3f%n",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
