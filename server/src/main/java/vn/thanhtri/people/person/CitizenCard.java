package vn.thanhtri.people.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Spelling;

/**
 * What the QR code of a citizen card says: {@code CCCD|CMND|name|ddMMyyyy|sex|address|ddMMyyyy}, six fields or more. Nothing of it is signed:
 * it saves typing and proves nothing.
 *
 * @param number twelve digits
 * @param name as on the card
 * @param born null when the card's day is none
 * @param sex {@code M}, {@code F} or empty
 * @param address as on the card; its last parts name commune, district and province
 */
public record CitizenCard(
        String number, String name, @Nullable LocalDate born, String sex, String address) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{8}");
    private static final int FEWEST_FIELDS = 6;

    /** Empty for everything that is no such text, so that any field can be asked. */
    public static Optional<CitizenCard> find(String scanned) {
        String[] fields = scanned.strip().split("\\|", -1);
        if (fields.length < FEWEST_FIELDS || !NUMBER.matcher(fields[0].strip()).matches()) {
            return Optional.empty();
        }
        String name = Spelling.of(fields[2]);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new CitizenCard(
                        fields[0].strip(), name, day(fields[3].strip()), sex(fields[4]), Spelling.of(fields[5])));
    }

    /** {@code 02/03/1979}, as forms take it; empty for none. */
    public String bornWritten() {
        LocalDate day = born;
        return day == null ? "" : "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /**
     * Whether the number says the same century, sex and year of birth as the card (Decree 137/2015/NĐ-CP, Article 13): digits four to six.
     * A card that does not is looked at again, not refused.
     */
    public boolean isConsistent() {
        LocalDate day = born;
        int sign = number.charAt(3) - '0';
        boolean sexes = sex.isEmpty() || (sign % 2 == 0) == sex.equals("M");
        boolean years = day == null
                || (day.getYear() / 100 == 19 + sign / 2
                        && day.getYear() % 100 == Integer.parseInt(number.substring(4, 6)));
        return sexes && years;
    }

    private static @Nullable LocalDate day(String written) {
        if (!DAY.matcher(written).matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(written.substring(4)),
                    Integer.parseInt(written.substring(2, 4)),
                    Integer.parseInt(written.substring(0, 2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String sex(String written) {
        return switch (Folding.fold(written)) {
            case "nam" -> "M";
            case "nu" -> "F";
            default -> "";
        };
    }
}
