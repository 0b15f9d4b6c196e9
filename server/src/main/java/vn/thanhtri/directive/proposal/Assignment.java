package vn.thanhtri.directive.proposal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Modality;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.Timing;

/**
 * A point that closes with a deadline of its own, "… Thời hạn (hoàn thành): trước 17 giờ 00 ngày 05/8/2021", is one task,
 * however many verbs its sentence has: the deadline holds for all of it.
 *
 * @param starts first Java String index of the work in the document; {@code ends} is exclusive, without the full stop
 * @param forbids whether it must not happen
 * @param timings of the closing label
 */
record Assignment(int starts, int ends, String words, String category, boolean forbids, List<Timing> timings) {
    private static final Pattern LABEL =
            Pattern.compile("[.;]\\s+Thời hạn(?: hoàn thành| thực hiện)?\\s?:", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HANDS_OVER = Pattern.compile(
            "(?:thực hiện|nhiệm vụ|việc)(?: (?:các )?nhiệm vụ)?\\s?:\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    static Optional<Assignment> find(Point point) {
        String text = point.span().text();
        Matcher label = LABEL.matcher(text);
        if (!label.find()) {
            return Optional.empty();
        }
        int base = point.span().start();
        int end = label.start();
        Matcher over = HANDS_OVER.matcher(text).region(0, end);
        int start = over.find()
                ? over.end()
                : point.actions().stream()
                        .mapToInt(action -> action.span().start() - base)
                        .filter(at -> at < end)
                        .min()
                        .orElse(point.marker().length());
        int from = base + start;
        int to = base + end;
        List<Timing> timings = point.timing().stream()
                .filter(timing -> timing.span().start() >= base + label.end())
                .toList();
        Optional<Action> first = point.actions().stream()
                .filter(action -> action.span().start() >= from && action.span().start() < to)
                .findFirst();
        return timings.isEmpty() || from >= to
                ? Optional.empty()
                : Optional.of(new Assignment(
                        from,
                        to,
                        text.substring(start, end),
                        first.map(Action::category).orElse("general"),
                        first.filter(action -> action.modality() == Modality.PROHIBITION)
                                .isPresent(),
                        timings));
    }
}
