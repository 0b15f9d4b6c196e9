package vn.thanhtri.directive.document;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Task.DueFrom;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Span;

/** A task before its addressees have been looked up. */
public record Proposal(
        Point point,
        int starts,
        int ends,
        String title,
        TaskKind kind,
        String category,
        String timing,
        @Nullable Instant dueAt,
        DueFrom dueFrom,
        String dueBasis,
        @Nullable LocalTime dailyBy,
        Terms terms) {
    /** Words that an officer selected, in a point of the document. */
    public static Proposal selected(String point, Span words, String title) {
        Point around = new Point(
                point,
                null,
                "",
                PointKind.DIRECTIVE,
                words,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Ground("officer", 1));
        return new Proposal(
                around,
                words.start(),
                words.end(),
                title,
                TaskKind.ONCE,
                "general",
                "",
                null,
                DueFrom.NONE,
                "",
                null,
                Terms.NONE);
    }
}
