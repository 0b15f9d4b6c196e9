package vn.thanhtri.directive.grammar.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cities governed by the centre, whose "Công an thành phố" is of a province's level. Source: Constitution 2013, Điều 110;
 * resolution 175/2024/QH15, for Huế from 1-1-2025.
 */
public final class CentralCity {
    private static final Set<String> NAMES =
            Set.of("Hà Nội", "Hồ Chí Minh", "HCM", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế");
    private static final int HEAD = 600;
    private static final Pattern SPEAKS = Pattern.compile(
            "(?:ubnd|ủy ban nhân dân|thành ủy|công an) (?:thành phố |tp\\.? ?)?(?<city>hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế)"
                    + "(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** Written there; what is written in Hà Nội may be a ministry's. */
    private static final Pattern DATED =
            Pattern.compile("(?m)^\\s*(?:tp\\.? ?)?(?:hồ chí minh|hải phòng|đà nẵng|cần thơ), ngày");

    private static final Pattern OF_DISTRICT = Pattern.compile("[A-Z_]+_HUYEN|HUYEN_UY");
    private static final Pattern OF_NAMED = Pattern.compile("([A-Z_]+_HUYEN|HUYEN_UY):(.+)");

    private CentralCity() {}

    /** Whether the head of the document, in lower case, names such a city as its issuer. */
    public static boolean speaks(String lower) {
        var city = SPEAKS.matcher(lower.substring(0, Math.min(HEAD, lower.length())));
        if (DATED.matcher(lower.substring(0, Math.min(HEAD, lower.length()))).find()) {
            return true;
        }
        return city.find() && (!city.group("city").equals("huế") || isCentral("Huế", lower));
    }

    /** The code at a province's level, where these words mean such a city; otherwise the code as it is. */
    public static String lift(String org, String words, FoldedText text) {
        var named = OF_NAMED.matcher(org);
        if (named.matches() && NAMES.contains(named.group(2)) && isCentral(named.group(2), text.lower)) {
            return lifted(named.group(1));
        }
        boolean own = words.endsWith("thành phố") || words.endsWith(" tp") || words.endsWith("thành ủy");
        return own && text.ofCentralCity && OF_DISTRICT.matcher(org).matches() ? lifted(org) : org;
    }

    private static String lifted(String org) {
        return org.equals("HUYEN_UY") ? "TINH_UY" : org.replace("_HUYEN", "_TINH");
    }

    /** Huế was a town of its province before. */
    private static boolean isCentral(String name, String lower) {
        return !name.equals("Huế") || !lower.contains("thừa thiên");
    }
}
