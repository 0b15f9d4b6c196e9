package vn.thanhtri.directive.grammar.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** The words that name a kind of work: after light words, the longest group of the lexicon. */
final class WorkWords {
    /** {@code faint}: counts only where nothing else is found. */
    private record Rule(String category, Pattern pattern, boolean faint) {}

    record Hit(int start, int end, String category, boolean faint) {
        boolean beats(Hit other) {
            return faint == other.faint ? end - start >= other.end - other.start : other.faint;
        }
    }

    private static final List<Rule> RULES = Lexicon.rows("actions.tsv", 2).stream()
            .map(row -> new Rule(
                    row[0].replace("~", ""), Lexicon.cased("(?:" + row[1] + ")(?![\\p{L}])"), row[0].startsWith("~")))
            .toList();

    private static final Pattern LIGHT = Lexicon.cased(Lexicon.rows("light_words.tsv", 1).stream()
            .map(row -> row[0].strip())
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}])[ ,]*")));

    private static final int LONGEST_LIGHT = 8;

    private final FoldedText text;
    /** Clauses share their light words, so a place is asked for again and again. */
    private final Map<Integer, Optional<Hit>> known = new HashMap<>();

    WorkWords(FoldedText text) {
        this.text = text;
    }

    /** The category of the first known work anywhere in the stretch; {@code none} when there is none. */
    String categoryOf(int start, int end, OrderParties parties, String none) {
        for (int at = start; at < end; at++) {
            boolean event = text.lower.startsWith("khi ", Math.max(0, at - 4))
                    || text.lower.startsWith("như ", Math.max(0, at - 4));
            Hit hit = event || parties.isTaken(at) ? null : longestAt(at, end);
            if (hit != null && !hit.faint()) {
                return hit.category();
            }
        }
        return none;
    }

    /** The best hit at the clause start or after its light words: the longest, the later of equals. */
    @Nullable
    Hit hit(int at, int end) {
        Hit best = null;
        int position = at;
        for (int light = 0; light <= LONGEST_LIGHT && position < end; light++) {
            Hit here = longestAt(position, end);
            if (here != null && (best == null || here.beats(best))) {
                best = here;
            }
            Matcher m = text.matcher(LIGHT, position, end);
            if (!m.lookingAt()) {
                break;
            }
            position = m.end();
        }
        return best;
    }

    private @Nullable Hit longestAt(int at, int end) {
        return known.computeIfAbsent(at, from -> Optional.ofNullable(search(from, end)))
                .orElse(null);
    }

    private @Nullable Hit search(int at, int end) {
        Hit best = null;
        if (at >= end || !Lexicon.startsWord(text.lower, at)) {
            return null;
        }
        for (Rule rule : RULES) {
            Matcher m = text.matcher(rule.pattern, at, end);
            if (m.lookingAt()
                    && (best == null
                            || best.faint() && !rule.faint
                            || m.end() > best.end() && best.faint() == rule.faint)) {
                best = new Hit(at, m.end(), rule.category, rule.faint);
            }
        }
        return best;
    }
}
