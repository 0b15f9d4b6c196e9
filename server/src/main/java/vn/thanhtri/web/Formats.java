package vn.thanhtri.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.thanhtri.kernel.VietnamTime;

/** How figures, days and lateness are written, in Vietnamese and in English. */
public final class Formats {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DEADLINE = DateTimeFormatter.ofPattern("HH'h'mm", Locale.ROOT);
    private static final String[] WEEKDAYS_VI = {
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    };
    private static final String[] WEEKDAYS_EN = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };

    private Formats() {}

    /** 05/08/2021 */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant at) {
        return day(VietnamTime.dayOf(at));
    }

    /** 05/08: a day within a page whose year is plain */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** 14:12 */
    public static String clock(Instant at) {
        return CLOCK.format(VietnamTime.localOf(at));
    }

    /** 15h00 */
    public static String deadline(Instant at) {
        return DEADLINE.format(VietnamTime.localOf(at));
    }

    /** 05/08 14:12 */
    public static String moment(Instant at) {
        return SHORT_DAY.format(VietnamTime.localOf(at)) + " " + clock(at);
    }

    public static String weekday(LocalDate day, Language language) {
        int index = day.getDayOfWeek().getValue() - 1;
        return switch (language) {
            case VI -> WEEKDAYS_VI[index];
            case EN -> WEEKDAYS_EN[index];
        };
    }

    /** 1.284 in Vietnamese, 1,284 in English */
    public static String number(long number, Language language) {
        return String.format(locale(language), "%,d", number);
    }

    /** 96,4 % in Vietnamese, 96.4 % in English; a dash when there is nothing to share */
    public static String percent(long part, long whole, Language language) {
        return whole == 0 ? "—" : String.format(locale(language), "%.1f %%", 100.0 * part / whole);
    }

    /** 1,42 in Vietnamese, 1.42 in English. */
    public static String decimal(double value, int places, Language language) {
        return String.format(locale(language), "%." + places + "f", value);
    }

    /** 17,8 in Vietnamese, 17.8 in English, with as many decimals as it has. */
    public static String decimal(BigDecimal value, Language language) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return switch (language) {
            case VI -> plain.replace('.', ',');
            case EN -> plain;
        };
    }

    /** 6 giờ 10′, 18′, 3 ngày 2 giờ: how long, the sign left out */
    public static String span(Duration length, Language language) {
        Duration positive = length.abs();
        long days = positive.toDays();
        long hours = positive.toHoursPart();
        long minutes = positive.toMinutesPart();
        String day = language == Language.VI ? " ngày" : " d";
        String hour = language == Language.VI ? " giờ" : " h";
        if (days > 0) {
            return days + day + (hours == 0 ? "" : " " + hours + hour);
        }
        return hours > 0
                ? hours + hour + (minutes == 0 ? "" : " " + String.format(Locale.ROOT, "%02d′", minutes))
                : minutes + "′";
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case VI -> Locale.of("vi", "VN");
            case EN -> Locale.ENGLISH;
        };
    }
}
