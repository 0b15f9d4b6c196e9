package vn.thanhtri.directive.grammar.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.body.OrderReader;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;

/** An unmarked paragraph that orders one body after the other is a point for each: "Sở Y tế …. Công an tỉnh …. Thanh tra tỉnh …". */
final class Paragraphs {
    private final FoldedText text;
    private final OrderReader orders;
    private final List<Item> out = new ArrayList<>();

    private Paragraphs(FoldedText text) {
        this.text = text;
        this.orders = new OrderReader(text);
    }

    static List<Item> split(FoldedText text, List<Item> items) {
        Paragraphs paragraphs = new Paragraphs(text);
        Set<Item> parents = new HashSet<>();
        items.forEach(item -> {
            if (item.parent != null) {
                parents.add(item.parent);
            }
        });
        for (Item item : items) {
            boolean plain = item.marker == null && item.layoutKind == PointKind.DIRECTIVE && !parents.contains(item);
            paragraphs.out.add(item);
            if (plain) {
                paragraphs.split(item);
            }
        }
        return paragraphs.out;
    }

    private void split(Item item) {
        int end = item.end;
        int start = item.start;
        Item open = item;
        Set<String> before = Set.of();
        int count = 1;
        for (Clauses.Segment segment : Clauses.segments(text, start, end)) {
            Set<String> leads = leads(segment);
            boolean sentence = segment.start() > start
                    && ".!".indexOf(text.flat.charAt(Math.max(0, lastBefore(segment.start())))) >= 0;
            if (sentence && !leads.isEmpty() && !before.isEmpty() && !leads.equals(before)) {
                open.end = lastBefore(segment.start()) + 1;
                open = new Item(
                        item.id + ".s" + ++count,
                        item.parent,
                        null,
                        segment.start(),
                        segment.start(),
                        end,
                        PointKind.DIRECTIVE);
                out.add(open);
            }
            before = leads.isEmpty() ? before : leads;
        }
    }

    private int lastBefore(int at) {
        int i = at - 1;
        while (i > 0 && text.flat.charAt(i) == ' ') {
            i--;
        }
        return i;
    }

    /** Who leads by his own verb. */
    private Set<String> leads(Clauses.Segment segment) {
        return orders.read(segment.start(), segment.end()).leads().stream()
                .filter(lead -> lead.ground().rule().matches("subject-duty|assign-head|subject-asked"))
                .map(Addressee::org)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
