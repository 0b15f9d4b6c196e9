package vn.thanhtri.bench.directive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thanhtri.directive.grammar.figures.Figures;
import vn.thanhtri.directive.grammar.figures.Reading;
import vn.thanhtri.directive.grammar.figures.Share;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

/**
 * Measures how well directives are read: each {@code NAME.txt} of the folders beside {@code NAME.tsv}, what a reader found
 * ({@link Reading} says how it is written). {@code --each} prints every document, {@code --errors} what was lost, false and missed,
 * {@code --fit FILE} writes the confidence of each rule, as {@code confidence.tsv} holds it, from these documents. Measure on other
 * documents than those it is fitted on.
 *
 * <p>Usage: {@code DirectiveFigures [--each] [--errors] [--fit FILE] FOLDER…}
 */
public final class DirectiveFigures {
    private static final String HEADER =
            "# Share of proposals that was right on known documents, by rule and what may be doubted, drawn towards the rule"
                    + " without its last doubt (four such proposals). rule, confidence, right, wrong\n";
    private static final int DRAWN = 4;

    private DirectiveFigures() {}

    public static void main(String[] arguments) throws IOException {
        boolean each = false;
        boolean errors = false;
        Path fit = null;
        Figures all = new Figures();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--each" -> each = true;
                case "--errors" -> errors = true;
                case "--fit" -> fit = Path.of(arguments[++i]);
                default -> {
                    for (Path table : tables(Path.of(arguments[i]))) {
                        Figures one = read(table);
                        all.add(one);
                        if (each) {
                            System.out.println(table.getFileName() + "\n" + one);
                        }
                    }
                }
            }
        }
        System.out.println(all);
        if (errors) {
            print(all);
        }
        if (fit != null) {
            Files.writeString(fit, fitted(all));
        }
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    private static Figures read(Path table) throws IOException {
        String name = table.getFileName().toString().replaceFirst("\\.tsv$", "");
        String text = Files.readString(table.resolveSibling(name + ".txt"));
        return Figures.of(name, DirectiveParser.parse(text), Reading.of(Files.readString(table)));
    }

    private static void print(Figures figures) {
        figures.orders.missed().forEach(order -> System.out.println("order lost       " + order));
        figures.falseTasks().forEach(task -> System.out.println("no order         " + task));
        Map.of(
                        "addressee   ", figures.addressees,
                        "inherited   ", figures.inherited,
                        "coordinating", figures.coordinating,
                        "timing      ", figures.timing,
                        "report to   ", figures.reportTo,
                        "metadata    ", figures.metadata)
                .forEach((field, share) -> {
                    share.unexpected().forEach(value -> System.out.println(field + " false  " + value));
                    share.missed().forEach(value -> System.out.println(field + " missed " + value));
                });
    }

    private static double confidence(Map<String, Share> rules, String rule) {
        Share share = rules.get(rule);
        int right = share == null ? 0 : share.right();
        int all = share == null ? 0 : right + share.missed().size();
        int last = rule.lastIndexOf('-');
        String parent = last < 0 ? "" : rule.substring(0, last);
        boolean known = rules.keySet().stream().anyMatch(parent::equals);
        return known ? (right + DRAWN * confidence(rules, parent)) / (all + DRAWN) : (right + 1.0) / (all + 2.0);
    }

    private static String fitted(Figures figures) {
        StringBuilder table = new StringBuilder(HEADER);
        for (Map.Entry<String, Share> rule : figures.rules.entrySet()) {
            int right = rule.getValue().right();
            int wrong = rule.getValue().missed().size();
            table.append(String.format(
                    Locale.ROOT,
                    "%s\t%.3f\t%d\t%d%n",
                    rule.getKey(),
                    confidence(figures.rules, rule.getKey()),
                    right,
                    wrong));
        }
        return table.toString();
    }
}
