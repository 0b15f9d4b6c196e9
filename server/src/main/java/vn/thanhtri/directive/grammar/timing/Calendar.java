package vn.thanhtri.directive.grammar.timing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.text.Lexicon;

/**
 * Dates and hours as directives write them: 08/7/2021, 12-7-2021, 6-5, 25 tháng 9 năm 2021; 15h00', 15 giờ, 15:00.
 * A day without a year is of the reference day's year.
 */
public final class Calendar {
    /** Groups are numbered by the prefix, so that one pattern may hold several. */
    public static String time(String p) {
        return "(?<" + p + "h>\\d{1,2}) ?(?:h|giờ|g|:) ?(?:(?<" + p
                + "m>\\d{2})(?!\\d|/|-\\d|\\.\\d))?(?: ?phút|')?(?: (?<" + p
                + "p>sáng|trưa|chiều|tối|đêm)(?![\\p{L}]))?";
    }

    public static String date(String p) {
        return "(?:(?:thứ [\\p{L}]+|chủ nhật),? )?(?:ngày )?(?:(?<" + p + "d>\\d{1,2})(?:[/.-]| tháng )(?<" + p
                + "n>\\d{1,2})" + "(?:(?:[/.-]|,? năm )(?<" + p
                + "y>\\d{4})(?!\\d))?(?![\\d/%]|[.,]\\d| ?(?:tuổi|người|ca |hộ|lần|km|kg|giờ|phút|ngày|m3|triệu|%)))";
    }

    private final @Nullable LocalDate reference;
    private final int yearOfDocument;

    public Calendar(@Nullable LocalDate reference) {
        this(reference, reference == null ? 0 : reference.getYear());
    }

    /** @param year of a document whose day is not known; 0 for none */
    public Calendar(@Nullable LocalDate reference, int year) {
        this.reference = reference;
        this.yearOfDocument = year;
    }

    @Nullable
    public LocalDate reference() {
        return reference;
    }

    /** The day, when it exists ("29/77/2020" does not) and its year is written or known. */
    @Nullable
    public LocalDate dateOf(Matcher m, String p) {
        String day = m.group(p + "d");
        String month = m.group(p + "n");
        if (day == null || month == null) {
            return null;
        }
        int y = year(m.group(p + "y"));
        if (y == 0) {
            return null;
        }
        try {
            return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException _) {
            return null;
        }
    }

    static @Nullable LocalTime timeOf(Matcher m, String p) {
        String hour = m.group(p + "h");
        if (hour == null) {
            return null;
        }
        String minute = m.group(p + "m");
        String part = m.group(p + "p");
        int h = Integer.parseInt(hour);
        int min = minute == null ? 0 : Integer.parseInt(minute);
        if (h == 24 && min == 0) {
            return LocalTime.of(23, 59);
        }
        boolean afternoon = h < 12 && ("chiều".equals(part) || "tối".equals(part));
        boolean late = h == 1 && "trưa".equals(part) || h > 5 && h < 12 && "đêm".equals(part);
        return h > 23 || min > 59 ? null : LocalTime.of(afternoon || late ? h + 12 : h, min);
    }

    /** The written year, else that of the reference day, else 0. */
    private int year(@Nullable String written) {
        if (written != null) {
            return Integer.parseInt(written);
        }
        return yearOfDocument;
    }

    /** Last day of a month, of this or the written year. */
    Optional<LocalDate> endOfMonth(int month, @Nullable String year) {
        int y = year(year);
        if (month < 1 || month > 12 || y == 0) {
            return Optional.empty();
        }
        return Optional.of(YearMonth.of(y, month).atEndOfMonth());
    }

    public static Pattern pattern(String regex) {
        return Lexicon.cased(regex);
    }
}
