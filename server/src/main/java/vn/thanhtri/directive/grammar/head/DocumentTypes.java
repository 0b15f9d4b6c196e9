package vn.thanhtri.directive.grammar.head;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.text.Ascii;
import vn.thanhtri.directive.grammar.text.Symbols;

/** The kind of a document by its title, its number or its form. */
final class DocumentTypes {
    private DocumentTypes() {}

    /** Code of the kind; a letter has no word for it, only "V/v" or "Kính gửi". {@code addressed}: the text names whom it is sent to. */
    static @Nullable String of(
            @Nullable String typeWord, Symbols.@Nullable Symbol symbol, @Nullable String subject, boolean addressed) {
        if (typeWord == null) {
            boolean letter =
                    addressed || symbol != null && symbol.normalised().matches("\\d+/(?:UBND|S|BCĐ|VP|CV|BYT).*");
            return letter ? "CONG_VAN" : fromSymbol(symbol);
        }
        String word = typeWord.startsWith("CÔNG ĐIỆN") || typeWord.equals("ĐIỆN KHẨN") ? "CÔNG ĐIỆN" : typeWord;
        String code = Ascii.of(word).replace(' ', '_');
        if (code.equals("THONG_BAO") && subject != null) {
            String s = subject.toLowerCase(Locale.ROOT);
            return s.startsWith("kết luận") || s.startsWith("về kết luận") || s.startsWith("ý kiến kết luận")
                    ? "THONG_BAO_KET_LUAN"
                    : s.startsWith("ý kiến chỉ đạo") ? "THONG_BAO_Y_KIEN_CHI_DAO" : code;
        }
        return code;
    }

    private static @Nullable String fromSymbol(Symbols.@Nullable Symbol symbol) {
        if (symbol == null) {
            return null;
        }
        Matcher m =
                Pattern.compile("[/-](TB|CT|CĐ|QĐ|KH|KL|NQ|CV|HD|TTr|BC)[-/]").matcher(symbol.normalised());
        if (!m.find()) {
            return null;
        }
        return switch (m.group(1)) {
            case "TB" -> "THONG_BAO";
            case "CT" -> "CHI_THI";
            case "CĐ" -> "CONG_DIEN";
            case "QĐ" -> "QUYET_DINH";
            case "KH" -> "KE_HOACH";
            case "KL" -> "KET_LUAN";
            case "NQ" -> "NGHI_QUYET";
            case "HD" -> "HUONG_DAN";
            case "TTr" -> "TO_TRINH";
            case "BC" -> "BAO_CAO";
            default -> "CONG_VAN";
        };
    }
}
