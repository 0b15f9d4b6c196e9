package vn.thanhtri.bench.quarantine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thanhtri.quarantine.cross.CrossInfectionCommand;

/**
 * Computes every facility of a folder of simulated ones (each with its inputs and a truth.csv), files in and files out, and
 * prints seconds for all of them, first and median, and how right P(inside) is: area under the curve, Brier score, calibration
 * error in ten bins, for all cases and for late ones (anchor seven dates after admission or later).
 *
 * <p>Usage: {@code CrossInfectionBench FOLDER [rounds]}
 */
public final class CrossInfectionBench {
    private static final int LATE_DAYS = 7;
    private static final int BINS = 10;

    private CrossInfectionBench() {}

    /** @param inside by truth */
    private record Judged(double probability, boolean inside, boolean late) {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<Path> facilities;
        try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
            facilities = folders.filter(folder -> Files.exists(folder.resolve("truth.csv")))
                    .sorted()
                    .toList();
        }
        Path out = Files.createTempDirectory("cross");
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            facilities.parallelStream().forEach(facility -> compute(facility, out.resolve(facility.getFileName())));
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%d facilities: first %.2f s, median of %d %.2f s%n",
                facilities.size(),
                first,
                rounds,
                seconds[rounds / 2]);
        List<Judged> all = new ArrayList<>();
        for (Path facility : facilities) {
            judge(facility, out.resolve(facility.getFileName()), all);
        }
        print("late", all.stream().filter(Judged::late).toList());
        print("all", all);
    }

    private static void compute(Path facility, Path out) {
        int code = CrossInfectionCommand.run(
                new String[] {facility.toString(), "--out", out.toString()}, System.out, System.err);
        if (code != 0) {
            throw new IllegalStateException(facility + ": " + code);
        }
    }

    private static void judge(Path facility, Path out, List<Judged> all) throws IOException {
        Map<String, String> admitted = first(facility.resolve("people.csv"), 2, row -> true);
        Map<String, String> anchors = first(facility.resolve("tests.csv"), 1, row -> row[3].equals("positive"));
        first(facility.resolve("cases.csv"), 1, row -> true)
                .forEach((person, at) -> anchors.merge(person, at, CrossInfectionBench::earlier));
        first(facility.resolve("cases.csv"), 2, row -> true)
                .forEach((person, at) -> anchors.merge(person, at, CrossInfectionBench::earlier));
        Map<String, String[]> computed = new HashMap<>();
        rows(out.resolve("expected.csv")).forEach(row -> computed.put(row[0], row));
        for (String[] truth : rows(facility.resolve("truth.csv"))) {
            String[] row = computed.get(truth[0]);
            String stayed = admitted.get(truth[0]);
            String anchor = anchors.get(truth[0]);
            if (row != null && !row[4].isEmpty() && stayed != null && anchor != null) {
                long days = ChronoUnit.DAYS.between(day(stayed), day(anchor));
                all.add(new Judged(Double.parseDouble(row[4]), truth[1].equals("inside"), days >= LATE_DAYS));
            }
        }
    }

    private static LocalDate day(String minute) {
        return LocalDate.parse(minute.substring(0, 10));
    }

    private static String earlier(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** The earliest value of a column by person, blanks left out. */
    private static Map<String, String> first(Path table, int column, java.util.function.Predicate<String[]> taken)
            throws IOException {
        Map<String, String> first = new HashMap<>();
        rows(table).stream()
                .filter(row -> !row[column].isEmpty() && taken.test(row))
                .forEach(row -> first.merge(row[0], row[column], CrossInfectionBench::earlier));
        return first;
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static void print(String name, List<Judged> judged) {
        double brier = judged.stream()
                .mapToDouble(one -> Math.pow(one.probability() - (one.inside() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%-5s %,6d cases: AUC %.6f, Brier %.6f, calibration error %.4f%n",
                name,
                judged.size(),
                auc(judged),
                brier,
                calibration(judged));
    }

    /** Probability that an infection inside has the higher figure, ties by halves. */
    private static double auc(List<Judged> judged) {
        List<Judged> sorted = judged.stream()
                .sorted(Comparator.comparingDouble(Judged::probability))
                .toList();
        double ranks = 0;
        long inside = judged.stream().filter(Judged::inside).count();
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            while (end < sorted.size()
                    && sorted.get(end).probability() == sorted.get(i).probability()) {
                end++;
            }
            ranks += (i + 1 + end)
                    / 2.0
                    * sorted.subList(i, end).stream().filter(Judged::inside).count();
            i = end;
        }
        return (ranks - inside * (inside + 1) / 2.0) / ((double) inside * (sorted.size() - inside));
    }

    private static double calibration(List<Judged> judged) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int of = bin;
            List<Judged> in = judged.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.probability() * BINS)) == of)
                    .toList();
            double mean = in.stream().mapToDouble(Judged::probability).average().orElse(0);
            double share = in.stream()
                    .mapToDouble(one -> one.inside() ? 1 : 0)
                    .average()
                    .orElse(0);
            error += Math.abs(mean - share) * in.size() / judged.size();
        }
        return error;
    }
}
