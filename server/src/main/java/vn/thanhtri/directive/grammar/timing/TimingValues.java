package vn.thanhtri.directive.grammar.timing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.When;

/** From the words of a rhythm, a length or a period to its values. */
final class TimingValues {
    private TimingValues() {}

    static String freq(String every) {
        if (every.contains("tuần") && !every.contains("ngày trong tuần")) {
            return "WEEKLY";
        }
        return every.contains("tháng") ? "MONTHLY" : every.contains("quý") ? "P3M" : "DAILY";
    }

    static List<LocalTime> times(String list) {
        List<LocalTime> times = new ArrayList<>();
        Matcher m = TimingWords.ONE_TIME.matcher(list);
        while (m.find()) {
            LocalTime time = Calendar.timeOf(m, "x");
            if (time != null) {
                times.add(time);
            }
        }
        return times;
    }

    static @Nullable DayOfWeek weekday(Matcher m) {
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

    static @Nullable When everyN(Matcher m) {
        List<LocalTime> by = m.group("times") == null ? List.of() : times(m.group("times"));
        String per = m.group("per") != null ? m.group("per") : m.group("per2");
        if (per != null) {
            return new When.Recurring(
                    per.equals("ngày") ? "DAILY" : per.equals("tuần") ? "WEEKLY" : "MONTHLY", by, null, null);
        }
        int n = Integer.parseInt(m.group("n"));
        String freq = switch (m.group("unit")) {
            case "ngày" -> n == 1 ? "DAILY" : "P" + n + "D";
            case "tuần" -> n == 1 ? "WEEKLY" : "P" + n * 7 + "D";
            case "giờ" -> "PT" + n + "H";
            default -> n == 1 ? "MONTHLY" : "P" + n + "M";
        };
        return new When.Recurring(freq, by, null, null);
    }

    /** Of a length of time ("trong 24 giờ"), as ISO-8601. */
    static String length(Matcher m) {
        String n = m.group("n2") != null ? m.group("n2") : m.group("n");
        int count = Integer.parseInt(n);
        return switch (m.group("unit")) {
            case "giờ", "h" -> "PT" + count + "H";
            case "phút" -> "PT" + count + "M";
            case "tuần" -> "P" + count * 7 + "D";
            case "tháng" -> "P" + count + "M";
            default -> "P" + count + "D";
        };
    }

    /** "14 ngày kể từ 00h00 ngày 06/8/2021": the first day is not counted (Civil Code 2015, Article 147). */
    static @Nullable When lasting(Matcher m, Calendar calendar) {
        LocalDate from = calendar.dateOf(m, "a");
        if (from == null) {
            return null;
        }
        int n = Integer.parseInt(m.group("n"));
        LocalDate to = switch (m.group("unit")) {
            case "tuần" -> from.plusWeeks(n);
            case "tháng" -> from.plusMonths(n);
            default -> from.plusDays(n);
        };
        return new When.Interval(from, Calendar.timeOf(m, "a"), to, Calendar.timeOf(m, "a"));
    }

    static @Nullable When interval(Matcher m, Calendar calendar) {
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

    static @Nullable When inMonth(Matcher m, Calendar calendar) {
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
}
