package vn.thanhtri.directive.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One point of a directive with everything found in it.
 *
 * @param id path of the point, for example {@code 2.1}, {@code D1.2.a}, {@code 1.p2}; {@code 0} the general order
 * @param parent id of the point it stands under
 * @param marker marker as written, without bold marks; empty when unmarked
 * @param span its own text with its marker, without its children
 */
public record Point(
        String id,
        @Nullable String parent,
        String marker,
        PointKind kind,
        Span span,
        List<Addressee> addressees,
        List<BodyMention> coordinating,
        List<Action> actions,
        List<Area> areas,
        List<Timing> timing,
        List<BodyMention> reportTo,
        Ground ground) {
    public Point {
        addressees = List.copyOf(addressees);
        coordinating = List.copyOf(coordinating);
        actions = List.copyOf(actions);
        areas = List.copyOf(areas);
        timing = List.copyOf(timing);
        reportTo = List.copyOf(reportTo);
    }

    /** The distinct categories of the actions, sorted. */
    public List<String> categories() {
        return actions.stream().map(Action::category).distinct().sorted().toList();
    }
}
