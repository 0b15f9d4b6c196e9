package vn.thanhtri.directive.grammar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** From the words of a rhythm to its values. */
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
}
