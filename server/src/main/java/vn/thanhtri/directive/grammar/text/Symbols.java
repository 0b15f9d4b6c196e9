package vn.thanhtri.directive.grammar.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number and symbol of documents: state NN/TYPE-ORG, Party NN-TYPE/ORG. */
public final class Symbols {
    private static final Pattern SYMBOL = Pattern.compile(
            "(?<number>\\d{1,5}) ?(?<rest>(?:/ ?(?:19|20)\\d{2} ?)?(?:/|-) ?[\\p{Lu}][\\p{L}&]*(?: ?[-/] ?[\\p{Lu}][\\p{L}&\\d]*)*)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LOST_HYPHEN = Pattern.compile("/(QĐ|TB|CĐ|CT|KH|NQ|TTr|BC|HD|KL)(?=[\\p{Lu}]{3,})");

    /** A document's own number. */
    public record Symbol(int number, String normalised, String raw) {}

    private Symbols() {}

    public static Optional<Symbol> find(String line) {
        Matcher m = SYMBOL.matcher(line);
        if (!m.find()) {
            return Optional.empty();
        }
        return Optional.of(new Symbol(
                Integer.parseInt(m.group("number")),
                normalise(m.group()),
                m.group().strip()));
    }

    public static String normalise(String raw) {
        String joined = raw.strip().replaceAll("\\s*([-/])\\s*", "$1");
        return LOST_HYPHEN.matcher(joined).replaceAll("/$1-");
    }
}
