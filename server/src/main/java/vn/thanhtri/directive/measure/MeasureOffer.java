package vn.thanhtri.directive.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.place.Unit;

/**
 * A measure that the words of an order suggest; an officer confirms it.
 *
 * @param measure key of the measure
 * @param units those the order names and that do not count it yet; empty: each addressee in its own area
 */
public record MeasureOffer(String measure, List<Unit> units, List<Measure.Choice> choices) {

    /** By the category of the work; what is bound already is not offered again. */
    static List<MeasureOffer> of(
            Task task, Collection<Measure> measures, Collection<Binding> bound, Collection<Unit> units) {
        List<Unit> named = named(task.place() + "; " + task.title(), units);
        List<MeasureOffer> offers = new ArrayList<>();
        for (Measure measure : measures) {
            Set<String> counted = bound.stream()
                    .filter(binding -> binding.measure().equals(measure.key()))
                    .map(Binding::unitCode)
                    .collect(Collectors.toSet());
            List<Unit> open = named.stream()
                    .filter(unit -> !counted.contains(unit.code()))
                    .toList();
            boolean offered = named.isEmpty() ? counted.isEmpty() : !open.isEmpty() && !counted.contains("");
            if (measure.categories().contains(task.category()) && offered) {
                offers.add(new MeasureOffer(measure.key(), open, measure.listChoices()));
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
