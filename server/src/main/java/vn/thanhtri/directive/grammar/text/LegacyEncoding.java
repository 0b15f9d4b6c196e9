package vn.thanhtri.directive.grammar.text;

import java.util.Optional;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

/**
 * Detects text typed for a TCVN3 (ABC) or VNI font and read as Latin-1: letters that no Vietnamese word has. Such text
 * is refused, since a guess could change a number or a name silently.
 */
public final class LegacyEncoding {
    /** TCVN3 puts ă â ê ô ơ ư đ and toned vowels on these places. */
    private static final String TCVN3_ONLY = "µ¸¶·¹¨»¾¼½Æ©ÇËÐÎÏÑª®Ö×ÜÞßäå«æç¬ëîïñö÷øûüþ¦§¡¢£¤¥";
    /** VNI writes the tone as a second letter: aù, oø, eä, uû, ñ for đ, ö for ư. */
    private static final String VNI_ONLY = "ñøûïöëäåüÑØÛÏÖËÄÅÜ";

    private static final String TCVN3_MARKS = "µ¸¶·¹¨»¾¼½©ª®«¬×Ð";
    private static final double SUSPICIOUS_SHARE = 0.03;

    /** A foreign name or two is no legacy text. */
    private static final int FEW = 5;

    private static final int LOOKED_AT = 100_000;

    private LegacyEncoding() {}

    public static void refuseLegacy(String text) {
        find(text).ifPresent(reason -> {
            throw new UnreadableDirectiveException(reason);
        });
    }

    /** Whether the characters are no text: bytes of an image or a program, which hold control characters. */
    public static boolean isBinary(String text) {
        long controls = text.chars()
                .limit(LOOKED_AT)
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'
                        || c == 0xFFFD
                        || c >= 0x7F && c < 0x85)
                .count();
        return controls * 200 > Math.min(text.length(), LOOKED_AT);
    }

    /** The legacy encoding the text is in; empty for Unicode. */
    public static Optional<Reason> find(String text) {
        int letters = 0;
        int tcvn3 = 0;
        int vni = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TCVN3_MARKS.indexOf(c) >= 0) {
                marks++;
            }
            if (TCVN3_ONLY.indexOf(c) >= 0) {
                tcvn3++;
                letters++;
            } else if (Character.isLetter(c)) {
                letters++;
            }
            if (VNI_ONLY.indexOf(c) >= 0) {
                vni++;
            }
        }
        if (Math.max(tcvn3, vni) < Math.max(FEW, SUSPICIOUS_SHARE * letters)) {
            return Optional.empty();
        }
        return Optional.of(marks * 4 >= tcvn3 ? Reason.LEGACY_TCVN3 : Reason.LEGACY_VNI);
    }
}
