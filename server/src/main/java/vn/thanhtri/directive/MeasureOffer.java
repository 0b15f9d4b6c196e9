package vn.thanhtri.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** By the category of the work; what is bound already is not offered again. */
    static List<MeasureOffer> of(
            Task task, Collection<Measure> measures, Collection<Binding> bound, Collection<Unit> units) {
        Set<String> known = new HashSet<>();
        bound.forEach(binding -> known.add(binding.measure()));
        List<Unit> named = named(task.place() + "; " + task.title(), units);
        Unit unit = named.size() == 1 ? named.getFirst() : null;
        List<MeasureOffer> offers = new ArrayList<>();
        for (Measure measure : measures) {
            if (measure.categories().contains(task.category()) && !known.contains(measure.key())) {
                offers.add(new MeasureOffer(
                        measure.key(),
                        unit == null ? "" : unit.code(),
                        unit == null ? "" : unit.name(),
                        measure.listChoices()));
            }
        }
        return offers;
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
