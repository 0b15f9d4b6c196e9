package vn.thanhtri.directive.grammar.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Parts;

/** Lays the parts outside the points between them, so that nothing but blanks is uncovered. */
public final class Blocks {
    private Blocks() {}

    public static List<Block> of(FoldedText text, Layout layout, List<Point> points) {
        boolean[] covered = new boolean[text.original.length()];
        points.forEach(point -> mark(covered, point.span()));
        List<Block> blocks = new ArrayList<>();
        for (Parts.Part part : layout.parts().all()) {
            Span span = text.spanWithMarks(part.start(), part.end());
            addUncovered(text.original, covered, span.start(), span.end(), part.kind(), blocks);
        }
        blocks.forEach(block -> mark(covered, block.span()));
        addUncovered(text.original, covered, 0, covered.length, Block.Kind.NOISE, blocks);
        blocks.sort(Comparator.comparingInt(block -> block.span().start()));
        return blocks;
    }

    private static void mark(boolean[] covered, Span span) {
        java.util.Arrays.fill(covered, span.start(), span.end(), true);
    }

    /** The uncovered stretches of {@code [start, end)}, without blank ends. */
    private static void addUncovered(
            String s, boolean[] covered, int start, int end, Block.Kind kind, List<Block> blocks) {
        int i = start;
        while (i < end) {
            if (covered[i] || Character.isWhitespace(s.charAt(i))) {
                i++;
                continue;
            }
            int stop = i;
            int last = i;
            while (stop < end && !covered[stop]) {
                if (!Character.isWhitespace(s.charAt(stop))) {
                    last = stop;
                }
                stop++;
            }
            blocks.add(new Block(Span.of(s, i, last + 1), kind));
            i = stop;
        }
    }
}
