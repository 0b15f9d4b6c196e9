package vn.thanhtri.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.place.Unit;

/**
 * A measure that the words of an order suggest; an officer confirms it.
 *
 * @param measure key of the measure
 * @param unitCode the unit the order names; empty: each addressee in its own area
 */
public record MeasureOffer(String measure, String unitCode, String unitName, List<Measure.Choice> choices) {
    /** More than these are not named one by one. */
    private static final int MOST_NAMED = 3;

    /** By the category of the work, for each unit that the words name; what is bound already is not offered again. */
    static List<MeasureOffer> of(
            Task task, Collection<Measure> measures, Collection<Binding> bound, Collection<Unit> units) {
        List<Unit> named = named(task.place() + "; " + task.title(), units);
        List<MeasureOffer> offers = new ArrayList<>();
        for (Measure measure : measures) {
            if (!measure.categories().contains(task.category())) {
                continue;
            }
            if (named.isEmpty() || named.size() > MOST_NAMED) {
                offers.add(new MeasureOffer(measure.key(), "", "", measure.listChoices()));
            } else {
                named.forEach(unit ->
                        offers.add(new MeasureOffer(measure.key(), unit.code(), unit.name(), measure.listChoices())));
            }
        }
        offers.removeIf(offer -> bound.stream().anyMatch(offer::isBoundBy));
        return offers;
    }

    private boolean isBoundBy(Binding binding) {
        return binding.measure().equals(measure) && binding.unitCode().equals(unitCode);
    }

    /** Units that the words name, e.g. {@code xã Tân Khánh}. */
    static List<Unit> named(String words, Collection<Unit> units) {
        String folded = " " + Folding.fold(words).replaceAll("[^a-z0-9]+", " ") + " ";
        return units.stream()
                .filter(unit -> folded.contains(" "
                        + Folding.fold(unit.name())
                                .replaceAll("[^a-z0-9]+", " ")
                                .strip() + " "))
                .toList();
    }
}
