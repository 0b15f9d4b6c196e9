package vn.thanhtri.directive.grammar.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Line;
import vn.thanhtri.directive.grammar.text.Parts;
import vn.thanhtri.directive.grammar.text.Signs;

/**
 * Walks the lines once and gives each to a part of the document: head, addressees of a letter, preamble, points,
 * closing, recipients, signature, annex. Every line ends in exactly one part.
 */
public final class Layout {
    private enum Zone {
        HEAD,
        KINH_GUI,
        PREAMBLE,
        BODY,
        RECIPIENTS,
        SIGNATURE
    }

    private final FoldedText text;
    private final List<Line> lines;
    private final HeadLines headLines;
    private final LinesAround around;
    private final Parts parts;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private PointTree tree;
    private Zone zone = Zone.HEAD;
    private boolean intro;
    private int row;
    private int rows;
    private @Nullable Line tableHeader;
    private int annexes;

    public Layout(FoldedText text) {
        this.text = text;
        this.lines = Line.of(text);
        this.parts = new Parts(text);
        this.headLines = new HeadLines(text, lines);
        this.around = new LinesAround(text, lines);
        this.tree = new PointTree(text, "", ids);
        int head = HeadStart.of(text, lines);
        for (int i = 0; i < lines.size(); i++) {
            if (i < head) {
                part(lines.get(i), Block.Kind.NOISE);
            } else {
                place(i);
            }
        }
        items.addAll(tree.items());
    }

    public List<Item> items() {
        return items;
    }

    public Parts parts() {
        return parts;
    }

    public List<Line> lines() {
        return lines;
    }

    private void place(int i) {
        Line line = lines.get(i);
        String s = line.in(text);
        if (Signs.all(Signs.URGENCY, s) && (headLines.typeSeen() || !Signs.starts(Signs.TYPE, s))) {
            part(line, Block.Kind.URGENCY);
        } else if (Signs.all(Signs.SEPARATOR_LINE, s)) {
            part(line, Block.Kind.NOISE);
        } else {
            switch (zone) {
                case HEAD -> head(i, line, s);
                case KINH_GUI -> kinhGui(line, s);
                case PREAMBLE, BODY -> body(i, line, s);
                case RECIPIENTS, SIGNATURE -> tail(i, line, s);
            }
        }
    }

    private void head(int i, Line line, String s) {
        if (Signs.starts(Signs.KINH_GUI, s)) {
            zone = Zone.KINH_GUI;
            part(line, Block.Kind.KINH_GUI);
        } else if (s.length() < 200
                && Signs.all(Signs.DIEN_LIST, s)
                && (Signs.all(Signs.DIEN, s)
                        || Signs.starts(Signs.DIEN_HEAD, s)
                        || Signs.capitals(s.substring(0, s.indexOf(':'))))) {
            zone = Zone.KINH_GUI;
            part(line, Block.Kind.KINH_GUI);
        } else if (headLines.take(i, afterHead())) {
            part(line, Block.Kind.HEADER);
        } else {
            zone = Zone.PREAMBLE;
            body(i, line, s);
        }
    }

    /** The list after "Kính gửi:" or "ĐIỆN:" goes on while its lines are bullets or end like list items. */
    private void kinhGui(Line line, String s) {
        Parts.Part before = parts.last();
        char last = text.flat.charAt(before.end() - 1);
        boolean bullet = s.matches("[-+•*·].*");
        boolean open = last == ';' || last == ',' || last == ':';
        boolean wrapped = !line.afterBlank() && Character.isLetter(last);
        boolean listed = s.length() < 260 && (s.endsWith(";") || s.endsWith(",") || s.endsWith("."));
        if (bullet || wrapped || open && listed || open && s.length() < 160 && !Signs.starts(Signs.BODY_START, s)) {
            part(line, Block.Kind.KINH_GUI);
        } else {
            zone = Zone.HEAD;
            headLines.letter();
            if (headLines.take(lines.indexOf(line), afterHead())
                    && s.length() < 200
                    && !s.endsWith(":")
                    && Signs.starts(Signs.NUMBER_LINE, s)) {
                part(line, Block.Kind.HEADER);
                return;
            }
            zone = Zone.PREAMBLE;
            body(lines.indexOf(line), line, s);
        }
    }

    private void body(int i, Line line, String s) {
        if (Signs.all(Signs.RECIPIENTS, s) || around.endBody(i)) {
            zone = Signs.all(Signs.RECIPIENTS, s) ? Zone.RECIPIENTS : Zone.SIGNATURE;
            tail(i, line, s);
            return;
        }
        if (Signs.all(Signs.PAGE_NUMBER, s) || line.afterBlank() && Signs.all(Signs.ADDED, s)) {
            part(line, Block.Kind.NOISE);
            return;
        }
        if (LinesAround.isRow(s)) {
            tableRow(line, s);
            return;
        }
        row = 0;
        rows = 0;
        Marker marker = Marker.at(text, line).orElse(null);
        if (marker != null && tree.plausible(marker) && !(zone == Zone.PREAMBLE && preambleBullet(marker, s))) {
            zone = Zone.BODY;
            tree.add(marker, line);
        } else if (continues(i, s)) {
            extend(line);
        } else if (zone == Zone.BODY && closes(around.paragraph(i)) && !around.nextIsMarked(i, tree)) {
            tree.addClosing(line);
        } else if (zone == Zone.BODY || intro) {
            zone = Zone.BODY;
            tree.addUnmarked(line, PointKind.DIRECTIVE);
        } else if (Signs.starts(Signs.CLOSING, s)) {
            zone = Zone.BODY;
            tree.addClosing(line);
        } else {
            part(line, Block.Kind.PREAMBLE);
        }
        intro |= zone == Zone.PREAMBLE
                && s.endsWith(":")
                && Signs.starts(Signs.ORDER_INTRO, s)
                && (!around.marksFollow(i) || Signs.starts(Signs.ORDER_BARE, s) && !around.nextIsMarked(i, tree));
    }

    /** "Trên đây là …" and the last exhortation "Yêu cầu … nghiêm túc thực hiện./." */
    private static boolean closes(String s) {
        return Signs.starts(Signs.CLOSING, s) || Signs.all(Signs.EXHORTATION, s);
    }

    /** "- Căn cứ Luật …" before the order is ground, not point. */
    private static boolean preambleBullet(Marker marker, String s) {
        return marker.style() == Marker.Style.BULLET && s.matches("[-•+*·]\\s?(?:Căn cứ|Theo đề nghị|Xét ).*");
    }

    private boolean continues(int i, String s) {
        boolean something = zone == Zone.BODY ? tree.last() != null : parts.endsWith(Block.Kind.PREAMBLE);
        if (!something || row > 0) {
            return false;
        }
        if (Character.isLowerCase(s.charAt(0))) {
            return true;
        }
        return around.goesOn(i);
    }

    private void extend(Line line) {
        if (zone == Zone.BODY) {
            tree.extendLast(line);
        } else {
            parts.extendLast(line);
        }
    }

    private void tableRow(Line line, String s) {
        boolean rule = s.matches("[|\\-:\\s]+");
        if (row++ == 0 || rule) {
            tableHeader = rule ? tableHeader : line;
            part(line, Block.Kind.TABLE_HEADER);
            return;
        }
        zone = Zone.BODY;
        tree.addRow(tableHeader == null ? line : tableHeader, line, ++rows);
    }

    private void tail(int i, Line line, String s) {
        boolean nameSeen = parts.has(Block.Kind.SIGNATURE);
        if (nameSeen && i > 0 && TailLines.isAnnexHeading(s)) {
            items.addAll(tree.items());
            tree = new PointTree(text, annexes++ == 0 ? "PL." : "PL" + annexes + ".", ids);
            zone = Zone.PREAMBLE;
            part(line, Block.Kind.ANNEX);
            return;
        }
        TailLines.Place place = TailLines.of(s, zone == Zone.RECIPIENTS);
        zone = place.recipientsFollow() ? Zone.RECIPIENTS : Zone.SIGNATURE;
        part(line, place.kind());
    }

    private void part(Line line, Block.Kind kind) {
        parts.add(line, kind);
    }

    private boolean afterHead() {
        return parts.endsWith(Block.Kind.HEADER);
    }
}
