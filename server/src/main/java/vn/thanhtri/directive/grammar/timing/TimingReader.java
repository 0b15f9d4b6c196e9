package vn.thanhtri.directive.grammar.timing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;

/** Finds deadlines, rhythms and periods. The rules run from the most to the least specific; a stretch is read once. */
public final class TimingReader {
    private final FoldedText text;
    private final Calendar calendar;
    private final List<Citations.Found> citations;
    private final TimingAround around;

    public TimingReader(FoldedText text, Calendar calendar, List<Citations.Found> citations) {
        this.text = text;
        this.calendar = calendar;
        this.citations = citations;
        this.around = new TimingAround(text, calendar);
    }

    public List<TimingScan.Found> read(int start, int end) {
        TimingScan r = new TimingScan(text, citations, start, end);
        r.rule(
                List.of("hằng ", "mỗi ", "ngày trong tuần"),
                TimingWords.BY_TIME_EVERY,
                "time-every",
                0.97,
                m -> new When.Recurring(
                        TimingValues.freq(m.group("every")),
                        TimingValues.times(m.group("times")),
                        TimingValues.weekday(m),
                        null));
        r.rule(
                List.of("hằng ", "mỗi "),
                TimingWords.EVERY_BY_TIME,
                "every-time",
                0.97,
                m -> new When.Recurring(
                        TimingValues.freq(m.group("every")),
                        TimingValues.times(m.group("times")),
                        TimingValues.weekday(m),
                        null));
        r.rule(
                List.of("hằng tháng"),
                TimingWords.MONTHLY_ON,
                "monthly-on",
                0.95,
                m -> new When.Recurring("MONTHLY", List.of(), null, Integer.parseInt(m.group("dom"))));
        r.rule(List.of("từ "), TimingWords.INTERVAL, "interval", 0.95, m -> TimingValues.interval(m, calendar));
        r.rule(List.of("từ "), TimingWords.LASTING, "lasting", 0.95, m -> TimingValues.lasting(m, calendar));
        r.rule(List.of("từ "), TimingWords.FROM_NOW, "from-now", 0.9, this::untilDay);
        r.rule(List.of("từ "), TimingWords.FROM_SIGNING, "from-signing", 0.9, this::untilDay);
        r.rule(
                List.of(" khi có "),
                TimingWords.OPEN,
                "until-notice",
                0.95,
                m -> new When.OpenInterval(calendar.dateOf(m, "a"), Calendar.timeOf(m, "a")));
        r.rule(List.of(" khi "), TimingWords.UNTIL, "until-event", 0.8, _ -> new When.OpenInterval(null, null));
        r.rule(List.of("lần"), TimingWords.EVERY_N, "every-n", 0.9, TimingValues::everyN);
        r.rule(
                List.of("trước ", "muộn ", "chậm ", "hạn", "hết ", "trong "),
                TimingWords.BEFORE,
                "before",
                0.97,
                m -> before(m, r));
        r.rule(List.of("thứ ", "chủ nhật"), TimingWords.WEEKLY_ON, "weekly-on", 0.9, this::weekly);
        r.rule(
                List.of("trong ", "không quá", "chậm nhất", "muộn nhất", "tối đa", "thời gian"),
                TimingWords.WITHIN,
                "within",
                0.9,
                m -> within(m, r));
        r.rule(List.of("từ "), TimingWords.EFFECTIVE, "effective", 0.9, this::effective);
        r.rule(
                List.of("trong "),
                TimingWords.IN_DAY,
                "in-day",
                0.9,
                m -> m.group("today") != null
                        ? m.group("today").equals("ngày")
                                        && !m.group().startsWith("ngay") // "nhập dữ liệu trong ngày": of each day
                                ? null
                                : new When.Before(calendar.reference(), null)
                        : calendar.dateOf(m, "d") == null || narrative(m.start())
                                ? null
                                : new When.Before(calendar.dateOf(m, "d"), null));
        r.rule(
                List.of("trong tháng", "trong quý"),
                TimingWords.IN_MONTH,
                "in-month",
                0.9,
                m -> TimingValues.inMonth(m, calendar));
        r.rule(
                List.of("trước ", "muộn ", "chậm "),
                TimingWords.BEFORE_TODAY,
                "before-today",
                0.85,
                m -> Calendar.timeOf(m, "t") == null
                        ? null
                        : new When.Before(
                                m.group("today") != null ? calendar.reference() : null, Calendar.timeOf(m, "t")));
        r.rule(List.of("hằng ", "mỗi "), TimingWords.PLAIN_EVERY, "every", 0.85, m -> plainEvery(m, r));
        r.rule(
                List.of("thường xuyên", "24", "liên tục"),
                TimingWords.CONTINUOUS,
                "continuous",
                0.9,
                _ -> new When.Continuous());
        r.rule(
                List.of("khẩn trương", "thần tốc", "lập tức", "ngay"),
                TimingWords.IMMEDIATE,
                "immediate",
                0.9,
                _ -> new When.Immediate());
        r.rule(List.of("kịp thời"), TimingWords.URGENT, "urgent", 0.6, _ -> new When.Urgent());
        r.rule(List.of("tết"), TimingWords.BEFORE_TET, "before-tet", 0.8, m -> TimingAround.beforeTet(m, calendar));
        r.rule(
                List.of("nghỉ", "tết", "lễ"),
                TimingWords.HOLIDAY,
                "holiday",
                0.75,
                _ -> new When.Interval(null, null, null, null));
        r.found.sort(Comparator.comparingInt(TimingScan.Found::start));
        return around.of(new TimingJoins(text).of(r.found), start, end);
    }

    /** From the day of the document to the one named. */
    private @Nullable When untilDay(Matcher m) {
        LocalDate to = calendar.dateOf(m, "b");
        return to == null ? null : new When.Interval(calendar.reference(), null, to, Calendar.timeOf(m, "b"));
    }

    private boolean narrative(int at) {
        return text.lower.startsWith("đã", Math.min(text.length(), at + 30));
    }

    private @Nullable When weekly(Matcher m) {
        boolean every = m.group("weekly") != null
                || m.group().startsWith("định kỳ")
                || m.group().startsWith("hằng tuần");
        DayOfWeek day = TimingValues.weekday(m);
        if (!every || day == null) {
            return null;
        }
        return new When.Recurring(
                "WEEKLY", m.group("times") == null ? List.of() : TimingValues.times(m.group("times")), day, null);
    }

    private @Nullable When effective(Matcher m) {
        if (text.matcher(TimingWords.TO_NOW, m.end(), text.length()).lookingAt()) {
            return null;
        }
        if (m.group("sign") != null) {
            return new When.Effective(calendar.reference(), null);
        }
        LocalDate from = calendar.dateOf(m, "a");
        boolean lead = !m.group().startsWith("từ") || clauseStart(m.start());
        return from == null || !lead ? null : new When.Effective(from, Calendar.timeOf(m, "a"));
    }

    private boolean clauseStart(int at) {
        int i = at - 1;
        while (i >= 0 && text.flat.charAt(i) == ' ') {
            i--;
        }
        return i < 0 || ".;:,-+)".indexOf(text.flat.charAt(i)) >= 0 || Character.isUpperCase(text.flat.charAt(at));
    }

    private @Nullable When before(Matcher m, TimingScan r) {
        LocalDate date = calendar.dateOf(m, "d");
        LocalTime time = Calendar.timeOf(m, "t");
        if (date == null && calendar.reference() != null) {
            return null;
        }
        if (time == null) {
            Matcher after = text.matcher(TimingWords.BEFORE_PAREN, m.end(), r.end);
            time = after.lookingAt() && after.group().contains("(") ? Calendar.timeOf(after, "t") : null;
        }
        return new When.Before(date, time);
    }

    private @Nullable When within(Matcher m, TimingScan r) {
        String length = TimingValues.length(m);
        Matcher after = text.matcher(TimingWords.EVENT_AFTER, m.end(), r.end);
        boolean event = after.lookingAt()
                && !TimingWords.OF_DOCUMENT.matcher(after.group()).find();
        boolean document = after.lookingAt() && !event;
        if (after.lookingAt()) {
            r.taken.add(new Clauses.Segment(
                    after.start(), after.end())); // "kể từ ngày ký" here is the anchor, no day of effect
        }
        String clause = text.lower.substring(Math.max(r.start, m.start() - 200), m.start());
        boolean perCase = clause.matches(
                ".*(?:cách ly|theo dõi|giám sát|phát hiện|tiếp xúc|khi có|ca bệnh|ca mắc|ổ dịch|trường hợp|truy"
                        + " vết|xét nghiệm|f1|f0).*");
        return new When.Within(length, event || !document && perCase ? When.Anchor.EVENT : When.Anchor.DOCUMENT);
    }

    /** "hằng ngày" is a rhythm only beside work that repeats; "đời sống hằng ngày" and "hằng ngày vẫn" are none. */
    private @Nullable When plainEvery(Matcher m, TimingScan r) {
        String before = text.lower.substring(Math.max(r.start, m.start() - 60), m.start());
        String after = text.lower.substring(m.end(), Math.min(r.end, m.end() + 40));
        if (TimingWords.NO_RHYTHM.matcher(before).find()
                || after.startsWith(" vẫn")
                || after.startsWith(" đã")
                || after.startsWith(" có ")) {
            return null;
        }
        int stop = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        String clause = before.substring(stop + 1);
        boolean work = m.group().startsWith("định kỳ")
                || TimingWords.RHYTHMIC_WORK.matcher(clause).find()
                || TimingWords.RHYTHMIC_WORK.matcher(cut(after)).find();
        return work ? new When.Recurring(TimingValues.freq(m.group("every")), List.of(), null, null) : null;
    }

    private static String cut(String after) {
        int stop = after.indexOf(';');
        return stop < 0 ? after : after.substring(0, stop);
    }
}
