package vn.thanhtri.tracing.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of which one piece after the other is taken; a bar stands where one was. */
final class Cut {
    private static final String GONE = "|";

    /** Not in the middle of a word or number. */
    static final String FRONT = "(?<![\\p{L}\\p{M}\\p{N}])";

    static final String END = "(?![\\p{L}\\p{M}\\p{N}])";

    private String text;

    Cut(String text) {
        this.text = text;
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Pattern word(String regex) {
        return pattern(FRONT + "(?:" + regex + ")" + END);
    }

    String rest() {
        return text;
    }

    Optional<MatchResult> take(Pattern pattern) {
        return take(pattern, match -> true);
    }

    /** The first that is wanted. */
    Optional<MatchResult> take(Pattern pattern, Predicate<MatchResult> wanted) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            MatchResult found = matcher.toMatchResult();
            if (wanted.test(found)) {
                text = text.substring(0, found.start()) + GONE + text.substring(found.end());
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    List<MatchResult> takeAll(Pattern pattern) {
        return takeAll(pattern, match -> true);
    }

    List<MatchResult> takeAll(Pattern pattern, Predicate<MatchResult> wanted) {
        List<MatchResult> all = new ArrayList<>();
        for (Optional<MatchResult> one = take(pattern, wanted); one.isPresent(); one = take(pattern, wanted)) {
            all.add(one.get());
        }
        return all;
    }

    List<String> pieces(Pattern between) {
        return between.splitAsStream(text)
                .map(piece -> piece.replaceAll("\\s+", " ")
                        .replaceAll("^[-–—:.,/* ]+|[-–—:,/* ]+$", "")
                        .strip())
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}
