package vn.thanhtri.directive.grammar.reading;

import java.util.ArrayList;
import java.util.List;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Parts;

/**
 * Orders inside the preamble: "… Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành, UBND các huyện:". A text without a single marked point, as
 * offices and newspapers copy them, is preamble from end to end: there one paragraph after the other orders once an order has been given, and
 * where none is announced, when most of its paragraphs say what somebody shall do.
 */
final class GeneralOrders {
    private final FoldedText text;
    private final OrderSentences sentences;
    private final List<Parts.Part> preamble;
    private final boolean running;
    private final boolean noLetter;
    private final List<Found> found = new ArrayList<>();
    private int from = -1;
    private int to = -1;

    /** An order found in the preamble; {@code introduces}: it ends in the colon before the points. */
    record Found(Item item, boolean introduces) {}

    private GeneralOrders(FoldedText text, Layout layout) {
        this.text = text;
        this.sentences = new OrderSentences(text);
        this.preamble = layout.parts().of(Block.Kind.PREAMBLE);
        this.noLetter = layout.parts().of(Block.Kind.KINH_GUI).isEmpty();
        this.running = layout.items().stream().noneMatch(item -> item.layoutKind == PointKind.DIRECTIVE);
    }

    static List<Found> find(FoldedText text, Layout layout) {
        GeneralOrders orders = new GeneralOrders(text, layout);
        orders.read(orders.running && orders.mostlyOrders());
        return List.copyOf(orders.found);
    }

    /** @param begun whether the text orders from its first sentence */
    private void read(boolean begun) {
        for (Parts.Part part : preamble) {
            boolean last = part.equals(preamble.getLast());
            from = running && from >= 0 ? from : -1;
            for (Clauses.Segment clause : Clauses.segments(text, part.start(), part.end())) {
                Clauses.Segment segment = new Clauses.Segment(sentences.pastDateline(clause), clause.end());
                boolean after = begun || !found.isEmpty() || from >= 0;
                if (sentences.orders(segment, noLetter, after)
                        || from >= 0 && sentences.goesOnWith(segment)
                        || running && after && (sentences.ordersSomebody(segment) || sentences.namesOnly(segment))
                        || last && sentences.bare(segment)) {
                    boolean named = from >= 0 && sentences.namesOnly(new Clauses.Segment(from, to));
                    if (!named) {
                        close(last);
                        from = segment.start();
                    }
                    to = segment.end();
                } else if (from >= 0 && sentences.goesOn(segment) && running && sentences.namesAnew(segment)) {
                    close(last);
                    from = segment.start();
                    to = segment.end();
                } else if (from >= 0 && sentences.goesOn(segment) && (sameParagraph(segment) || begins(segment))) {
                    to = segment.end();
                } else if (running && from >= 0 && sameParagraph(segment) && sentences.adds(segment)) {
                    to = segment.end();
                } else {
                    close(last);
                    if (running && after && begins(segment)) {
                        from = segment.start();
                        to = segment.end();
                    }
                }
            }
            if (!running) {
                close(last);
            }
        }
        close(true);
    }

    private boolean begins(Clauses.Segment segment) {
        return sentences.goesOn(segment) && sentences.beginsWithWork(segment);
    }

    /** Whether no line ends between what stands open and the sentence. */
    private boolean sameParagraph(Clauses.Segment segment) {
        return preamble.stream().anyMatch(part -> part.start() <= to - 1 && segment.end() <= part.end());
    }

    /** Most sentences say what somebody shall do, or begin as orders do, and a body the gazetteer holds is among those. */
    private boolean mostlyOrders() {
        int all = 0;
        int orders = 0;
        boolean listed = false;
        boolean asked = false;
        for (Parts.Part part : preamble) {
            for (Clauses.Segment segment : Clauses.segments(text, part.start(), part.end())) {
                if (sentences.groundOnly(segment)) {
                    continue;
                }
                all++;
                boolean somebody = sentences.ordersSomebody(segment);
                asked |= sentences.orders(segment, noLetter, false);
                orders += somebody || begins(segment) ? 1 : 0;
                listed |= somebody && sentences.namesListed(segment) || asked;
            }
        }
        return listed && (orders * 5 >= all * 3 || asked && orders * 2 >= all);
    }

    private void close(boolean last) {
        if (from < 0) {
            return;
        }
        int end = sentences.trimmed(to);
        String id = found.isEmpty() ? "0" : "0." + (found.size() + 1);
        found.add(new Found(
                new Item(id, null, null, from, from, end, PointKind.GENERAL_ORDER),
                text.flat.charAt(end - 1) == ':' && last));
        from = -1;
    }
}
