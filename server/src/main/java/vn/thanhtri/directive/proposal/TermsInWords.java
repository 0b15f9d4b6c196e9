package vn.thanhtri.directive.proposal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.obligation.AnchorEvents;

/** What the words of an order propose about when it is owed; an officer confirms or corrects it. */
final class TermsInWords {
    private static final Pattern CONDITION = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:khi có|khi phát hiện|khi xảy ra|khi xuất hiện|nếu|trong trường hợp|trường hợp)\\s[^,;.:]{3,160}");
    private static final Pattern UNTIL_NOTICE =
            Pattern.compile("(?iu)(?:cho đến|cho tới|đến) khi có (?:thông báo|văn bản|chỉ đạo|quyết định) mới");

    private TermsInWords() {}

    /** @param sentence the sentence the order stands in */
    static Terms of(TaskKind kind, String words, String sentence) {
        String condition = kind == TaskKind.CONDITIONAL ? condition(words, sentence) : "";
        return new Terms(
                null, null, "", "", condition, UNTIL_NOTICE.matcher(sentence).find());
    }

    /** @return null for rhythms that are no day, week or month; an officer decides about those */
    static @Nullable TaskKind rhythm(String freq) {
        return switch (freq) {
            case "DAILY" -> TaskKind.DAILY;
            case "WEEKLY" -> TaskKind.WEEKLY;
            case "MONTHLY" -> TaskKind.MONTHLY;
            case String other -> null;
        };
    }

    static Terms untilNotice(Terms terms) {
        return new Terms(terms.weekday(), terms.dayOfMonth(), terms.within(), terms.event(), terms.condition(), true);
    }

    static Terms within(Terms terms, String duration, String event) {
        return new Terms(null, null, duration, event, terms.condition(), terms.untilNotice());
    }

    /** Key of the events that a sentence counts from; empty when it names none that a capability knows. */
    static String event(String sentence, List<AnchorEvents> known) {
        String folded = " " + Folding.fold(sentence) + " ";
        return known.stream()
                .filter(events -> events.words().stream().anyMatch(word -> folded.contains(" " + word)))
                .map(AnchorEvents::key)
                .findFirst()
                .orElse("");
    }

    private static String condition(String words, String sentence) {
        Matcher own = CONDITION.matcher(words);
        if (own.find()) {
            return own.group().strip();
        }
        Matcher around = CONDITION.matcher(sentence);
        return around.find() ? around.group().strip() : "";
    }
}
