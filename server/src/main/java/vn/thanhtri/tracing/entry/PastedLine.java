package vn.thanhtri.tracing.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list that somebody pasted from a message: name, year of birth, telephone (often masked), hamlet, tier, in any
 * order after the name.
 *
 * @param raw the line as pasted
 * @param name empty when no name could be read
 * @param phone digits; empty when there is none or it is masked
 * @param rest hamlet or remark: what is neither name, year, telephone nor tier
 * @param tier 1 to 3; 0 when the line says none
 */
public record PastedLine(String raw, String name, @Nullable Integer born, String phone, String rest, int tier) {
    static final int MOST_LINES = 50;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19[0-9]{2}|20[0-2][0-9])(?![0-9])");
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}0-9])(\\+?84|0)[0-9xX*•. -]{7,16}[0-9xX*•]");
    private static final Pattern TIER = Pattern.compile("(?<![\\p{L}0-9])[Ff]([123])(?![\\p{L}0-9])");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[0-9]{1,2}[.)]|[-+*•])\\s*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}' ]*");

    static List<PastedLine> readAll(String text) {
        return Arrays.stream(text.split("\\R"))
                .filter(line -> !line.isBlank())
                .map(PastedLine::read)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static PastedLine read(String raw) {
        String text = BULLET.matcher(raw).replaceFirst("");
        Matcher tier = TIER.matcher(text);
        int level = tier.find() ? Integer.parseInt(tier.group(1)) : 0;
        text = TIER.matcher(text).replaceAll("|");
        Matcher phone = PHONE.matcher(text);
        String number = phone.find() ? phone.group() : "";
        text = PHONE.matcher(text).replaceFirst("|");
        Matcher year = YEAR.matcher(text);
        Integer born = year.find() ? Integer.valueOf(year.group(1)) : null;
        text = YEAR.matcher(text).replaceFirst("|");
        String[] parts = text.split("[|,;()\\t–]+", -1);
        String name = "";
        List<String> rest = new ArrayList<>();
        for (String part : parts) {
            String told = part.strip()
                    .replaceAll("\\s+", " ")
                    .replaceAll("^[-:.]+|[-:.]+$", "")
                    .strip();
            if (name.isEmpty() && isName(told)) {
                name = capitalised(told);
            } else if (!told.isEmpty()) {
                rest.add(told);
            }
        }
        boolean masked = !number.matches("[0-9+. -]*");
        String digits = masked ? "" : number.replaceAll("[^0-9]", "").replaceFirst("^84", "0");
        return new PastedLine(raw.strip(), name, born, digits, String.join(", ", rest), level);
    }

    private static boolean isName(String text) {
        int words = text.split(" ").length;
        return words >= 2 && words <= 6 && NAME.matcher(text).matches();
    }

    /** "tran thi cuc" becomes "Tran Thi Cuc"; what has capitals stays as it is. */
    private static String capitalised(String name) {
        return Arrays.stream(name.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + (word.equals(word.toUpperCase(Locale.ROOT))
                                ? word.substring(1).toLowerCase(Locale.ROOT)
                                : word.substring(1)))
                .collect(Collectors.joining(" "));
    }

    boolean isReadable() {
        return !name.isEmpty();
    }
}
