package vn.thanhtri.tracing.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.thanhtri.people.person.CitizenNumber;
import vn.thanhtri.people.person.PhoneNumber;

/** Numbers of papers and telephones of a line, told apart by their label or by what they can be. */
final class Numbers {
    private static final int SOLE_CENTURY_DIGITS = 4;

    private static final Pattern LABELLED = Cut.pattern(Cut.FRONT
            + "(?:số\\s*)?(?:cccd|cmnd|cmtnd|cmt|căn cước(?:\\s*công dân)?|can cuoc|chứng minh(?:\\s*nhân dân|\\s*thư)?|"
            + "giấy tờ|định danh|hộ chiếu|passport)(?:\\s*/\\s*(?:cccd|cmnd))?\\s*(?:số)?\\s*[:.]?\\s*"
            + "([a-z]?[0-9](?:[ .]?[0-9]){6,11})(?![0-9])");

    /** Twelve digits together or in threes. */
    private static final Pattern TWELVE =
            Pattern.compile("(?<![0-9+.])(?:0[0-9]{11}|0[0-9]{2}([ .])[0-9]{3}\\1[0-9]{3}\\1[0-9]{3})(?![0-9])");

    /** The identity card of before 2016: first digits 01 to 29; from 30 on it could be a telephone without its zero. */
    private static final Pattern NINE = Pattern.compile("(?<![0-9+.])[012][0-9]{8}(?![0-9])");

    private static final Pattern LABEL = Cut.pattern(
            Cut.FRONT
                    + "(?:số\\s*)?(?:sđt|sdt|đtdđ|đt|dt|điện thoại|dien thoai|tel|phone|zalo|di động|liên hệ|lh)\\s*[:.]*\\s*(?=[(+0-9])");

    private static final Pattern MASKED =
            Pattern.compile("(?<![\\p{L}0-9])(?:\\+?84|0)[0-9 .-]{0,10}[xX*•](?![\\p{L}&&[^xX]])[0-9xX*•. -]{0,12}");

    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:"
            + "(?:\\+|00)84[ .-]?(?:\\(0\\)|0)?[ .-]?[2-9](?:[ .-]?[0-9]){8,9}"
            + "|84[35789][0-9]{8}"
            + "|0[35789](?:[ .-]?[0-9]){8}"
            + "|\\(?02[0-9]{1,2}\\)?(?:[ .-]?[0-9]){7,8}"
            + "|01[2689](?:[ .-]?[0-9]){8}"
            + "|[5789][0-9]{8}"
            + ")(?![0-9])");

    private Numbers() {}

    /** Takes the number of papers; one that cannot be, and a second one, go to the notes. */
    static String takeCitizenNumber(Cut line, Known known, List<String> notes) {
        String found = "";
        List<MatchResult> labelled = line.takeAll(LABELLED);
        for (MatchResult one : labelled) {
            String number = CitizenNumber.of(one.group(1));
            if (found.isEmpty() && CitizenNumber.isOne(number)) {
                found = number;
            } else {
                notes.add(one.group().strip());
            }
        }
        for (MatchResult one : line.takeAll(TWELVE)) {
            String number = CitizenNumber.of(one.group());
            if (found.isEmpty() && isOfSomebody(number, known)) {
                found = number;
            } else {
                notes.add(one.group().strip());
            }
        }
        for (MatchResult one : line.takeAll(NINE)) {
            if (found.isEmpty()) {
                found = one.group();
            } else {
                notes.add(one.group());
            }
        }
        return found;
    }

    /** The fourth digit is the century and sex, the next two the year of birth (Decree 137/2015/NĐ-CP). */
    private static boolean isOfSomebody(String number, Known known) {
        int century = number.charAt(SOLE_CENTURY_DIGITS - 1) - '0';
        int year = 1900 + century / 2 * 100 + Integer.parseInt(number.substring(SOLE_CENTURY_DIGITS, 6));
        return CitizenNumber.isOne(number) && year <= known.today().getYear();
    }

    static List<String> takePhones(Cut line, List<String> notes) {
        line.takeAll(MASKED).forEach(one -> notes.add(one.group().strip()));
        line.takeAll(LABEL);
        List<String> phones = new ArrayList<>();
        for (MatchResult one : line.takeAll(PHONE)) {
            String digits = PhoneNumber.digits(one.group());
            if (digits.length() < 10 || digits.length() > 11) {
                notes.add(one.group().strip());
            } else if (!phones.contains(digits)) {
                phones.add(digits);
            }
        }
        return phones;
    }
}
