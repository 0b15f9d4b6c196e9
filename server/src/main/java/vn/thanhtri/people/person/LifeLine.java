package vn.thanhtri.people.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.person.Moment.Lane;

/**
 * The drawing of a person's line of life: lanes on one axis of days. All lengths are units of the drawing, {@link #WIDTH}
 * wide.
 *
 * @param from first day drawn
 * @param to last day drawn
 * @param now where the time of the data stands
 */
public record LifeLine(
        LocalDate from,
        LocalDate to,
        int height,
        List<Tick> ticks,
        List<Row> rows,
        List<Bar> bars,
        List<Dot> dots,
        int now) {
    public static final int WIDTH = 1312;

    private static final int LEFT = 116;
    private static final int TOP = 32;
    private static final int ROW = 33;
    private static final int SHORTEST_DAYS = 14;
    private static final int LONGEST_DAYS = 90;
    private static final int MOST_TICKS = 14;
    private static final int NARROWEST_BAR = 6;

    public record Tick(int x, LocalDate day) {}

    public record Row(int y, Lane lane) {}

    public record Bar(int x, int y, int width, String text, String tone) {}

    public record Dot(int x, int y, String text, String tone) {}

    /** The last {@value #LONGEST_DAYS} days at most, {@value #SHORTEST_DAYS} at least. */
    static LifeLine of(List<Moment> moments, Instant now) {
        List<Moment> drawn =
                moments.stream().filter(moment -> !moment.mark().isEmpty()).toList();
        LocalDate today = VietnamTime.dayOf(now);
        LocalDate to = today.plusDays(1);
        LocalDate first = drawn.stream()
                .map(moment -> VietnamTime.dayOf(moment.at()))
                .min(Comparator.naturalOrder())
                .orElse(today);
        LocalDate from = first.minusDays(1);
        from = from.isAfter(to.minusDays(SHORTEST_DAYS)) ? to.minusDays(SHORTEST_DAYS) : from;
        from = from.isBefore(to.minusDays(LONGEST_DAYS)) ? to.minusDays(LONGEST_DAYS) : from;
        Scale scale = new Scale(start(from), start(to.plusDays(1)));

        List<Row> rows = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        int y = TOP;
        for (Lane lane : Lane.values()) {
            List<Moment> here =
                    drawn.stream().filter(moment -> moment.lane() == lane).toList();
            if (here.isEmpty()) {
                continue;
            }
            rows.add(new Row(y, lane));
            for (Moment moment : here) {
                place(moment, y, now, scale, bars, dots);
            }
            y += ROW;
        }
        return new LifeLine(from, to, y + 6, ticks(from, to, scale), rows, bars, dots, scale.x(now));
    }

    private static void place(Moment moment, int y, Instant now, Scale scale, List<Bar> bars, List<Dot> dots) {
        if (!moment.lasts()) {
            if (!moment.at().isBefore(scale.begin())) {
                dots.add(new Dot(scale.x(moment.at()), y + 16, moment.mark(), moment.tone()));
            }
            return;
        }
        Instant until = moment.until() == null ? now : moment.until();
        if (until.isBefore(scale.begin())) {
            return;
        }
        int x = scale.x(moment.at());
        int end = scale.x(until.isBefore(now) ? until : now);
        int width = Math.max(end - x, NARROWEST_BAR);
        bars.add(new Bar(x, y + 6, width, fitting(moment.mark(), width), moment.tone()));
    }

    /** What fits into a bar; a letter takes some 6 units. */
    private static String fitting(String text, int width) {
        int letters = (width - 12) / 6;
        return text.length() <= letters ? text : letters < 3 ? "" : text.substring(0, letters - 1) + "…";
    }

    private static List<Tick> ticks(LocalDate from, LocalDate to, Scale scale) {
        long days = to.toEpochDay() - from.toEpochDay();
        long step = Math.max(1, (days + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(step)) {
            ticks.add(new Tick(scale.x(start(day)), day));
        }
        return ticks;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private record Scale(Instant begin, Instant end) {
        int x(Instant at) {
            double share = (double) Duration.between(begin, at).toMinutes()
                    / Duration.between(begin, end).toMinutes();
            return LEFT + (int) Math.round((WIDTH - LEFT) * Math.clamp(share, 0.0, 1.0));
        }
    }
}
