package vn.thanhtri.directive.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import vn.thanhtri.kernel.VietnamTime;

/** How figures, hours and days stand in an official document, as the directives themselves write them. */
public final class PaperWords {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private PaperWords() {}

    /** {@code 2.446} */
    public static String number(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }

    /** {@code 14 giờ 19} */
    public static String hour(LocalTime time) {
        return String.format(Locale.ROOT, "%02d giờ %02d", time.getHour(), time.getMinute());
    }

    /** {@code 05/8/2021}: days below 10 and the months 1 and 2 with a zero before them (Phụ lục I, II.4). */
    public static String day(LocalDate day) {
        int month = day.getMonthValue();
        return String.format(
                Locale.ROOT,
                "%02d/%s/%d",
                day.getDayOfMonth(),
                month < 3 ? "0" + month : String.valueOf(month),
                day.getYear());
    }

    /** {@code 14 giờ 19 ngày 05/8/2021} */
    public static String moment(Instant at) {
        LocalDateTime local = VietnamTime.localOf(at);
        return hour(local.toLocalTime()) + " ngày " + day(local.toLocalDate());
    }
}
