package vn.thanhtri.directive.grammar.timing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.text.FoldedText;

/** What stands around a time: forecasts and days gone by are no deadlines, an event is counted from, a rhythm has its day. */
final class TimingAround {
    /** First day of the lunar year, as Việt Nam keeps it. Source: calendar of the Institute of Physics, Viện Hàn lâm Khoa học và Công nghệ. */
    private static final Map<Integer, LocalDate> TET = Map.ofEntries(
            Map.entry(2018, LocalDate.of(2018, 2, 16)),
            Map.entry(2019, LocalDate.of(2019, 2, 5)),
            Map.entry(2020, LocalDate.of(2020, 1, 25)),
            Map.entry(2021, LocalDate.of(2021, 2, 12)),
            Map.entry(2022, LocalDate.of(2022, 2, 1)),
            Map.entry(2023, LocalDate.of(2023, 1, 22)),
            Map.entry(2024, LocalDate.of(2024, 2, 10)),
            Map.entry(2025, LocalDate.of(2025, 1, 29)),
            Map.entry(2026, LocalDate.of(2026, 2, 17)),
            Map.entry(2027, LocalDate.of(2027, 2, 6)),
            Map.entry(2028, LocalDate.of(2028, 1, 26)),
            Map.entry(2029, LocalDate.of(2029, 2, 13)));

    private static final Pattern AHEAD = Calendar.pattern(" ?(?:tới|sắp tới|tiếp theo)(?![\\p{L}])");
    private static final Pattern FORECAST = Calendar.pattern(
            "(?<![\\p{L}])(?:mưa|lũ|bão|triều|nắng|rét|không khí|dự báo|thời tiết|nguy cơ|có thể|khả năng|diễn"
                    + " biến|ngập|gió|áp thấp|sạt lở|ảnh hưởng|nhận định)(?![\\p{L}])");
    private static final Pattern GONE = Calendar.pattern(
            "(?<![\\p{L}])(?:đã|từng|có mặt|đến, đi|đi về từ|đến từ|trở về từ|xảy ra|ghi nhận|phát hiện|tiếp xúc|đi"
                    + " qua|ở tại|lưu trú|kết quả|giai đoạn|so với)(?![\\p{L}])");
    private static final Pattern EVENT = Calendar.pattern(
            ",? ?\\(?(?:kể |tính )?(?:từ khi|sau khi|ngay sau khi|từ lúc|khi|kể từ khi|từ thời điểm)(?: có)?"
                    + " (?<event>[^,;.()]{3,70}?)(?=[,;.()]| và | thì |$)");
    private static final Pattern FIRST = Calendar.pattern(
            "(?:lần (?:đầu|đầu tiên|thứ nhất|1|một)|đợt (?:đầu|1|một|i)|báo cáo đầu|trước mắt)(?: tiên)?[^.;]{0,40}$");

    private final FoldedText text;
    private final Calendar calendar;

    TimingAround(FoldedText text, Calendar calendar) {
        this.text = text;
        this.calendar = calendar;
    }

    List<TimingScan.Found> of(List<TimingScan.Found> found, int start, int end) {
        List<TimingScan.Found> out = new ArrayList<>();
        for (TimingScan.Found each : found) {
            if (!forecast(each, start) && !gone(each, start)) {
                out.add(with(each, start, end));
            }
        }
        return out;
    }

    /** "mưa lớn trong 48 giờ tới" says what is coming, not what is owed. */
    private boolean forecast(TimingScan.Found each, int start) {
        return each.timing().when() instanceof When.Within
                && text.matcher(AHEAD, each.end(), text.length()).lookingAt()
                && FORECAST.matcher(sentenceBefore(each, start)).find();
    }

    /** A period that was over when the document was signed, or a day before it beside words of the past. */
    private boolean gone(TimingScan.Found each, int start) {
        LocalDate signed = calendar.reference();
        LocalDate last = switch (each.timing().when()) {
            case When.Interval interval -> interval.to();
            case When.Before before -> before.date();
            case When.Effective effective
            when !text.lower.substring(each.start(), each.end()).contains("hiệu lực") -> effective.from();
            default -> null;
        };
        if (last == null || signed == null) {
            return last != null
                    && each.timing().when() instanceof When.Interval
                    && GONE.matcher(sentenceBefore(each, start)).find();
        }
        boolean told = !(each.timing().when() instanceof When.Before)
                || GONE.matcher(sentenceBefore(each, start)).find();
        return last.isBefore(signed) && told;
    }

    private TimingScan.Found with(TimingScan.Found each, int start, int end) {
        Timing timing = each.timing();
        When when = timing.when();
        String event = timing.event();
        boolean first = false;
        int stop = each.end();
        if (when instanceof When.Within || when instanceof When.Immediate) {
            int from = when instanceof When.Immediate
                            && text.lower.substring(each.start(), each.end()).endsWith("khi")
                    ? text.lower.lastIndexOf("khi", each.end())
                    : each.end();
            int before = text.lower.startsWith("sau khi", Math.max(0, from - 4)) ? from - 4 : from;
            Matcher m = text.matcher(EVENT, Math.max(each.start(), before), end);
            event = m.lookingAt() ? text.slice(m.start("event"), m.end("event")) : null;
        } else if (when instanceof When.Recurring r && r.freq().equals("WEEKLY") && r.weekday() == null) {
            when = weekly(r, each, end);
        } else if (when instanceof When.Before) {
            first = FIRST.matcher(sentenceBefore(each, start)).find();
        } else if (timing.ground().rule().equals("holiday")) {
            event = text.slice(each.start(), each.end());
        }
        return new TimingScan.Found(each.start(), stop, new Timing(timing.span(), when, event, first, timing.ground()));
    }

    /** "Mỗi tuần báo cáo một lần, vào thứ Sáu". */
    private When weekly(When.Recurring every, TimingScan.Found each, int end) {
        int stop = end;
        for (String sign : new String[] {";", ". "}) {
            int at = text.lower.indexOf(sign, each.end());
            stop = at < 0 ? stop : Math.min(stop, at);
        }
        Matcher m = text.matcher(TimingWords.DAY_OF_WEEK, each.end(), stop);
        if (!m.find()) {
            return every;
        }
        DayOfWeek day = TimingValues.weekday(m);
        return new When.Recurring(
                every.freq(),
                every.by().isEmpty() && Calendar.timeOf(m, "t") != null ? List.of(Calendar.timeOf(m, "t")) : every.by(),
                day,
                null);
    }

    /** The day before the first of the lunar year. */
    static @Nullable When beforeTet(Matcher m, Calendar calendar) {
        LocalDate signed = calendar.reference();
        LocalDate tet =
                m.group("y") != null ? TET.get(Integer.valueOf(m.group("y"))) : signed == null ? null : next(signed);
        return tet == null ? null : new When.Before(tet.minusDays(1), null);
    }

    private static @Nullable LocalDate next(LocalDate day) {
        LocalDate own = TET.get(day.getYear());
        return own == null || own.isBefore(day) ? TET.get(day.getYear() + 1) : own;
    }

    private String sentenceBefore(TimingScan.Found each, int start) {
        String before = text.lower.substring(start, each.start());
        int from = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        return before.substring(from + 1);
    }
}
