package vn.thanhtri.tracing.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Births and the day of the meeting, told apart by their label; a bare day of the last year is neither. */
final class Days {
    private static final int OLDEST_YEARS = 120;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final String DAY = "([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4}|[0-9]{2})(?![0-9])";
    private static final String DAY_AND_MONTH =
            "([0-9]{1,2})[./-]([0-9]{1,2})(?:[./-]([0-9]{4}|[0-9]{2}))?(?![0-9./-])";
    private static final String BORN =
            "(?:sinh\\s*(?:ngày|năm)?|ngày\\s*(?:tháng\\s*năm\\s*)?sinh|năm\\s*sinh|nam\\s*sinh|"
                    + "n\\.?s|s\\.?n)\\s*[:.]?\\s*";
    private static final String MET = "(?:ngày\\s*gặp|gặp\\s*(?:nhau\\s*|gỡ\\s*)?(?:ngày|hôm|lúc|tối|sáng|chiều|trưa)?|"
            + "(?:ngày\\s*)?tiếp xúc\\s*(?:gần\\s*)?(?:ngày|hôm|lúc)?|tx\\s*(?:ngày)?|gap\\s*(?:ngay)?|hôm|tối|sáng|chiều)"
            + "\\s*[:.]?\\s*(?:hôm\\s*|ngày\\s*)?";

    private static final Pattern BORN_ON = Cut.pattern(Cut.FRONT + BORN + DAY);
    private static final Pattern BORN_IN = Cut.pattern(Cut.FRONT + BORN + "((?:19|20)[0-9]{2})(?![0-9])");
    /** "sn 91" is a year of birth, "sn 91 đường Z 115" a house. */
    private static final Pattern BORN_SHORT = Cut.pattern(Cut.FRONT + BORN
            + "'?([0-9]{2})(?![0-9/]|[a-z](?!\\p{L})|\\s*,?\\s*(?:đường|phố|ngõ|ngách|hẻm|tổ|duong|ngo)" + Cut.END
            + ")");

    private static final Pattern MET_ON = Cut.pattern(Cut.FRONT + MET + DAY_AND_MONTH);
    private static final Pattern ON_DAY = Cut.pattern(Cut.FRONT + "ngày\\s*" + DAY_AND_MONTH);
    private static final Pattern BARE_DAY = Pattern.compile("(?<![0-9./-])" + DAY);
    private static final Pattern ISO_DAY =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?:[T ]00:00(?::00)?)?(?![0-9])");
    private static final Pattern BARE_YEAR =
            Pattern.compile("(?<![\\p{L}0-9./-])((?:19|20)[0-9]{2})(?![\\p{L}0-9/-]|\\.[0-9])");
    private static final Pattern NOT_BORN = Cut.word("(?:từ|đến|năm|tháng [0-9]+|khóa|phòng)\\s+(?:19|20)[0-9]{2}");
    private static final Pattern AGE = Cut.word("([0-9]{1,3})\\s*(?:tuổi|tuoi|t)");
    private static final Pattern OTHERS_AGE = Cut.word(
            "(?:và|cùng|có|với)?\\s*(?:con|cháu|em bé|vợ|chồng|mẹ|bố)"
                    + "(?:\\s+(?:trai|gái|nhỏ|lớn|đầu|út|dâu|rể|nội|ngoại|đẻ|ruột|thứ [\\p{L}0-9]+))*\\s+[0-9]{1,3}\\s*(?:tháng\\s*)?tuổi");
    private static final Pattern MONTHS_OLD = Cut.word("[0-9]{1,2}\\s*tháng(?:\\s*tuổi)?");

    private Days() {}

    /** @param born a year or a day as it is typed; empty for none */
    record Found(String born, @Nullable LocalDate metOn) {}

    /** Labelled days first; seats and houses are taken in between, so that their numbers are no years. */
    static Found takeLabelled(Cut line, Known known, List<String> notes) {
        line.takeAll(OTHERS_AGE).forEach(one -> notes.add(one.group().strip()));
        line.takeAll(MONTHS_OLD).forEach(one -> notes.add(one.group().strip()));
        String born = line.take(BORN_ON, one -> birth(one, known).isPresent())
                .flatMap(one -> birth(one, known))
                .map(SHOWN::format)
                .or(() -> line.take(BORN_IN, one -> isYear(one.group(1), known)).map(one -> one.group(1)))
                .or(() -> line.take(BORN_SHORT).map(one -> String.valueOf(century(one.group(1), known))))
                .orElse("");
        LocalDate met = line.take(MET_ON, one -> meeting(one, known).isPresent())
                .flatMap(one -> meeting(one, known))
                .orElse(null);
        if (met == null) {
            met = line.take(ON_DAY, one -> isRecent(meeting(one, known), known))
                    .flatMap(one -> meeting(one, known))
                    .orElse(null);
        }
        return new Found(born, met);
    }

    /** A birth without label: a full day, a lone year, an age. */
    static String takeBirth(Cut line, Known known, String labelled, List<String> notes) {
        line.takeAll(NOT_BORN).forEach(one -> notes.add(one.group().strip()));
        String born = labelled;
        for (MatchResult one : line.takeAll(ISO_DAY)) {
            Optional<LocalDate> day = day(one.group(3), one.group(2), one.group(1), known);
            born = keep(born, day.filter(each -> isBirth(each, known)).map(SHOWN::format), one, notes);
        }
        for (MatchResult one : line.takeAll(BARE_DAY)) {
            born = keep(born, birth(one, known).map(SHOWN::format), one, notes);
        }
        List<MatchResult> years = line.takeAll(BARE_YEAR);
        for (MatchResult one : years) {
            boolean alone = years.size() == 1
                    && isYear(one.group(1), known)
                    && Integer.parseInt(one.group(1)) < known.today().getYear();
            born = keep(born, alone ? Optional.of(one.group(1)) : Optional.empty(), one, notes);
        }
        for (MatchResult one : line.takeAll(AGE)) {
            int age = Integer.parseInt(one.group(1));
            Optional<String> year = age < OLDEST_YEARS
                    ? Optional.of(String.valueOf(known.today().getYear() - age))
                    : Optional.empty();
            born = keep(born, year, one, notes);
        }
        return born;
    }

    private static String keep(String born, Optional<String> read, MatchResult one, List<String> notes) {
        if (born.isEmpty() && read.isPresent()) {
            return read.get();
        }
        notes.add(one.group().strip());
        return born;
    }

    /** A day of birth lies a year back at least, unless its label says what it is. */
    private static Optional<LocalDate> birth(MatchResult one, Known known) {
        return day(one.group(1), one.group(2), one.group(3), known)
                .filter(day -> one.group().matches("(?s)[0-9].*") ? isBirth(day, known) : true);
    }

    private static boolean isBirth(LocalDate day, Known known) {
        return day.isBefore(known.today().minusYears(1));
    }

    private static Optional<LocalDate> meeting(MatchResult one, Known known) {
        String year = one.group(3);
        if (year != null) {
            return day(one.group(1), one.group(2), year, known);
        }
        int now = known.today().getYear();
        return day(one.group(1), one.group(2), String.valueOf(now), known)
                .or(() -> day(one.group(1), one.group(2), String.valueOf(now - 1), known));
    }

    private static boolean isRecent(Optional<LocalDate> day, Known known) {
        return day.isPresent() && !isBirth(day.get(), known);
    }

    /** A day that is one and not after today. */
    private static Optional<LocalDate> day(String day, String month, String year, Known known) {
        try {
            int full = year.length() == 2 ? century(year, known) : Integer.parseInt(year);
            LocalDate read = LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
            return read.isAfter(known.today()) || full < known.today().getYear() - OLDEST_YEARS
                    ? Optional.empty()
                    : Optional.of(read);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isYear(String year, Known known) {
        int number = Integer.parseInt(year);
        int now = known.today().getYear();
        return number <= now && number >= now - OLDEST_YEARS;
    }

    /** 91 is 1991, 05 is 2005. */
    private static int century(String two, Known known) {
        int number = Integer.parseInt(two);
        return number <= known.today().getYear() % 100 ? 2000 + number : 1900 + number;
    }
}
