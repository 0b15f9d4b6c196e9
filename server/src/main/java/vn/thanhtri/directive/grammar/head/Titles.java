package vn.thanhtri.directive.grammar.head;

import java.util.List;
import java.util.Locale;
import vn.thanhtri.directive.grammar.body.Agencies;
import vn.thanhtri.directive.grammar.text.Fold;

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

    private static final List<String> BODIES = List.of(
            "Ban Thường vụ",
            "Ban Chỉ đạo",
            "Ban Chỉ huy",
            "Tỉnh ủy",
            "Thủ tướng Chính phủ",
            "Chính phủ",
            "Văn phòng Chính phủ",
            "Văn phòng",
            "Ủy ban nhân dân",
            "Bộ Y tế",
            "Bộ Nông nghiệp và Phát triển nông thôn",
            "Bộ Nông nghiệp và Môi trường",
            "Sở Y tế",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Sở Nông nghiệp và Môi trường",
            "Sở Công Thương",
            "Sở Thông tin và Truyền thông",
            "Trung tâm Kiểm soát bệnh tật",
            "Công an",
            "Hội đồng nhân dân");

    /** Bodies whose name goes on with the name of their unit. */
    private static final List<String> NAMED = BODIES.stream()
            .filter(b -> b.startsWith("Sở") || b.endsWith("Tỉnh ủy"))
            .toList();

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
        for (String body : BODIES) {
            if (capitals.toUpperCase(Locale.ROOT).startsWith(body.toUpperCase(Locale.ROOT))) {
                String rest = capitals.substring(body.length()).strip();
                return rest.isEmpty()
                        ? body
                        : body + " " + (NAMED.contains(body) ? unit(rest) : uncapital(words(rest)));
            }
        }
        StringBuilder out = new StringBuilder();
        for (String word : capitals.split(" ", -1)) {
            boolean abbreviation = word.matches("UBND|HĐND|MTTQ|BCĐ|BCH|PCTT|TKCN|PTDS|PCD|COVID-19|.+&.+");
            String lower = word.toLowerCase(Locale.ROOT);
            out.append(out.isEmpty() ? "" : " ").append(abbreviation ? word : out.isEmpty() ? capital(lower) : lower);
        }
        return out.toString();
    }

    /** "TỈNH LÂM ĐỒNG" is "tỉnh Lâm Đồng". */
    private static String unit(String capitals) {
        for (String kind : List.of("TỈNH ", "THÀNH PHỐ ")) {
            if (capitals.startsWith(kind)) {
                return kind.toLowerCase(Locale.ROOT) + Agencies.properName(capitals.substring(kind.length()));
            }
        }
        return Agencies.properName(capitals);
    }

    private static String uncapital(String words) {
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return BODIES.stream().anyMatch(words::startsWith) || abbreviation
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
