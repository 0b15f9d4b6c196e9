package vn.thanhtri.directive.grammar.head;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** Infers the province of a document from the places it speaks of. */
public final class Provinces {
    private static final Set<String> NAMES = new LinkedHashSet<>();
    private static final Map<String, String> BY_DISTRICT = new HashMap<>();

    static {
        for (String[] row : Lexicon.rows("places.tsv", 1)) {
            if (row.length == 1) {
                NAMES.add(row[0]);
            } else {
                BY_DISTRICT.put(row[0], row[1]);
            }
        }
    }

    private static final String ANY =
            NAMES.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<province>", ")"));
    private static final Pattern OF_PROVINCE = Lexicon.cased("(?:tỉnh|Tỉnh|TỈNH|Tỉnh ủy) " + ANY + "(?![\\p{L}])");
    private static final Pattern ITSELF = Lexicon.cased("(?<=\")" + ANY + " là [\\p{L} ]{3,22}(?![\\p{L}])");
    private static final Pattern AT = Lexicon.cased("(?:Tại|tại) " + ANY + "(?=,)");
    private static final Pattern DISTRICT = Lexicon.cased(
            "(?:huyện|Huyện ủy|thị xã|UBND huyện) (?<district>[\\p{Lu}][\\p{Ll}]+(?: [\\p{Lu}][\\p{Ll}]+){0,3})");

    /** A province and the words that gave it away. */
    public record Guess(String province, Span evidence) {}

    private Provinces() {}

    public static boolean isProvince(String name) {
        return NAMES.contains(name);
    }

    /** The province whose name stands in the words. */
    public static Optional<String> in(String words) {
        return NAMES.stream().filter(words::contains).findFirst();
    }

    public static Optional<Guess> infer(FoldedText text) {
        for (Pattern pattern : List.of(ITSELF, AT)) {
            Matcher m = text.casedMatcher(pattern, 0, text.length());
            if (m.find()) {
                return Optional.of(new Guess(m.group("province"), text.span(m.start(), m.end())));
            }
        }
        Map<String, Integer> votes = new HashMap<>();
        Map<String, Span> evidence = new HashMap<>();
        Matcher named = text.casedMatcher(OF_PROVINCE, 0, text.length());
        while (named.find()) {
            vote(votes, evidence, named.group("province"), text.span(named.start(), named.end()), 2);
        }
        Matcher district = text.casedMatcher(DISTRICT, 0, text.length());
        while (district.find()) {
            String province = BY_DISTRICT.get(district.group("district"));
            if (province != null) {
                vote(votes, evidence, province, text.span(district.start(), district.end()), 1);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(vote -> -firstSpoken(text, vote.getKey())))
                .map(Map.Entry::getKey)
                .flatMap(best -> Optional.ofNullable(evidence.get(best)).map(span -> new Guess(best, span)));
    }

    /** Of two spoken of as often, the one named first. */
    private static int firstSpoken(FoldedText text, String province) {
        return text.flat.indexOf(province);
    }

    private static void vote(
            Map<String, Integer> votes, Map<String, Span> evidence, String province, Span span, int weight) {
        votes.merge(province, weight, Integer::sum);
        evidence.putIfAbsent(province, span);
    }
}
