package vn.thanhtri.directive.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How an agency names itself at the head of a paper and who signs it.
 *
 * @param abbreviation of the agency in the symbol, e.g. {@code UBND}, {@code VP}, {@code SYT}
 */
public record Letterhead(String above, String issuer, String abbreviation, Paper.Signature signature) {
    private static final String COMMITTEE = "ỦY BAN NHÂN DÂN";

    /**
     * @param agency e.g. {@code UBND huyện Phú Bình}, {@code Văn phòng UBND tỉnh}, {@code Sở Y tế}
     * @param above its committee; empty when it is one
     * @param title of its head, e.g. {@code Chủ tịch}; empty leaves the place open
     */
    public static Letterhead of(String agency, String above, String title, String head) {
        String upper = agency.toUpperCase(Locale.ROOT);
        boolean committee = upper.startsWith("UBND ") || upper.startsWith(COMMITTEE);
        boolean office = upper.startsWith("VĂN PHÒNG");
        List<String> titles = new ArrayList<>();
        if (committee) {
            titles.add("TM. " + COMMITTEE);
        }
        titles.add(title.toUpperCase(Locale.ROOT));
        return new Letterhead(
                written(above.toUpperCase(Locale.ROOT)),
                office ? "VĂN PHÒNG" : written(upper),
                committee ? "UBND" : office ? "VP" : initials(upper),
                new Paper.Signature(titles, head));
    }

    /** {@code UBND TỈNH THÁI NGUYÊN} → the committee in full, its place on a line of its own. */
    private static String written(String upper) {
        return upper.replaceFirst("^(UBND|" + COMMITTEE + ") +", COMMITTEE + "\n");
    }

    private static String initials(String upper) {
        StringBuilder letters = new StringBuilder();
        for (String word : upper.split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }
}
