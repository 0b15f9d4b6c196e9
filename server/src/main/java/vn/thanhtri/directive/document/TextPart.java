package vn.thanhtri.directive.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of a document as the review page shows it: a paragraph of a point, or a block that lies in no point.
 *
 * @param key key of the point; empty for a block outside of all points
 * @param tasks how many tasks the point has
 */
public record TextPart(String key, String kind, int starts, int tasks, List<Piece> pieces) {

    /** Layer of a sentence that is in no task yet. */
    public static final String UNCLAIMED = "UNCLAIMED";

    /** Words under one mark, or under none. @param doubtful whether an officer should look at how they were read */
    public record Piece(String text, String layer, int starts, boolean doubtful) {}

    /** Its words without the marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining()).strip();
    }

    public record PointSpan(String key, String kind, int starts, int ends) {}

    /** Java String indexes of a part of the text, end exclusive. */
    public record Stretch(int starts, int ends) {}

    record Mark(String layer, int starts, int ends, String rule, double confidence) {}

    /**
     * The whole text in order: nothing of it is left out, whether a point holds it or not.
     *
     * @param unclaimed sentences in no task
     * @param doubtful words read with doubt
     */
    public static List<TextPart> of(
            String body,
            List<PointSpan> points,
            List<Mark> marks,
            List<Stretch> unclaimed,
            List<Stretch> doubtful,
            List<Task> tasks) {
        List<Mark> all = new ArrayList<>(marks);
        all.removeIf(mark ->
                unclaimed.stream().anyMatch(each -> each.starts() < mark.ends() && mark.starts() < each.ends()));
        unclaimed.forEach(each -> all.add(new Mark(UNCLAIMED, each.starts(), each.ends(), "", 1)));
        all.sort(Comparator.comparingInt(Mark::starts).thenComparing(Mark::ends, Comparator.reverseOrder()));
        Drawing drawing = new Drawing(body, all, new HashSet<>(doubtful));
        List<TextPart> parts = new ArrayList<>();
        int at = 0;
        for (PointSpan point : points) {
            if (point.starts() < at) {
                continue;
            }
            drawing.outside(at, point.starts(), parts);
            int count = (int) tasks.stream()
                    .filter(task -> !task.removed() && task.point().equals(point.key()))
                    .count();
            parts.add(new TextPart(
                    point.key(), point.kind(), point.starts(), count, drawing.pieces(point.starts(), point.ends())));
            at = point.ends();
        }
        drawing.outside(at, body.length(), parts);
        return parts;
    }

    private record Drawing(String body, List<Mark> marks, Set<Stretch> doubtful) {
        void outside(int from, int to, List<TextPart> parts) {
            int start = from;
            for (int i = from; i <= to; i++) {
                if (i == to || body.charAt(i) == '\n') {
                    if (!body.substring(start, i).isBlank()) {
                        parts.add(new TextPart("", "OUTSIDE", start, 0, pieces(start, i)));
                    }
                    start = i + 1;
                }
            }
        }

        List<Piece> pieces(int from, int to) {
            List<Piece> pieces = new ArrayList<>();
            int at = from;
            for (Mark mark : marks) {
                if (mark.starts() < at || mark.ends() > to) {
                    continue;
                }
                if (mark.starts() > at) {
                    pieces.add(new Piece(body.substring(at, mark.starts()), "", at, false));
                }
                pieces.add(new Piece(
                        body.substring(mark.starts(), mark.ends()),
                        mark.layer(),
                        mark.starts(),
                        doubtful.contains(new Stretch(mark.starts(), mark.ends()))));
                at = mark.ends();
            }
            if (at < to) {
                pieces.add(new Piece(body.substring(at, to), "", at, false));
            }
            return pieces;
        }
    }
}
