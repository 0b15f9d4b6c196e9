package vn.thanhtri.directive.grammar.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.NotOrder;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Sentence;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Parts;
import vn.thanhtri.directive.grammar.text.Verbs;
import vn.thanhtri.directive.grammar.work.ActionReader;
import vn.thanhtri.directive.grammar.work.NotWork;

/** Accounts for every sentence: in a task, no order with its reason, or unclaimed. */
final class Sentences {
    private final FoldedText text;
    private final NotWork notWork;
    private final List<Sentence> found = new ArrayList<>();

    private Sentences(FoldedText text) {
        this.text = text;
        this.notWork = new NotWork(text);
    }

    /** @param directive whether the document orders at all; the sentences of any other text are not asked for orders */
    static List<Sentence> of(FoldedText text, Layout layout, List<PointReader.Draft> drafts) {
        Sentences sentences = new Sentences(text);
        drafts.forEach(sentences::point);
        for (Parts.Part part : layout.parts().all()) {
            sentences.part(part, drafts);
        }
        sentences.found.sort(Comparator.comparingInt(s -> s.span().start()));
        return sentences.found;
    }

    private void point(PointReader.Draft draft) {
        Item item = draft.item();
        if (item.bodyStart > item.start && item.bodyStart >= item.end) {
            add(item.start, item.end, NotOrder.HEADING, item.id);
            return;
        }
        if (draft.kind() == PointKind.TABLE_ROW) {
            add(item.start, item.end, draft.actions().isEmpty() ? NotOrder.NAMES : null, item.id);
            return;
        }
        for (Clauses.Segment segment : Clauses.segments(text, item.bodyStart, item.end)) {
            if (text.flat.substring(segment.start(), segment.end()).isBlank()) {
                continue;
            }
            Span span = text.span(segment.start(), segment.end());
            boolean task = draft.actions().stream()
                    .anyMatch(a -> a.span().start() < span.end()
                            && span.start() < a.span().end());
            if (task) {
                add(segment.start(), segment.end(), null, item.id);
                continue;
            }
            Optional<NotOrder> reason = draft.rest().stream()
                    .filter(rest -> rest.segment().start() < segment.end()
                            && segment.start() < rest.segment().end())
                    .map(ActionReader.Rest::reason)
                    .findFirst();
            if (reason.isPresent()) {
                add(segment.start(), segment.end(), reason.get(), item.id);
            } else {
                found.add(new Sentence(span, Sentence.Status.UNCLAIMED, null, item.id));
            }
        }
    }

    private void part(Parts.Part part, List<PointReader.Draft> drafts) {
        for (Clauses.Segment segment : Clauses.segments(text, part.start(), part.end())) {
            boolean blank = text.flat.substring(segment.start(), segment.end()).isBlank();
            boolean taken =
                    drafts.stream().anyMatch(d -> d.item().start < segment.end() && segment.start() < d.item().end);
            if (blank || taken) {
                continue;
            }
            if (part.kind() == Block.Kind.PREAMBLE || part.kind() == Block.Kind.NOISE) {
                outside(part, segment);
            } else {
                add(segment.start(), segment.end(), reason(part.kind()), null);
            }
        }
    }

    /** Outside the points a sentence that commands, or begins as an order does, waits for an officer. */
    private void outside(Parts.Part part, Clauses.Segment segment) {
        NotOrder reason = notWork.of(segment, false).orElse(null);
        String words = text.lower.substring(segment.start(), segment.end());
        boolean asks = NotWork.commands(words) && words.length() > 25
                || part.kind() == Block.Kind.PREAMBLE
                        && Verbs.begin(text, segment.start(), segment.end())
                        && words.length() > 25;
        if (reason == null && asks) {
            found.add(new Sentence(text.span(segment.start(), segment.end()), Sentence.Status.UNCLAIMED, null, null));
        } else {
            NotOrder other = part.kind() == Block.Kind.NOISE ? NotOrder.NOISE : NotOrder.SITUATION;
            add(segment.start(), segment.end(), reason == null ? other : reason, null);
        }
    }

    private void add(int start, int end, @Nullable NotOrder reason, @Nullable String point) {
        found.add(new Sentence(
                text.span(start, end),
                reason == null ? Sentence.Status.TASK : Sentence.Status.NOT_ORDER,
                reason,
                point));
    }

    private static NotOrder reason(Block.Kind kind) {
        return switch (kind) {
            case HEADER, URGENCY -> NotOrder.HEAD;
            case KINH_GUI -> NotOrder.ADDRESSEES;
            case RECIPIENTS -> NotOrder.RECIPIENTS;
            case SIGNATURE -> NotOrder.SIGNATURE;
            case TABLE_HEADER -> NotOrder.TABLE_HEADER;
            case ANNEX -> NotOrder.ANNEX;
            case PREAMBLE -> NotOrder.SITUATION;
            case NOISE -> NotOrder.NOISE;
        };
    }
}
