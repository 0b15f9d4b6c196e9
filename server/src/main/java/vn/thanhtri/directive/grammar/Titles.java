package vn.thanhtri.directive.grammar;

import java.util.List;
import java.util.Locale;

/** Offices in capitals, as they are written in a sentence. */
final class Titles {
    private static final List<String> OFFICES = List.of(
            "Phó Chánh Văn phòng",
            "Chánh Văn phòng",
            "Phó Chủ tịch",
            "Chủ tịch",
            "Phó Tổng Giám đốc",
            "Tổng Giám đốc",
            "Phó Giám đốc",
            "Giám đốc",
            "Phó Bí thư Thường trực",
            "Phó Bí thư",
            "Bí thư",
            "Phó Thủ tướng",
            "Thủ tướng",
            "Bộ trưởng",
            "Thứ trưởng",
            "Phó Trưởng ban Thường trực",
            "Phó Trưởng ban",
            "Trưởng ban",
            "Phó Cục trưởng",
            "Cục trưởng",
            "Phó Chi cục trưởng",
            "Chi cục trưởng",
            "Chánh Thanh tra",
            "Trưởng phòng",
            "Chủ nhiệm");

    private Titles() {}

    static String sentenceCase(String capitals) {
        String folded = Fold.collapse(capitals);
        for (String office : OFFICES) {
            if (folded.toUpperCase(Locale.ROOT).startsWith(office.toUpperCase(Locale.ROOT))) {
                String rest = folded.substring(office.length());
                return office + (rest.isBlank() ? "" : " " + words(rest.strip()));
            }
        }
        return words(folded);
    }

    /** Names of bodies: UBND stays, other words in small letters with the first capital. */
    static String words(String capitals) {
        StringBuilder out = new StringBuilder();
        for (String word : capitals.split(" ", -1)) {
            boolean abbreviation = word.matches("UBND|HĐND|MTTQ|BCĐ|COVID-19");
            String lower = word.toLowerCase(Locale.ROOT);
            out.append(out.isEmpty() ? "" : " ").append(abbreviation ? word : out.isEmpty() ? capital(lower) : lower);
        }
        return out.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
