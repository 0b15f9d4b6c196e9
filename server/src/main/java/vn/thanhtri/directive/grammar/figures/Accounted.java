package vn.thanhtri.directive.grammar.figures;

import java.util.Arrays;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.Sentence;

/**
 * How much of the text stands in sentences.
 *
 * @param in letters and digits that do
 * @param of all of them
 */
record Accounted(int in, int of) {
    static Accounted of(ParsedDirective parsed) {
        boolean[] covered = new boolean[parsed.text().length()];
        for (Sentence sentence : parsed.sentences()) {
            Arrays.fill(covered, sentence.span().start(), sentence.span().end(), true);
        }
        for (Point point : parsed.points()) {
            int start = point.span().start();
            int mark = Math.min(point.span().end(), start + point.marker().length() + 4);
            Arrays.fill(covered, start, mark, true);
        }
        int characters = 0;
        int accounted = 0;
        for (int i = 0; i < covered.length; i++) {
            boolean letter = Character.isLetterOrDigit(parsed.text().charAt(i));
            characters += letter ? 1 : 0;
            accounted += letter && covered[i] ? 1 : 0;
        }
        return new Accounted(accounted, characters);
    }
}
