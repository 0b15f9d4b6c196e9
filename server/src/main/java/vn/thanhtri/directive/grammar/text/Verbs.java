package vn.thanhtri.directive.grammar.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Verbs that may begin a piece of work ({@code verbs.tsv}). They tell where a name ends and where new work begins inside a sentence;
 * they do not decide whether work exists.
 */
public final class Verbs {
    private static final Lexicon.ByFirstWord<Pattern> RULES = new Lexicon.ByFirstWord<>();

    static {
        for (String[] row : Lexicon.rows("verbs.tsv", 2)) {
            RULES.put(row[0], Lexicon.cased("(?:" + row[1] + ")(?![\\p{L}])"));
        }
    }

    private static final Pattern LIGHT = Lexicon.cased(Lexicon.rows("light_words.tsv", 1).stream()
            .map(row -> row[0].strip())
            .filter(word -> !word.matches("công tác|việc|các|những|các biện pháp|biện pháp|các hình thức|hình thức"))
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}])[ ,]*")));
    private static final int MOST_LIGHT = 6;

    private Verbs() {}

    /** The folded index after the verb that stands exactly at {@code at}, or -1. */
    public static int at(FoldedText text, int at, int end) {
        if (at >= end || !Lexicon.startsWord(text.lower, at)) {
            return -1;
        }
        int best = -1;
        int word = at + Lexicon.wordAt(text.lower, at).length();
        for (Pattern rule : RULES.at(text.lower, at)) {
            Matcher m = text.matcher(rule, word, end);
            if (m.lookingAt()) {
                best = Math.max(best, m.end());
            }
        }
        boolean noun = best > 0 && text.lower.startsWith(" của ", best);
        return best <= end && !noun ? best : -1;
    }

    /** Whether a verb stands at the place, or after a few words like "tiếp tục", "khẩn trương", "phải". */
    public static boolean begin(FoldedText text, int at, int end) {
        int position = at;
        for (int light = 0; light <= MOST_LIGHT && position < end; light++) {
            if (at(text, position, end) > 0) {
                return true;
            }
            Matcher m = text.matcher(LIGHT, position, end);
            if (!m.lookingAt()) {
                return false;
            }
            position = m.end();
        }
        return false;
    }

    /** Whether nothing but words like "nghiêm túc" stands in the stretch. */
    public static boolean lightOnly(FoldedText text, int start, int end) {
        int position = start;
        Matcher m = text.matcher(LIGHT, position, end);
        while (position < end && m.lookingAt()) {
            position = m.end();
            m = text.matcher(LIGHT, Math.min(position, end), end);
        }
        return position > start && position >= end;
    }

    /** Whether words like "tiếp tục" stand at the place, by which work may begin even without a known verb. */
    public static boolean light(FoldedText text, int at, int end) {
        return text.matcher(LIGHT, at, end).lookingAt();
    }

    /**
     * Whether nothing but verbs, and words like "tiếp tục" or "công tác", stands in the stretch: it shares the object of what follows, "thu
     * gom, vận chuyển và xử lý rác".
     */
    public static boolean only(FoldedText text, int start, int end) {
        int position = start;
        while (position < end && !Character.isLetterOrDigit(text.flat.charAt(position))) {
            position++;
        }
        boolean verb = false;
        while (position < end) {
            int next = at(text, position, end);
            if (next > 0 && !text.lower.startsWith("thông tin", position)) {
                verb = true;
            } else {
                Matcher m = text.matcher(NOMINAL, position, end);
                next = m.lookingAt() ? m.end() : -1;
            }
            if (next < 0) {
                return false;
            }
            position = next;
            while (position < end && text.flat.charAt(position) == ' ') {
                position++;
            }
        }
        return verb;
    }

    private static final Pattern NOMINAL = Lexicon.cased(Lexicon.rows("light_words.tsv", 1).stream()
            .map(row -> row[0].strip())
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining(
                    "|", "(?:hành vi|hoạt động|tình trạng|nhanh|sớm|được|từng bước|việc|kỹ|", ")(?![\\p{L}])[ ,]*")));
}
