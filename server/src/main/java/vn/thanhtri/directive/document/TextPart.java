package vn.thanhtri.directive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a document as the review page shows it: a paragraph of a point, or a block that lies in no point.
 *
 * @param key key of the point; empty for a block outside of all points
 * @param tasks how many tasks the point has
 */
public record TextPart(String key, String kind, int starts, int tasks, List<Piece> pieces) {

    /** Words under one mark, or under none. */
    public record Piece(String text, String layer, int starts) {}

    /** Its words without the marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining()).strip();
    }

    public record PointSpan(String key, String kind, int starts, int ends) {}

    record Mark(String layer, int starts, int ends, String rule, double confidence) {}

    /** The whole text in order: nothing of it is left out, whether a point holds it or not. */
    public static List<TextPart> of(String body, List<PointSpan> points, List<Mark> marks, List<Task> tasks) {
        List<TextPart> parts = new ArrayList<>();
        int at = 0;
        for (PointSpan point : points) {
            if (point.starts() < at) {
                continue;
            }
            outside(body, at, point.starts(), parts);
            int count = (int) tasks.stream()
                    .filter(task -> !task.removed() && task.point().equals(point.key()))
                    .count();
            parts.add(new TextPart(
                    point.key(),
                    point.kind(),
                    point.starts(),
                    count,
                    pieces(body, point.starts(), point.ends(), marks)));
            at = point.ends();
        }
        outside(body, at, body.length(), parts);
        return parts;
    }

    private static void outside(String body, int from, int to, List<TextPart> parts) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || body.charAt(i) == '\n') {
                if (!body.substring(start, i).isBlank()) {
                    parts.add(new TextPart(
                            "", "OUTSIDE", start, 0, List.of(new Piece(body.substring(start, i), "", start))));
                }
                start = i + 1;
            }
        }
    }

    private static List<Piece> pieces(String body, int from, int to, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Mark mark : marks) {
            if (mark.starts() < at || mark.ends() > to) {
                continue;
            }
            if (mark.starts() > at) {
                pieces.add(new Piece(body.substring(at, mark.starts()), "", at));
            }
            pieces.add(new Piece(body.substring(mark.starts(), mark.ends()), mark.layer(), mark.starts()));
            at = mark.ends();
        }
        if (at < to) {
            pieces.add(new Piece(body.substring(at, to), "", at));
        }
        return pieces;
    }
}
