package vn.thanhtri.directive.grammar;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An official document, understood. All spans are Java String indexes into {@code text}, end exclusive; points and
 * blocks together cover it but for blanks.
 *
 * @param sentences every sentence, accounted for
 * @param notDirective why the text is taken for no directive at all; null for a directive
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
        List<Sentence> sentences,
        @Nullable NotDirective notDirective,
        List<String> noise) {
    public ParsedDirective {
        facts = List.copyOf(facts);
        objectives = List.copyOf(objectives);
        citations = List.copyOf(citations);
        points = List.copyOf(points);
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
        noise = List.copyOf(noise);
    }

    /** The sentences that became no task and were not recognised as anything else: an officer decides on each. */
    public List<Sentence> unclaimed() {
        return sentences.stream()
                .filter(sentence -> sentence.status() == Sentence.Status.UNCLAIMED)
                .toList();
    }

    public Optional<Point> findPoint(String id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst();
    }
}
