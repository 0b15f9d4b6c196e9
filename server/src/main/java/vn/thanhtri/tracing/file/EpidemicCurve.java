package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.thanhtri.tracing.cases.FoundIn;

/** Cases by day of onset or positive sample, a box each; the last three days are not complete. 360 wide, 102 high. */
public record EpidemicCurve(
        List<Box> boxes, List<Label> days, List<Label> counts, String hatchX, String hatchWidth, int most) {
    static final int INCOMPLETE_DAYS = 3;
    private static final int QUIET_DAYS = 14;
    private static final double LEFT = 24;
    private static final double RIGHT = 360;
    private static final double FLOOR = 84;
    private static final double CEILING = 16;
    private static final double TALLEST = 16;

    public record Box(String x, String y, String width, String height, boolean community) {}

    public record Label(String at, String text, LocalDate day) {}

    /** Where drawings end: today, or two weeks after the last case of an outbreak that is long over. */
    static LocalDate end(Stream<LocalDate> days, LocalDate today) {
        LocalDate quiet = days.max(LocalDate::compareTo).orElse(today).plusDays(QUIET_DAYS);
        return quiet.isBefore(today) ? quiet : today;
    }

    static EpidemicCurve of(List<OutbreakFigures.CaseLine> cases, LocalDate today) {
        LocalDate end = end(cases.stream().map(OutbreakFigures.CaseLine::day), today);
        LocalDate first = cases.stream()
                .map(OutbreakFigures.CaseLine::day)
                .min(LocalDate::compareTo)
                .orElse(today.minusDays(INCOMPLETE_DAYS))
                .minusDays(1);
        int days = (int) ChronoUnit.DAYS.between(first, end) + 1;
        int[] community = new int[days];
        int[] quarantine = new int[days];
        for (OutbreakFigures.CaseLine line : cases) {
            int day = (int) ChronoUnit.DAYS.between(first, line.day());
            if (day >= 0 && day < days) {
                (line.foundIn() == FoundIn.QUARANTINE ? quarantine : community)[day]++;
            }
        }
        int most = 1;
        for (int day = 0; day < days; day++) {
            most = Math.max(most, community[day] + quarantine[day]);
        }
        double width = (RIGHT - LEFT) / days;
        double height = Math.min(TALLEST, (FLOOR - CEILING) / most);
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil(44 / width));
        for (int day = 0; day < days; day++) {
            double x = LEFT + width * day;
            for (int i = 0; i < community[day] + quarantine[day]; i++) {
                boxes.add(new Box(
                        n(x + 1),
                        n(FLOOR - height * (i + 1) + 1),
                        n(Math.max(1, width - 2)),
                        n(Math.max(1, height - 2)),
                        i < community[day]));
            }
            boolean last = day == days - 1;
            if (last || (day % every == 1 && days - 1 - day >= every / 2 + 1)) {
                labels.add(new Label(n(Math.min(x + width / 2, RIGHT - 17)), "", first.plusDays(day)));
            }
        }
        List<Label> counts = new ArrayList<>();
        int grid = Math.max(1, (most + 1) / 2);
        for (int count = 0; count <= most; count += grid) {
            counts.add(new Label(n(FLOOR - height * count), String.valueOf(count), first));
        }
        long since = ChronoUnit.DAYS.between(end, today);
        double hatch = Math.max(0, Math.min(days, INCOMPLETE_DAYS - since)) * width;
        return new EpidemicCurve(boxes, labels, counts, n(RIGHT - hatch), n(hatch), most);
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
