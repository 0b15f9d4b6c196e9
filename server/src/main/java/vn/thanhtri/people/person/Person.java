package vn.thanhtri.people.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param fullName in Vietnamese order: family, middle, given
 * @param bornYear null when unknown
 * @param bornOn null when only the year is known
 * @param sex {@code M}, {@code F}, or empty when unknown
 * @param citizenNumber empty when unknown; shown masked
 * @param phones digits only
 * @param residence where they live now
 */
public record Person(
        long id,
        String fullName,
        @Nullable Integer bornYear,
        @Nullable LocalDate bornOn,
        String sex,
        String citizenNumber,
        List<String> phones,
        Residence residence) {

    /** {@code Trần Đức Lượng, 1979} */
    public String label() {
        return label(fullName, bornYear);
    }

    public static String label(String name, @Nullable Integer bornYear) {
        return bornYear == null ? name : name + ", " + bornYear;
    }

    /** {@code 0912 xxx 318}: enough to recognise, not enough to call. */
    public static String masked(String digits) {
        return digits.length() < 7
                ? digits
                : digits.substring(0, 2) + "xx xxx " + digits.substring(digits.length() - 3);
    }

    /** {@code ••••••• 2208}: the number of a paper, its last four signs. */
    public static String maskedNumber(String number) {
        return number.length() < 5 ? "•••••••" : "••••••• " + number.substring(number.length() - 4);
    }
}
