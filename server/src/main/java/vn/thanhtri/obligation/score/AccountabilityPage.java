package vn.thanhtri.obligation.score;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Obligation;

/**
 * The page of scores.
 *
 * @param level {@code all}, {@code province}, {@code district}, {@code commune}
 * @param selected the agency whose list is open; null when there is none
 * @param commended agencies that did everything in time
 */
public record AccountabilityPage(
        String place,
        LocalDate since,
        String level,
        List<LevelCount> levels,
        List<Line> lines,
        long owed,
        long inTime,
        long doneLate,
        long openLate,
        @Nullable Duration median,
        @Nullable Selected selected,
        List<Line> commended) {

    public record LevelCount(String level, int agencies) {}

    /**
     * @param head who heads the agency today; empty when nobody does
     * @param tenures where the head changed within the period: what fell due under each; empty otherwise
     */
    public record Line(Score score, String agency, String head, List<Tenure.Scored> tenures) {
        /** Points of the spark line, 104 by 26. */
        public String points() {
            List<Integer> days = score.openByDay();
            int most =
                    Math.max(1, days.stream().mapToInt(Integer::intValue).max().orElse(1));
            double step = days.size() < 2 ? 0 : 94.0 / (days.size() - 1);
            return IntStream.range(0, days.size())
                    .mapToObj(i -> Math.round((4 + i * step) * 10) / 10.0
                            + ","
                            + Math.round((22 - 18.0 * days.get(i) / most) * 10) / 10.0)
                    .collect(Collectors.joining(" "));
        }

        public double lastY() {
            List<Integer> days = score.openByDay();
            int most =
                    Math.max(1, days.stream().mapToInt(Integer::intValue).max().orElse(1));
            return days.isEmpty() ? 22 : Math.round((22 - 18.0 * days.getLast() / most) * 10) / 10.0;
        }

        public int least() {
            return score.openByDay().stream().mapToInt(Integer::intValue).min().orElse(0);
        }

        public int most() {
            return score.openByDay().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /** An obligation behind a number. @param head who headed the agency on the day of the deadline */
    public record Behind(Obligation obligation, String head) {}

    public record Selected(Line line, String headSince, String above, Outcome outcome, List<Behind> behind) {
        /** How many there are beyond those shown. */
        public long more() {
            return Math.max(0, count(outcome) - behind.size());
        }

        /** The number of the score that the list stands behind. */
        public long count(Outcome each) {
            return switch (each) {
                case OWED -> line.score().owed();
                case IN_TIME -> line.score().inTime();
                case DONE_LATE -> line.score().doneLate();
                case OPEN_LATE -> line.score().openLate();
            };
        }
    }
}
