package vn.thanhtri.directive.grammar.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;

/**
 * How far each field can be trusted: by the rule that found it and what may be doubted about it, the share that was right on known
 * documents ({@code confidence.tsv}, fitted by the figures in the bench). What was hardly ever seen is doubted.
 */
final class Doubts {
    private static final double NEVER_SEEN = 0.5;
    private static final double DOUBTED = 0.93;
    private static final int FEW_WORDS = 4;
    private static final Map<String, Double> FITTED = new HashMap<>();
    private static final Set<String> GENERIC = Set.of(
            "CO_QUAN_DON_VI:*",
            "NGANH_LIEN_QUAN:*",
            "TO_CHUC_DN:*",
            "LUC_LUONG_CHUC_NANG:*",
            "CAP_THAM_QUYEN",
            "DIA_PHUONG:*");

    static {
        Lexicon.rows("confidence.tsv", 4).forEach(row -> FITTED.put(row[0], Double.valueOf(row[1])));
    }

    private final FoldedText text;

    Doubts(FoldedText text) {
        this.text = text;
    }

    List<Addressee> of(List<Addressee> addressees, Item item) {
        boolean verb = Verbs.begin(text, item.bodyStart, item.end) || Verbs.light(text, item.bodyStart, item.end);
        String opening = item.marker == null && item.parent != null ? "-unmarked" : "";
        return addressees.stream()
                .map(a -> new Addressee(
                        a.span(),
                        a.org(),
                        a.role(),
                        a.how(),
                        ground(a.ground().rule()
                                + body(a.org())
                                + (a.inherited() ? "" : tail(a.span()))
                                + (a.inherited() ? opening + (verb ? "" : "-noun") : ""))))
                .toList();
    }

    List<BodyMention> bodies(List<BodyMention> bodies) {
        return bodies.stream()
                .map(b ->
                        new BodyMention(b.span(), b.org(), ground(b.ground().rule() + body(b.org()) + tail(b.span()))))
                .toList();
    }

    List<Action> actions(List<Action> actions) {
        return actions.stream()
                .map(a -> new Action(
                        a.span(),
                        a.category(),
                        a.modality(),
                        a.conditional(),
                        a.norm(),
                        a.method(),
                        a.scale(),
                        ground(a.ground().rule() + brief(a.span()))))
                .toList();
    }

    List<Timing> timing(List<Timing> timing) {
        return timing.stream()
                .map(t -> new Timing(
                        t.span(),
                        t.when(),
                        t.event(),
                        t.first(),
                        ground(t.ground().rule() + (undated(t) ? "-undated" : ""))))
                .toList();
    }

    /** "trước ngày 19/2" of a text that tells no year. */
    private static boolean undated(Timing timing) {
        return timing.when() instanceof When.Before before && before.date() == null && timing.event() == null;
    }

    /** The head said it, or it was pieced together. What was never seen together is as sure as its rule without the last doubt, a little less. */
    static Ground ground(String rule) {
        return new Ground(rule, confidence(rule));
    }

    private static double confidence(String rule) {
        Double known = FITTED.get(rule);
        if (known != null) {
            return known;
        }
        int last = rule.lastIndexOf('-');
        return last < 0 ? NEVER_SEEN : confidence(rule.substring(0, last)) * DOUBTED;
    }

    /** A name that goes on in capitals behind what the gazetteer knows is perhaps another's: "Ban Chỉ huy Phòng thủ dân sự Bộ Xây dựng". */
    private String tail(Span name) {
        int next = name.end() + 1;
        boolean goesOn = next < text.original.length()
                && text.original.charAt(next - 1) == ' '
                && Character.isUpperCase(text.original.charAt(next));
        return goesOn ? "-tail" : "";
    }

    /** Hardly more than a verb. */
    private static String brief(Span span) {
        return span.text().strip().split("\\s+", -1).length <= FEW_WORDS ? "-short" : "";
    }

    private static String body(String org) {
        if (org.contains("UNLISTED:")) {
            String words = org.substring(org.indexOf(':') + 1);
            return !words.isEmpty() && Character.isUpperCase(words.charAt(0)) ? "-unlisted" : "-common";
        }
        return GENERIC.contains(org) ? "-generic" : org.matches("(?:HEAD\\()?(?:TINH|HUYEN|XA):.*") ? "-place" : "";
    }
}
