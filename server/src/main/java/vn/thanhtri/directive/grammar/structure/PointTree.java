package vn.thanhtri.directive.grammar.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Line;

/** Builds the tree of points from marks: ranks of marks, digits, bullets, unmarked paragraphs. */
final class PointTree {
    private final FoldedText text;
    private final String prefix;
    private final PointIds ids;
    private final List<Item> items = new ArrayList<>();
    private final Deque<Item> open = new ArrayDeque<>();
    private int rootParagraphs;

    PointTree(FoldedText text, String prefix, Set<String> ids) {
        this.text = text;
        this.prefix = prefix;
        this.ids = new PointIds(prefix, ids);
    }

    PointTree(FoldedText text) {
        this(text, "", new HashSet<>());
    }

    List<Item> items() {
        return items;
    }

    @Nullable
    Item last() {
        return items.isEmpty() ? null : items.getLast();
    }

    /** Whether a numbered mark can follow what stands open, so that a wrapped line "19. …" is no point. */
    boolean plausible(Marker marker) {
        int n = marker.number();
        return switch (marker.style()) {
            case CHAPTER, BULLET, SUB_BULLET, DECIMAL -> true;
            case NUMBER, LETTER, ROMAN, CAPITAL, ARTICLE -> {
                Item sibling = openSibling(marker);
                yield n >= 1 && (n == 1 || (sibling == null ? n <= 12 : follows(sibling, n)));
            }
        };
    }

    private static boolean follows(Item sibling, int n) {
        Marker marker = sibling.marker;
        return marker != null && n > marker.number() - 1 && n <= marker.number() + 3;
    }

    private @Nullable Item openSibling(Marker marker) {
        Item twin = twin(marker);
        return twin != null
                ? twin
                : open.stream()
                        .filter(item -> item.style() == marker.style())
                        .findFirst()
                        .orElse(null);
    }

    void add(Marker marker, Line line) {
        Item parent = parentFor(marker);
        String id = ids.unique(ids.of(marker, parent));
        Item item = new Item(id, parent, marker, line.start(), marker.end(), line.end(), PointKind.DIRECTIVE);
        items.add(item);
        open.push(item);
    }

    /** An unmarked paragraph: child of the item before it, or a point of its own at the root. */
    void addUnmarked(Line line, PointKind kind) {
        if (open.stream().anyMatch(item -> item.marker == null)) {
            while (open.pop().marker != null) {} // the list that an unmarked paragraph opened is over
        }
        Item parent = open.peek();
        String id = parent == null ? prefix + "p" + ++rootParagraphs : parent.id + ".p" + ++parent.paragraphs;
        Item item = new Item(ids.unique(id), parent, null, line.start(), line.start(), line.end(), kind);
        items.add(item);
        if (endsWithColon(item)) {
            open.push(item);
        }
    }

    void addClosing(Line line) {
        items.add(new Item(
                ids.unique(prefix + "end"), null, null, line.start(), line.start(), line.end(), PointKind.CLOSING));
        open.clear();
    }

    /** A row of a table belongs to the heading above the table, not to its last item. */
    void addRow(Line header, Line line, int row) {
        Item parent = open.stream().filter(PointTree::heads).findFirst().orElse(null);
        String id = parent == null ? prefix + "r" + row : parent.id + ".r" + row;
        Item item = new Item(ids.unique(id), parent, null, line.start(), line.start(), line.end(), PointKind.TABLE_ROW);
        item.tableHeader = header;
        items.add(item);
    }

    private static boolean heads(Item item) {
        Marker.Style style = item.style();
        return style != null && style.compareTo(Marker.Style.ROMAN) <= 0;
    }

    void extendLast(Line line) {
        items.getLast().end = line.end();
    }

    /** "(2)" goes on after "(1)" and not after "1.": the open item with the same signs around its number. */
    private @Nullable Item twin(Marker marker) {
        if (marker.style() != Marker.Style.NUMBER && marker.style() != Marker.Style.LETTER || marker.number() <= 1) {
            return null;
        }
        return open.stream()
                .filter(item -> item.marker != null
                        && item.style() == marker.style()
                        && item.marker.tail().equals(marker.tail())
                        && item.marker.number() < marker.number())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Item parentFor(Marker marker) {
        Item twin = twin(marker);
        if (twin != null) {
            while (open.pop() != twin) {}
            return twin.parent;
        }
        Item top = open.peek();
        if (top != null && top.marker != null && opensSublist(top, marker)) {
            return top;
        }
        while (top != null && !nests(top, marker)) {
            open.pop();
            top = open.peek();
        }
        return top;
    }

    /** "2. … các nội dung sau:" and then "1." or "1)" again is a list inside the point, not a new count. */
    private boolean opensSublist(Item top, Marker marker) {
        Marker above = top.marker;
        if (above == null || above.style() != marker.style()) {
            return false;
        }
        return switch (marker.style()) {
            case NUMBER ->
                marker.number() == 1
                        && (endsWithColon(top) || !above.tail().equals(marker.tail()) && above.number() > 0);
            case BULLET -> false;
            case CHAPTER, CAPITAL, ARTICLE, ROMAN, DECIMAL, LETTER, SUB_BULLET -> false;
        };
    }

    private boolean nests(Item item, Marker marker) {
        Marker above = item.marker;
        if (above == null) {
            return opensList(item, marker);
        }
        if (above.style() == Marker.Style.DECIMAL && marker.style() == Marker.Style.DECIMAL) {
            return marker.label().startsWith(above.label() + ".");
        }
        if (above.style() == Marker.Style.NUMBER && marker.style() == Marker.Style.DECIMAL) {
            return true;
        }
        if (above.style() == Marker.Style.BULLET && marker.style() == Marker.Style.SUB_BULLET) {
            return endsWithColon(item) || plusIsSecondLevel();
        }
        if (above.style() == Marker.Style.SUB_BULLET && marker.style() == Marker.Style.BULLET) {
            return false;
        }
        if (above.style() == Marker.Style.NUMBER
                && item.parent != null
                && item.parent.style() == Marker.Style.NUMBER
                && marker.style() == Marker.Style.NUMBER) {
            return false;
        }
        return above.style().compareTo(marker.style()) < 0;
    }

    /** An unmarked paragraph that ends in a colon holds the list after it, where the list begins anew. */
    private boolean opensList(Item item, Marker marker) {
        boolean counted = switch (marker.style()) {
            case NUMBER, LETTER -> true;
            case BULLET, SUB_BULLET -> true;
            case CHAPTER, CAPITAL, ARTICLE, ROMAN, DECIMAL -> false;
        };
        boolean above = item.parent != null && item.parent.style() == marker.style();
        boolean goesOn = above
                && item.parent != null
                && item.parent.marker != null
                && marker.number() == item.parent.marker.number() + 1;
        return counted && endsWithColon(item) && !goesOn && (!above || marker.number() <= 1);
    }

    /** In documents that use both signs, "+" is the second level; one "-" line that ends in a colon before "+" shows it. */
    private boolean plusIsSecondLevel() {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i).style() == Marker.Style.BULLET
                    && items.get(i + 1).style() == Marker.Style.SUB_BULLET
                    && endsWithColon(items.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWithColon(Item item) {
        return item.end > item.start && text.flat.charAt(item.end - 1) == ':';
    }
}
