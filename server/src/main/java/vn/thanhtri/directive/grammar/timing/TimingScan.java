package vn.thanhtri.directive.grammar.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** One stretch of text while its rules run: what was found and what is read already. */
public final class TimingScan {
    /** A timing and its folded stretch. */
    public record Found(int start, int end, Timing timing) {}

    private final FoldedText text;
    public final int start;
    public final int end;
    public final List<Found> found = new ArrayList<>();
    public final List<Clauses.Segment> taken = new ArrayList<>();

    private final String words;

    /** Citations of this point only: a document may hold hundreds. */
    private final List<Citations.Found> near;

    public TimingScan(FoldedText text, List<Citations.Found> citations, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.words = text.lower.substring(start, end);
        this.near = citations.stream()
                .filter(c -> c.start() < end && start < c.end())
                .toList();
    }

    boolean free(int a, int b) {
        boolean cited = near.stream().anyMatch(c -> c.start() < b && a < c.end());
        return !cited && taken.stream().noneMatch(t -> t.start() < b && a < t.end());
    }

    public void add(int a, int b, When when, String rule, double confidence) {
        taken.add(new Clauses.Segment(a, b));
        found.add(new Found(a, b, new Timing(text.span(a, b), when, new Ground(rule, confidence))));
    }

    /** Runs a rule over the free stretches, if one of the words it cannot do without is there. */
    public void rule(
            List<String> anyOf,
            Pattern pattern,
            String name,
            double confidence,
            Function<Matcher, @Nullable When> value) {
        if (anyOf.stream().noneMatch(words::contains)) {
            return;
        }
        Matcher m = text.matcher(pattern, start, end);
        while (m.find()) {
            int a = m.start();
            while (a < m.end() && !Character.isLetterOrDigit(text.lower.charAt(a))) {
                a++;
            }
            if (a < m.end() && Lexicon.startsWord(text.lower, a) && free(a, m.end())) {
                When when = value.apply(m);
                if (when != null) {
                    add(a, m.end(), when, name, confidence);
                }
            }
        }
    }
}
