package vn.thanhtri.directive.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds deadlines, rhythms and periods. The rules run from the most to the least specific; a stretch is read once. */
final class TimingReader {
    private static final Pattern ONE_TIME = Calendar.pattern(Calendar.time("x"));
    private static final String LATEST =
            "(?:trước|chậm nhất(?: là)?(?: trước| vào| đến)*|muộn nhất(?: là)?(?: trước| vào)*|vào lúc|lúc|vào)";
    private static final String EVERY =
            "(?:hằng ngày|mỗi ngày|từng ngày|các ngày trong tuần|hằng tuần|mỗi tuần|hằng tháng|mỗi tháng|hằng quý)";
    private static final String WEEKDAY = "(?:thứ (?<wd>hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7)|(?<sun>chủ nhật))";

    private static final Pattern BY_TIME_EVERY = Calendar.pattern("(?:" + LATEST + " )?(?<times>" + Calendar.time("t")
            + "(?:(?:,| và|;)(?: trước)? " + "\\d{1,2} ?(?:h|giờ|g|:) ?(?:\\d{2})?(?: ?phút|')?)*),? (?:(?:vào )?"
            + WEEKDAY + " )?(?:của )?(?:ngày )?(?<every>" + EVERY + ")");
    private static final Pattern EVERY_BY_TIME = Calendar.pattern("(?:định kỳ )?(?<every>" + EVERY
            + ")(?:,)? ?\\(?(?:vào |lúc )?(?:" + LATEST + " )?(?<times>" + Calendar.time("t")
            + "(?:(?:,| và|;)(?: trước)? \\d{1,2} ?(?:h|giờ|g|:) ?(?:\\d{2})?(?: ?phút|')?)*)\\)?");
    private static final Pattern WEEKLY_ON =
            Calendar.pattern("(?:định kỳ(?: hằng tuần)?,? |hằng tuần,? )?(?:(?:" + LATEST + ") )?(?:(?<times>"
                    + Calendar.time("t") + "),? )?(?:ngày )?(?:vào )?" + WEEKDAY + "(?<weekly>,? hằng tuần)?");
    private static final Pattern MONTHLY_ON =
            Calendar.pattern("(?:định kỳ )?(?:(?:" + LATEST + ") )?ngày (?<dom>\\d{1,2})(?: của)? hằng tháng");
    private static final Pattern EVERY_N = Calendar.pattern(
            "(?:định kỳ )?(?:(?:\\d{1,2} ?- ?)?(?<n>\\d{1,2}) (?<unit>ngày|tuần|tháng|giờ)(?:/| một | 1 )lần|(?:ít nhất |tối thiểu )?(?:\\d{1,2}|một|hai|ba) lần(?:/| (?:mỗi|một) )(?<per>ngày|tuần|tháng)"
                    + "|mỗi (?<per2>ngày|tuần|tháng) (?:\\d{1,2}|một|hai|ba) lần)");
    private static final Pattern PLAIN_EVERY =
            Calendar.pattern("(?:định kỳ )?(?<every>hằng ngày|mỗi ngày|hằng tuần|mỗi tuần|hằng tháng|mỗi tháng)");
    private static final Pattern NO_RHYTHM = Calendar.pattern(
            "(?:đời sống|sinh hoạt|nhu cầu|cuộc sống|thiết yếu|tiêu dùng|công việc|bữa ăn|mắc mới|đi lại|chi tiêu|sản xuất|hoạt động|ca mới)(?: [\\p{L}]+)? $");
    private static final Pattern RHYTHMIC_WORK = Calendar.pattern(
            "(?:báo cáo|tổng hợp|gửi|rà soát|kiểm tra|theo dõi|giám sát|đo thân nhiệt|cập nhật|thống kê|giao ban|trực|khử|phun|lấy mẫu|xét nghiệm|thông báo|thông tin|tuyên truyền|phát thanh|vệ sinh|đánh giá|đôn đốc|họp|diệt|khai báo|công bố|nắm|ghi|kiểm đếm|lập|tiêu độc)");

    private static final Pattern INTERVAL =
            Calendar.pattern("(?:bắt đầu )?(?:kể từ|tính từ|từ)(?: " + Calendar.time("a") + ")?,?(?: ngày)? ?" + "(?:"
                    + Calendar.date("a") + "|(?<aday>\\d{1,2})) ?(?:đến|tới|-)(?: hết)?(?: " + Calendar.time("b")
                    + ")?,?(?: ngày)? ?" + Calendar.date("b"));
    private static final Pattern FROM_NOW =
            Calendar.pattern("từ (?:nay|bây giờ|hôm nay)(?: cho)? (?:đến|tới)(?: hết)?(?: " + Calendar.time("b")
                    + ",?)?(?: ngày)? ?" + Calendar.date("b"));
    private static final Pattern OPEN = Calendar.pattern(
            "(?:(?:bắt đầu )?(?:kể từ|tính từ|từ)(?: thời điểm)?(?: " + Calendar.time("a") + ")?,?(?: ngày)? ?"
                    + Calendar.date("a")
                    + ",? [^.;]{0,40}?)?(?:cho đến|cho tới|đến) khi có (?:thông báo|văn bản|chỉ đạo|quyết định|hướng dẫn|lệnh)(?: mới| khác| thay thế| của [\\p{L} ]{3,30}| tiếp theo)*");
    private static final Pattern EFFECTIVE = Calendar.pattern(
            "(?:có hiệu lực(?: thi hành)?|thực hiện|áp dụng|bắt đầu|thời gian(?: thực hiện| áp dụng)?:?|dừng hoạt động)?,? ?(?:kể từ|bắt đầu từ|tính từ|từ) (?:"
                    + Calendar.time("a") + ",? ?)?(?:(?:ngày )?" + Calendar.date("a")
                    + "|(?<sign>ngày (?:ký|ban hành)|(?:thời điểm )?(?:ký )?ban hành))");
    private static final Pattern TO_NOW = Calendar.pattern(" ?(?:đến nay|trở lại đây|trở về|về trước)");
    private static final Pattern BEFORE = Calendar.pattern(
            "(?:(?:xong|hoàn thành|kết thúc)(?: dứt điểm)? )?(?:trước|chậm nhất(?: là)?(?: trước| vào| đến)*|muộn nhất(?: là)?(?: trước| vào)*|hạn(?: chót| cuối)?(?: là| trước)?:?|xong trong|đến hết|thời hạn:?)(?: hết)? "
                    + "(?:(?:" + Calendar.time("t") + "),?(?: ngày)? ?)?" + Calendar.date("d"));
    private static final Pattern BEFORE_PAREN =
            Calendar.pattern(",? ?\\(?(?:lúc |trước )?" + Calendar.time("t") + "\\)?");
    private static final Pattern BEFORE_TODAY = Calendar.pattern("(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?) "
            + Calendar.time("t") + "(?<today>,? (?:cùng ngày|ngày hôm nay|hôm nay|trong ngày))?");
    private static final Pattern IN_DAY =
            Calendar.pattern("(?:ngay )?(?:xong |hoàn thành )?trong (?:(?:sáng |chiều |đêm )?" + Calendar.date("d")
                    + "|(?<today>ngày hôm nay|hôm nay))");
    private static final Pattern IN_MONTH = Calendar.pattern(
            "trong (?:tháng (?<mon>\\d{1,2})(?:(?:/|-| năm )(?<y>\\d{4}))?|quý (?<q>i{1,3}|iv|[1-4])(?:(?:/|-| năm )(?<qy>\\d{4}))?)");
    private static final Pattern WITHIN = Calendar.pattern(
            "(?:ngay )?(?:trong vòng|trong thời gian|trong thời hạn|trong|không quá|chậm nhất(?: là)?(?: sau| trong vòng| trong)?|tối đa(?: trong)?|muộn nhất(?: là)?(?: sau)?|thời gian)(?: tối đa| không quá| ít nhất)? "
                    + "(?<n>\\d{1,3})(?: ?- ?(?<n2>\\d{1,3}))? ?(?:\\([^)]{1,20}\\) )?(?<unit>giờ|h|ngày|phút|tuần|tháng)(?![\\p{L}])(?: làm việc)?(?! (?:qua|gần đây|trước đó|vừa qua|trở lại))");
    private static final Pattern EVENT_AFTER =
            Calendar.pattern(",? ?(?:\\()?(?:kể )?(?:từ|sau|tính từ|khi)[^,;.]{2,80}?(?=[,;.)]| và |$)");
    private static final Pattern OF_DOCUMENT = Calendar.pattern(
            "(?:ký|ban hành|nhận được (?:công điện|văn bản|thông báo|chỉ thị|công văn)|văn bản này|công điện này)");

    private static final Pattern CONTINUOUS = Calendar.pattern(
            "(?<!chi |vụ |không |động |ban )thường xuyên(?:,? liên tục)?|(?:trực(?: ban| chiến)? )?24/24(?: ?giờ|h)?(?:/ngày)?|(?:trực )?24/7|24 ?giờ/ngày|liên tục (?:24|cả ngày)");
    private static final Pattern IMMEDIATE = Calendar.pattern(
            "khẩn trương(?:,? (?:và )?(?:thần tốc|quyết liệt|ngay))*|thần tốc(?:,? khẩn trương)*|(?:ngay )?lập tức"
                    + "|(?:(?:thực hiện|triển khai|báo cáo|tổ chức|hoàn thành|tiến hành|báo|xử lý) )?(?<!\\p{L})ngay(?! (?:từ|tại|trong|cạnh|cả|trên|trước|đầu|thẳng|ngắn|sát|bên|ở|sau khi xuất|lập))(?: sau)?(?: khi)?(?![\\p{L}])");
    private static final Pattern URGENT =
            Calendar.pattern("kịp thời (?=đưa |chuyển |cấp phát|sơ tán|di dời|cứu |báo cáo)|(?<=báo cáo )kịp thời");

    private final FoldedText text;
    private final Calendar calendar;
    private final List<Citations.Found> citations;

    TimingReader(FoldedText text, Calendar calendar, List<Citations.Found> citations) {
        this.text = text;
        this.calendar = calendar;
        this.citations = citations;
    }

    /** A timing and its folded stretch. */
    record Found(int start, int end, Timing timing) {}

    private final class Reading {
        final int start;
        final int end;
        final List<Found> found = new ArrayList<>();
        final List<Clauses.Segment> taken = new ArrayList<>();

        final String words;

        /** Citations of this point only: a document may hold hundreds. */
        final List<Citations.Found> near;

        Reading(int start, int end) {
            this.start = start;
            this.end = end;
            this.words = text.lower.substring(start, end);
            this.near = citations.stream()
                    .filter(c -> c.start() < end && start < c.end())
                    .toList();
        }

        boolean free(int a, int b) {
            boolean cited = near.stream().anyMatch(c -> c.start() < b && a < c.end());
            return !cited && taken.stream().noneMatch(t -> t.start() < b && a < t.end());
        }

        void add(int a, int b, When when, String rule, double confidence) {
            taken.add(new Clauses.Segment(a, b));
            found.add(new Found(a, b, new Timing(text.span(a, b), when, new Ground(rule, confidence))));
        }

        /** Runs a rule over the free stretches, if one of the words it cannot do without is there. */
        void rule(
                List<String> anyOf,
                Pattern pattern,
                String name,
                double confidence,
                java.util.function.Function<Matcher, @Nullable When> value) {
            if (anyOf.stream().noneMatch(words::contains)) {
                return;
            }
            Matcher m = text.matcher(pattern, start, end);
            while (m.find()) {
                int a = m.start();
                while (a < m.end() && !Character.isLetterOrDigit(text.lower.charAt(a))) {
                    a++;
                }
                if (a < m.end() && Lexicon.startsWord(text.lower, a) && free(a, m.end())) {
                    When when = value.apply(m);
                    if (when != null) {
                        add(a, m.end(), when, name, confidence);
                    }
                }
            }
        }
    }

    List<Found> read(int start, int end) {
        Reading r = new Reading(start, end);
        r.rule(
                List.of("hằng ", "mỗi ", "ngày trong tuần"),
                BY_TIME_EVERY,
                "time-every",
                0.97,
                m -> new When.Recurring(freq(m.group("every")), times(m.group("times")), weekday(m), null));
        r.rule(
                List.of("hằng ", "mỗi "),
                EVERY_BY_TIME,
                "every-time",
                0.97,
                m -> new When.Recurring(freq(m.group("every")), times(m.group("times")), null, null));
        r.rule(
                List.of("hằng tháng"),
                MONTHLY_ON,
                "monthly-on",
                0.95,
                m -> new When.Recurring("MONTHLY", List.of(), null, Integer.parseInt(m.group("dom"))));
        r.rule(List.of("từ "), INTERVAL, "interval", 0.95, this::interval);
        r.rule(
                List.of("từ "),
                FROM_NOW,
                "from-now",
                0.9,
                m -> calendar.dateOf(m, "b") == null
                        ? null
                        : new When.Interval(
                                calendar.reference(), null, calendar.dateOf(m, "b"), Calendar.timeOf(m, "b")));
        r.rule(
                List.of(" khi có "),
                OPEN,
                "until-notice",
                0.95,
                m -> new When.OpenInterval(calendar.dateOf(m, "a"), Calendar.timeOf(m, "a")));
        r.rule(List.of("trước ", "muộn ", "chậm ", "hạn", "hết ", "trong "), BEFORE, "before", 0.97, m -> before(m, r));
        r.rule(List.of("thứ ", "chủ nhật"), WEEKLY_ON, "weekly-on", 0.9, this::weekly);
        r.rule(
                List.of("trong ", "không quá", "chậm nhất", "muộn nhất", "tối đa", "thời gian"),
                WITHIN,
                "within",
                0.9,
                m -> within(m, r));
        r.rule(List.of("từ "), EFFECTIVE, "effective", 0.9, this::effective);
        r.rule(
                List.of("trong "),
                IN_DAY,
                "in-day",
                0.9,
                m -> m.group("today") != null
                        ? new When.Before(calendar.reference(), null)
                        : calendar.dateOf(m, "d") == null || narrative(m.start())
                                ? null
                                : new When.Before(calendar.dateOf(m, "d"), null));
        r.rule(List.of("trong tháng", "trong quý"), IN_MONTH, "in-month", 0.9, this::inMonth);
        r.rule(
                List.of("trước ", "muộn ", "chậm "),
                BEFORE_TODAY,
                "before-today",
                0.85,
                m -> Calendar.timeOf(m, "t") == null
                        ? null
                        : new When.Before(
                                m.group("today") != null ? calendar.reference() : null, Calendar.timeOf(m, "t")));
        r.rule(List.of("lần"), EVERY_N, "every-n", 0.9, this::everyN);
        r.rule(List.of("hằng ", "mỗi "), PLAIN_EVERY, "every", 0.85, m -> plainEvery(m, r));
        r.rule(List.of("thường xuyên", "24", "liên tục"), CONTINUOUS, "continuous", 0.9, _ -> new When.Continuous());
        r.rule(
                List.of("khẩn trương", "thần tốc", "lập tức", "ngay"),
                IMMEDIATE,
                "immediate",
                0.9,
                _ -> new When.Immediate());
        r.rule(List.of("kịp thời"), URGENT, "urgent", 0.6, _ -> new When.Urgent());
        r.found.sort(Comparator.comparingInt(Found::start));
        return joined(r.found);
    }

    /** "Từ 12h00 ngày 06/5/2021, tạm dừng … cho đến khi có thông báo mới" is one open interval in two places. */
    private List<Found> joined(List<Found> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            if (found.get(i).timing().when() instanceof When.Effective(LocalDate from, LocalTime fromTime)
                    && found.get(i + 1).timing().when() instanceof When.OpenInterval(LocalDate open, LocalTime _)
                    && open == null) {
                Found end = found.remove(i + 1);
                Found start = found.get(i);
                found.set(
                        i,
                        new Found(
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

    private boolean narrative(int at) {
        return text.lower.startsWith("đã", Math.min(text.length(), at + 30));
    }

    private static String freq(String every) {
        if (every.contains("tuần") && !every.contains("ngày trong tuần")) {
            return "WEEKLY";
        }
        return every.contains("tháng") ? "MONTHLY" : every.contains("quý") ? "P3M" : "DAILY";
    }

    private static List<LocalTime> times(String list) {
        List<LocalTime> times = new ArrayList<>();
        Matcher m = ONE_TIME.matcher(list);
        while (m.find()) {
            LocalTime time = Calendar.timeOf(m, "x");
            if (time != null) {
                times.add(time);
            }
        }
        return times;
    }

    private static @Nullable DayOfWeek weekday(Matcher m) {
        String day = m.group("wd");
        if (m.group("sun") != null) {
            return DayOfWeek.SUNDAY;
        }
        if (day == null) {
            return null;
        }
        return switch (day) {
            case "hai", "2" -> DayOfWeek.MONDAY;
            case "ba", "3" -> DayOfWeek.TUESDAY;
            case "tư", "4" -> DayOfWeek.WEDNESDAY;
            case "năm", "5" -> DayOfWeek.THURSDAY;
            case "sáu", "6" -> DayOfWeek.FRIDAY;
            case "bảy", "7" -> DayOfWeek.SATURDAY;
            default -> null;
        };
    }

    private @Nullable When weekly(Matcher m) {
        boolean every = m.group("weekly") != null
                || m.group().startsWith("định kỳ")
                || m.group().startsWith("hằng tuần");
        DayOfWeek day = weekday(m);
        if (!every || day == null) {
            return null;
        }
        return new When.Recurring("WEEKLY", m.group("times") == null ? List.of() : times(m.group("times")), day, null);
    }

    private @Nullable When interval(Matcher m) {
        LocalDate to = calendar.dateOf(m, "b");
        LocalDate from = calendar.dateOf(m, "a");
        if (from == null && m.group("aday") != null && to != null) {
            int day = Integer.parseInt(m.group("aday"));
            from = day >= 1 && day <= to.lengthOfMonth() ? to.withDayOfMonth(day) : null;
        }
        if (from != null && to != null && m.group("ay") == null && m.group("by") != null) {
            from = from.withYear(to.getYear());
        }
        return from == null || to == null
                ? null
                : new When.Interval(from, Calendar.timeOf(m, "a"), to, Calendar.timeOf(m, "b"));
    }

    private @Nullable When effective(Matcher m) {
        if (text.matcher(TO_NOW, m.end(), text.length()).lookingAt()) {
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

    private @Nullable When before(Matcher m, Reading r) {
        LocalDate date = calendar.dateOf(m, "d");
        LocalTime time = Calendar.timeOf(m, "t");
        if (date == null && calendar.reference() != null) {
            return null;
        }
        if (time == null) {
            Matcher after = text.matcher(BEFORE_PAREN, m.end(), r.end);
            time = after.lookingAt() && after.group().contains("(") ? Calendar.timeOf(after, "t") : null;
        }
        return new When.Before(date, time);
    }

    private @Nullable When inMonth(Matcher m) {
        String quarter = m.group("q");
        if (quarter != null) {
            int q = switch (quarter) {
                case "i", "1" -> 1;
                case "ii", "2" -> 2;
                case "iii", "3" -> 3;
                default -> 4;
            };
            return calendar.endOfMonth(q * 3, m.group("qy"))
                    .map(d -> new When.Before(d, null))
                    .orElse(null);
        }
        return calendar.endOfMonth(Integer.parseInt(m.group("mon")), m.group("y"))
                .map(d -> new When.Before(d, null))
                .orElse(null);
    }

    private @Nullable When within(Matcher m, Reading r) {
        String n = m.group("n2") != null ? m.group("n2") : m.group("n");
        int count = Integer.parseInt(n);
        String iso = switch (m.group("unit")) {
            case "giờ", "h" -> "PT" + count + "H";
            case "phút" -> "PT" + count + "M";
            case "tuần" -> "P" + count * 7 + "D";
            case "tháng" -> "P" + count + "M";
            default -> "P" + count + "D";
        };
        Matcher after = text.matcher(EVENT_AFTER, m.end(), r.end);
        boolean event = after.lookingAt() && !OF_DOCUMENT.matcher(after.group()).find();
        boolean document = after.lookingAt() && !event;
        if (after.lookingAt()) {
            r.taken.add(new Clauses.Segment(
                    after.start(), after.end())); // "kể từ ngày ký" here is the anchor, no day of effect
        }
        String clause = text.lower.substring(Math.max(r.start, m.start() - 200), m.start());
        boolean perCase = clause.matches(
                ".*(?:cách ly|theo dõi|giám sát|phát hiện|tiếp xúc|khi có|ca bệnh|ca mắc|ổ dịch|trường hợp|truy vết|xét nghiệm|f1|f0).*");
        return new When.Within(iso, event || !document && perCase ? When.Anchor.EVENT : When.Anchor.DOCUMENT);
    }

    private @Nullable When everyN(Matcher m) {
        String per = m.group("per") != null ? m.group("per") : m.group("per2");
        if (per != null) {
            return new When.Recurring(
                    per.equals("ngày") ? "DAILY" : per.equals("tuần") ? "WEEKLY" : "MONTHLY", List.of(), null, null);
        }
        int n = Integer.parseInt(m.group("n"));
        String freq = switch (m.group("unit")) {
            case "ngày" -> n == 1 ? "DAILY" : "P" + n + "D";
            case "tuần" -> n == 1 ? "WEEKLY" : "P" + n * 7 + "D";
            case "giờ" -> "PT" + n + "H";
            default -> n == 1 ? "MONTHLY" : "P" + n + "M";
        };
        return new When.Recurring(freq, List.of(), null, null);
    }

    /** "hằng ngày" is a rhythm only beside work that repeats; "đời sống hằng ngày" and "hằng ngày vẫn" are none. */
    private @Nullable When plainEvery(Matcher m, Reading r) {
        String before = text.lower.substring(Math.max(r.start, m.start() - 60), m.start());
        String after = text.lower.substring(m.end(), Math.min(r.end, m.end() + 40));
        if (NO_RHYTHM.matcher(before).find()
                || after.startsWith(" vẫn")
                || after.startsWith(" đã")
                || after.startsWith(" có ")) {
            return null;
        }
        int stop = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        String clause = before.substring(stop + 1);
        boolean work = m.group().startsWith("định kỳ")
                || RHYTHMIC_WORK.matcher(clause).find()
                || RHYTHMIC_WORK.matcher(cut(after)).find();
        return work ? new When.Recurring(freq(m.group("every")), List.of(), null, null) : null;
    }

    private static String cut(String after) {
        int stop = after.indexOf(';');
        return stop < 0 ? after : after.substring(0, stop);
    }
}
