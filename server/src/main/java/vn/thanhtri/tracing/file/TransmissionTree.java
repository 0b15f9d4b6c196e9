package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transmission tree on an axis of days: one line a case, x its onset or positive sample, links to whom it came from,
 * grouped and named by what they shared. Coordinates are those of the drawing, 906 wide.
 */
public record TransmissionTree(
        List<Day> days,
        List<String> bands,
        List<Path> links,
        List<Origin> origins,
        List<Node> nodes,
        List<Group> groups,
        String height,
        String bottom,
        String today) {
    static final double FIRST_DAY_X = 96;
    private static final double LAST_DAY_X = 834;
    private static final double WIDEST_DAY = 41;

    public record Day(String x, LocalDate day, boolean today, boolean labelled) {}

    public record Path(String d, boolean unknown) {}

    /** Where a line begins that comes from no case of the outbreak. */
    public record Origin(String y, String text, boolean unknown) {}

    public record Node(
            String x,
            String y,
            String diamondX,
            String diamondY,
            String labelX,
            String labelY,
            boolean community,
            String code,
            String name,
            int contacts,
            int overdue,
            long id) {}

    public record Group(
            String x,
            String top,
            String bottom,
            String labelX,
            String labelY,
            String boxX,
            String boxY,
            String boxWidth,
            String text) {}

    /** A case as the tree takes it. {@code how} says what it shared with its source; empty for nothing known. */
    public record Leaf(
            long id,
            long person,
            String code,
            String name,
            LocalDate day,
            boolean community,
            @Nullable Long source,
            String how,
            String origin,
            boolean unknown,
            int contacts,
            int overdue) {}

    static TransmissionTree of(List<Leaf> cases, LocalDate today) {
        LocalDate first = cases.stream()
                .map(Leaf::day)
                .min(Comparator.naturalOrder())
                .orElse(today)
                .minusDays(1);
        LocalDate end = EpidemicCurve.end(cases.stream().map(Leaf::day), today);
        long days = Math.max(1, ChronoUnit.DAYS.between(first, end) + 1);
        double step = Math.min(WIDEST_DAY, (LAST_DAY_X - FIRST_DAY_X) / days);
        return new TreeDrawing(cases, first, end, step).draw();
    }
}
