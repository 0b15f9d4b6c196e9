package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.cases.Care;
import vn.thanhtri.tracing.cases.InfectiousWindow;
import vn.thanhtri.tracing.interview.DiaryDay;
import vn.thanhtri.tracing.interview.DiaryStop;
import vn.thanhtri.tracing.interview.InterviewFile;
import vn.thanhtri.web.View;

/** Where a case was, a line each on an axis of days: when it could infect others, and the days nobody has asked about. */
public record MovementStrip(
        List<Tick> days,
        List<Bar> bands,
        List<Line> lines,
        String windowX,
        String windowWidth,
        String nowX,
        int height) {
    private static final double LEFT = 232;
    private static final double RIGHT = 640;
    private static final int TOP = 30;
    private static final int ROW = 25;
    private static final double NARROWEST = 7;
    private static final int NARROWEST_DAY = 34;
    private static final int MOST_LETTERS = 34;

    /** A day; only some have room for their name. */
    public record Tick(String x, LocalDate day, boolean labelled) {}

    /** A span of the first line. @param words key of its name; empty where it has no room */
    public record Bar(String x, String width, String middle, String tone, String words) {}

    /**
     * One place, or a day nobody asked about.
     *
     * @param hours as people say them; empty for none
     * @param tone {@code met} while it could infect others, {@code open} for what is not known, {@code care}, else empty
     * @param people how many others are recorded there; -1 where nobody knows
     */
    public record Line(
            int y,
            String name,
            String hours,
            @Nullable String href,
            String x,
            String width,
            String hoursX,
            String tone,
            int people) {}

    static MovementStrip of(InterviewFile told, @Nullable InfectiousWindow window, List<Care> care, View view) {
        Instant now = view.now();
        List<LocalDate> asked = told.days().stream().map(DiaryDay::day).toList();
        LocalDate today = VietnamTime.dayOf(now);
        LocalDate first = asked.isEmpty() ? today.minusDays(14) : asked.getFirst();
        LocalDate last = care.isEmpty() ? (asked.isEmpty() ? today : asked.getLast()) : lastOf(care, today, asked);
        Axis axis = new Axis(start(first), start(last.plusDays(1)));
        List<Drawn> drawn = new ArrayList<>();
        told.stops().stream()
                .filter(stop -> stop.day() != null || stop.from() != null)
                .forEach(stop -> drawn.add(stop(stop, window, view)));
        told.days().stream()
                .filter(day -> day.infectious() && !day.isKnown())
                .forEach(day -> drawn.add(new Drawn(
                        start(day.day()),
                        start(day.day().plusDays(1)),
                        view.t("tracing.movement.open", view.shortDay(day.day())),
                        "",
                        "/cases/" + told.known().id() + "/interview?day=" + day.day() + "#day",
                        "open",
                        -1)));
        for (int i = 0; i < care.size(); i++) {
            Instant until = i + 1 < care.size() ? care.get(i + 1).from() : now;
            String place = care.get(i).place();
            drawn.add(new Drawn(
                    care.get(i).from(),
                    until,
                    place.isEmpty() ? view.t("tracing.movement.apart") : place,
                    moment(care.get(i).from(), view),
                    null,
                    "care",
                    -1));
        }
        drawn.sort(Comparator.comparing(Drawn::from));
        List<Line> lines = new ArrayList<>();
        for (Drawn one : drawn) {
            lines.add(line(one, TOP + ROW * (lines.size() + 1), axis));
        }
        Instant from = window == null ? null : window.from();
        Instant to = window == null || window.to() == null ? now : window.to();
        List<Bar> bands = new ArrayList<>();
        band(bands, axis, start(first), from == null ? now : from, "exposed", "tracing.movement.exposed");
        band(bands, axis, from, to, "infectious", "tracing.movement.infectious");
        band(bands, axis, window == null ? null : window.to(), now, "care", "tracing.movement.apart");
        return new MovementStrip(
                axis.ticks(first, last),
                bands,
                lines,
                n(from == null ? LEFT : axis.x(from)),
                n(from == null ? 0 : Math.max(0, axis.x(to) - axis.x(from))),
                n(axis.x(now)),
                TOP + ROW * (lines.size() + 1) + 6);
    }

    private static LocalDate lastOf(List<Care> care, LocalDate today, List<LocalDate> asked) {
        LocalDate kept = VietnamTime.dayOf(care.getLast().from()).plusDays(3);
        LocalDate last = asked.isEmpty() || kept.isAfter(asked.getLast()) ? kept : asked.getLast();
        return last.isAfter(today) ? today : last;
    }

    private record Drawn(
            Instant from,
            Instant to,
            String name,
            String hours,
            @Nullable String href,
            String tone,
            int people) {}

    private static Drawn stop(DiaryStop stop, @Nullable InfectiousWindow window, View view) {
        LocalDate day = stop.day();
        Instant from = stop.from() != null ? stop.from() : start(day == null ? view.today() : day);
        Instant to = stop.to() != null ? stop.to() : day == null ? view.now() : start(day.plusDays(1));
        boolean met =
                window != null && to.isAfter(window.from()) && (window.to() == null || from.isBefore(window.to()));
        Long setting = stop.setting();
        return new Drawn(
                from,
                to,
                stop.name(),
                stop.hours(view),
                setting == null ? null : "/gatherings/" + setting,
                stop.isOpen() ? "open" : met ? "met" : "",
                stop.known());
    }

    private static Line line(Drawn one, int y, Axis axis) {
        double x = axis.x(one.from());
        double width = Math.max(NARROWEST, axis.x(one.to()) - x);
        return new Line(
                y,
                fitting(one.name()),
                one.hours(),
                one.href(),
                n(x),
                n(width),
                n(x + width + 5),
                one.tone(),
                one.people());
    }

    /** What is known to the day stands at its beginning and is said as that day. */
    private static String moment(Instant at, View view) {
        boolean day = VietnamTime.localOf(at).toLocalTime().equals(LocalTime.MIN);
        return day ? view.shortDay(VietnamTime.dayOf(at)) : view.moment(at);
    }

    private static String fitting(String name) {
        return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1) + "…";
    }

    private static void band(
            List<Bar> bands, Axis axis, @Nullable Instant from, Instant to, String tone, String words) {
        if (from == null || !to.isAfter(from)) {
            return;
        }
        double x = axis.x(from);
        double width = axis.x(to) - x;
        if (width > 2) {
            bands.add(new Bar(n(x), n(width), n(x + width / 2), tone, width > 70 ? words : ""));
        }
    }

    private record Axis(Instant begin, Instant end) {
        double x(Instant at) {
            double share = (double) (at.getEpochSecond() - begin.getEpochSecond())
                    / (end.getEpochSecond() - begin.getEpochSecond());
            return LEFT + (RIGHT - LEFT) * Math.clamp(share, 0.0, 1.0);
        }

        List<Tick> ticks(LocalDate first, LocalDate last) {
            long days = last.toEpochDay() - first.toEpochDay() + 1;
            long every = Math.max(1, Math.round(Math.ceil(NARROWEST_DAY * days / (RIGHT - LEFT))));
            List<Tick> ticks = new ArrayList<>();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                boolean labelled = (day.toEpochDay() - first.toEpochDay()) % every == 0;
                ticks.add(new Tick(n(x(start(day))), day, labelled));
            }
            return ticks;
        }
    }

    private static Instant start(LocalDate day) {
        return VietnamTime.at(day, LocalTime.MIN);
    }

    private static String n(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
