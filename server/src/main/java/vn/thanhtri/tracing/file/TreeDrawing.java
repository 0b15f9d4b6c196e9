package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thanhtri.tracing.file.TransmissionTree.Day;
import vn.thanhtri.tracing.file.TransmissionTree.Group;
import vn.thanhtri.tracing.file.TransmissionTree.Leaf;
import vn.thanhtri.tracing.file.TransmissionTree.Node;
import vn.thanhtri.tracing.file.TransmissionTree.Origin;
import vn.thanhtri.tracing.file.TransmissionTree.Path;

/** Puts the cases of a tree on lines and days: each below its source, those that shared the same thing together. */
final class TreeDrawing {
    private static final double FIRST_LINE_Y = 34;
    private static final double LINE = 13.4;
    private static final double LETTER = 6.3;

    private final LocalDate first;
    private final LocalDate today;
    private final double step;
    private final Map<Long, List<Leaf>> children = new HashMap<>();
    private final List<Leaf> lines = new ArrayList<>();
    private final Map<Long, Integer> lineOf = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    TreeDrawing(List<Leaf> cases, LocalDate first, LocalDate today, double step) {
        this.first = first;
        this.today = today;
        this.step = step;
        Set<Long> known = new java.util.HashSet<>();
        cases.forEach(leaf -> known.add(leaf.id()));
        List<Leaf> roots = new ArrayList<>();
        for (Leaf leaf : cases) {
            Long source = leaf.source();
            if (source != null && known.contains(source)) {
                children.computeIfAbsent(source, id -> new ArrayList<>()).add(leaf);
            } else {
                roots.add(leaf);
            }
        }
        roots.sort(Comparator.comparing(Leaf::unknown).thenComparing(Leaf::day).thenComparing(Leaf::code));
        roots.forEach(this::place);
    }

    /** The line of a case, then its own cases, those that shared the same thing together. */
    private void place(Leaf leaf) {
        lineOf.put(leaf.id(), lines.size());
        lines.add(leaf);
        Map<String, LocalDate> firstDay = new HashMap<>();
        List<Leaf> own = children.getOrDefault(leaf.id(), new ArrayList<>());
        own.forEach(child -> firstDay.merge(child.how(), child.day(), (a, b) -> a.isBefore(b) ? a : b));
        own.sort(Comparator.comparing((Leaf child) -> child.how().isEmpty())
                .thenComparing(child -> firstDay.getOrDefault(child.how(), child.day()))
                .thenComparing(Leaf::how)
                .thenComparing(Leaf::day)
                .thenComparing(Leaf::code));
        for (int i = 0; i < own.size(); ) {
            String how = own.get(i).how();
            int top = lines.size();
            int bottom = top;
            for (; i < own.size() && own.get(i).how().equals(how); i++) {
                bottom = lines.size();
                place(own.get(i));
            }
            if (!how.isEmpty()) {
                groups.add(group(leaf, how, top, bottom));
            }
        }
    }

    private Group group(Leaf source, String how, int top, int bottom) {
        double x = x(source.day()) + 12;
        double labelY = labelLine(top, bottom) * LINE + FIRST_LINE_Y + 4;
        return new Group(
                n(x),
                n(y(top) - 4),
                n(y(bottom) + 4),
                n(x + 7),
                n(labelY),
                n(x + 4),
                n(labelY - 10.5),
                n(how.length() * LETTER + 6),
                how);
    }

    /** A line of the group itself near its middle, so that the name stands on a link and not between two. */
    private int labelLine(int top, int bottom) {
        return (top + bottom) / 2;
    }

    private double x(LocalDate day) {
        return TransmissionTree.FIRST_DAY_X + step * ChronoUnit.DAYS.between(first, day);
    }

    private static double y(int line) {
        return FIRST_LINE_Y + LINE * line;
    }

    TransmissionTree draw() {
        double bottom = y(lines.size() - 1) + 11.4;
        return new TransmissionTree(
                days(), bands(), links(), origins(), nodes(), groups, n(bottom), n(bottom), n(x(today)));
    }

    private List<Day> days() {
        int every = (int) Math.ceil(34 / step);
        List<Day> days = new ArrayList<>();
        int i = 0;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1), i++) {
            boolean last = day.equals(today);
            boolean crowded = !last && x(today) - x(day) < 34;
            days.add(new Day(n(x(day)), day, last, last || (i % every == 0 && !crowded)));
        }
        return days;
    }

    private List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (int line = 0; line < lines.size(); line += 2) {
            bands.add(n(y(line) - LINE / 2));
        }
        return bands;
    }

    private List<Path> links() {
        List<Path> links = new ArrayList<>();
        for (Leaf leaf : lines) {
            double y = y(lineOf.getOrDefault(leaf.id(), 0));
            double end = x(leaf.day()) - 6;
            Long source = leaf.source();
            Integer from = source == null ? null : lineOf.get(source);
            if (from == null) {
                links.add(new Path("M70 " + n(y) + "H" + n(end), leaf.unknown()));
            } else {
                Leaf origin = lines.get(from);
                links.add(new Path(
                        "M" + n(x(origin.day())) + " " + n(y(from) + 6) + "V" + n(y) + "H"
                                + n(reach(leaf, origin, end)),
                        false));
            }
        }
        return links;
    }

    /** Who fell ill before the source is reached from the right. */
    private double reach(TransmissionTree.Leaf leaf, TransmissionTree.Leaf origin, double end) {
        return leaf.day().isBefore(origin.day()) ? x(leaf.day()) + 6 : Math.max(end, x(origin.day()));
    }

    private List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (Leaf leaf : lines) {
            Long source = leaf.source();
            if (source == null || !lineOf.containsKey(source)) {
                origins.add(new Origin(n(y(lineOf.getOrDefault(leaf.id(), 0)) + 4), leaf.origin(), leaf.unknown()));
            }
        }
        return origins;
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (Leaf leaf : lines) {
            double x = x(leaf.day());
            double y = y(lineOf.getOrDefault(leaf.id(), 0));
            nodes.add(new Node(
                    n(x),
                    n(y),
                    n(x - 5),
                    n(y - 5),
                    n(x + 12),
                    n(y + 4),
                    leaf.community(),
                    leaf.code(),
                    leaf.name(),
                    leaf.contacts(),
                    leaf.overdue(),
                    leaf.id()));
        }
        return nodes;
    }

    private static String n(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
