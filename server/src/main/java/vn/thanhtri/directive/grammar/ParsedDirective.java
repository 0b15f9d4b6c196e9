package vn.thanhtri.directive.grammar;

import java.util.List;
import java.util.Optional;

/**
 * An official document, understood. All spans are Java String indexes into {@code text}, end exclusive; points and
 * blocks together cover it but for blanks.
 *
 * @param noise what was seen and passed over, in words
 */
public record ParsedDirective(
        String text,
        Metadata metadata,
        List<Fact> facts,
        List<Span> objectives,
        List<Citation> citations,
        List<Point> points,
        List<Block> blocks,
        List<String> noise) {
    public ParsedDirective {
        facts = List.copyOf(facts);
        objectives = List.copyOf(objectives);
        citations = List.copyOf(citations);
        points = List.copyOf(points);
        blocks = List.copyOf(blocks);
        noise = List.copyOf(noise);
    }

    public Optional<Point> findPoint(String id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst();
    }
}
