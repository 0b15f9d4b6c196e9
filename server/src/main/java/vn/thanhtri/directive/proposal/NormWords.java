package vn.thanhtri.directive.proposal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;

/**
 * Words that order how to be and not what to have done: "quyết liệt, kiên quyết ngăn chặn", "chịu trách nhiệm", and what a general
 * order asks of everybody. A day, a rhythm or a quantity makes a result of them, on which somebody can report.
 */
final class NormWords {
    private static final Set<String> NORMS = Set.of(
            "accountability",
            "compliance",
            "vigilance",
            "command",
            "containment",
            "stability",
            "completeness",
            "health_protection",
            "mobilisation");

    /** A quantity of something; not the number or day of a document. */
    private static final Pattern QUANTITY = Pattern.compile(
            "(?iu)(?<![/\\d.-])(?<!(?:số|ngày|tháng|năm|điểm|khoản|mục|điều|covid|cấp|mức) )\\d{1,6}(?:\\.\\d{3})*(?![/\\d-]) ?(?:%|\\p{L})");

    private NormWords() {}

    /** @param timings of the order itself */
    static boolean are(Point point, Action action, List<Timing> timings) {
        boolean vague = NORMS.contains(action.category()) || point.kind() == PointKind.GENERAL_ORDER;
        return vague
                && timings.stream().noneMatch(timing -> isResult(timing.when()))
                && !QUANTITY.matcher(action.span().text()).find();
    }

    private static boolean isResult(When when) {
        return switch (when) {
            case When.Before before -> true;
            case When.Within within -> true;
            case When.Interval interval -> interval.to() != null;
            case When.Recurring recurring -> true;
            case When.Immediate now -> false;
            case When.Urgent soon -> false;
            case When.Continuous always -> false;
            case When.OpenInterval open -> false;
            case When.Effective effective -> false;
        };
    }
}
