package vn.thanhtri.directive.grammar.timing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.text.FoldedText;

/** One time said in two places of a sentence is one time. */
final class TimingJoins {
    private final FoldedText text;

    TimingJoins(FoldedText text) {
        this.text = text;
    }

    List<TimingScan.Found> of(List<TimingScan.Found> found) {
        return timed(joined(found));
    }

    /** "Từ 12h00 ngày 06/5/2021, tạm dừng … cho đến khi có thông báo mới" is one open interval in two places. */
    private List<TimingScan.Found> joined(List<TimingScan.Found> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            if (found.get(i).timing().when() instanceof When.Effective(LocalDate from, LocalTime fromTime)
                    && found.get(i + 1).timing().when() instanceof When.OpenInterval(LocalDate open, LocalTime _)
                    && open == null) {
                TimingScan.Found end = found.remove(i + 1);
                TimingScan.Found start = found.get(i);
                found.set(
                        i,
                        new TimingScan.Found(
                                start.start(),
                                start.end(),
                                new Timing(
                                        start.timing().span(),
                                        new When.OpenInterval(from, fromTime),
                                        end.timing().ground())));
            }
        }
        return found;
    }

    /** "Báo cáo hằng ngày về Sở Y tế (trước 15h00)": the hour belongs to the rhythm of its sentence. */
    private List<TimingScan.Found> timed(List<TimingScan.Found> found) {
        List<TimingScan.Found> out = new ArrayList<>(found);
        for (TimingScan.Found hour : found) {
            if (!(hour.timing().when() instanceof When.Before(LocalDate date, LocalTime time))
                    || date != null
                    || time == null) {
                continue;
            }
            out.stream()
                    .filter(each -> each.timing().when() instanceof When.Recurring && sameSentence(each, hour))
                    .min(Comparator.comparingInt(each -> Math.abs(each.start() - hour.start())))
                    .ifPresent(each -> join(out, each, hour, time));
        }
        return out;
    }

    private static void join(
            List<TimingScan.Found> out, TimingScan.Found rhythm, TimingScan.Found hour, LocalTime time) {
        When.Recurring every = (When.Recurring) rhythm.timing().when();
        When.Recurring due = new When.Recurring(every.freq(), List.of(time), every.weekday(), every.dayOfMonth());
        Timing timing = new Timing(hour.timing().span(), due, hour.timing().ground());
        out.set(out.indexOf(hour), new TimingScan.Found(hour.start(), hour.end(), timing));
        if (every.by().isEmpty()) {
            out.remove(rhythm);
        }
    }

    private boolean sameSentence(TimingScan.Found a, TimingScan.Found b) {
        String between = text.flat.substring(Math.min(a.end(), b.end()), Math.max(a.start(), b.start()));
        return !between.contains(". ") && !between.contains(";");
    }
}
