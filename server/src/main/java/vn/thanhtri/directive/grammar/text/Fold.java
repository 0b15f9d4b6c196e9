package vn.thanhtri.directive.grammar.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Folds of Vietnamese spelling that must not change a match: composition and the place of the tone mark. */
public final class Fold {
    private static final String NEW_OA = "oàoáoảoãoạ";
    private static final String OLD_OA = "òaóaỏaõaọa";
    private static final String NEW_OE = "oèoéoẻoẽoẹ";
    private static final String OLD_OE = "òeóeỏeõeọe";
    private static final String NEW_UY = "uỳuýuỷuỹuỵ";
    private static final String OLD_UY = "ùyúyủyũyụy";
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Fold() {}

    /**
     * The two letters of a cluster with the tone on its first letter (hòa, ủy), when {@code second} ends a syllable.
     *
     * @param before the letter before the cluster: after q the u belongs to the consonant and the tone stays (quý)
     * @return the folded pair, or null when the pair is no such cluster
     */
    static char @org.jspecify.annotations.Nullable [] oldStyle(char before, char first, char second, char after) {
        if (Character.isLetter(after)) {
            return null;
        }
        char low = Character.toLowerCase(first);
        char tone = Character.toLowerCase(second);
        int at;
        String target;
        if (low == 'o') {
            at = indexOfPair(NEW_OA, low, tone);
            target = OLD_OA;
            if (at < 0) {
                at = indexOfPair(NEW_OE, low, tone);
                target = OLD_OE;
            }
        } else if (low == 'u' && Character.toLowerCase(before) != 'q') {
            at = indexOfPair(NEW_UY, low, tone);
            target = OLD_UY;
        } else {
            return null;
        }
        if (at < 0) {
            return null;
        }
        char a = target.charAt(at);
        char b = target.charAt(at + 1);
        return new char[] {
            Character.isUpperCase(first) ? Character.toUpperCase(a) : a,
            Character.isUpperCase(second) ? Character.toUpperCase(b) : b
        };
    }

    private static int indexOfPair(String pairs, char first, char second) {
        for (int i = 0; i < pairs.length(); i += 2) {
            if (pairs.charAt(i) == first && pairs.charAt(i + 1) == second) {
                return i;
            }
        }
        return -1;
    }

    /** The fold of a word of our own data, so that lexicon and document meet in one spelling. */
    public static String word(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char first = composed.charAt(i);
            if (i + 1 < composed.length()) {
                char before = i > 0 ? composed.charAt(i - 1) : ' ';
                char after = i + 2 < composed.length() ? composed.charAt(i + 2) : ' ';
                char[] pair = oldStyle(before, first, composed.charAt(i + 1), after);
                if (pair != null) {
                    out.append(pair);
                    i++;
                    continue;
                }
            }
            out.append(first);
        }
        return out.toString();
    }

    public static String collapse(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
