package vn.thanhtri.directive.grammar.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader of a document found, a line each, cells parted by tabs:
 *
 * <pre>
 * order  first words of an order, in the order of the text
 * point  first words of a point | who leads and executes ("lead:SYT", "~" behind an inherited one) | with whom | when | reported to
 * meta   field | value
 * </pre>
 */
public record Reading(List<String> orders, List<PointRead> points, Map<String, String> metadata) {
    /** One point; the words of times as {@link Words#of(vn.thanhtri.directive.grammar.When)} writes them. */
    public record PointRead(
            String first, Set<String> parties, Set<String> coordinating, Set<String> timing, Set<String> reportTo) {}

    public static Reading of(String table) {
        List<String> orders = new ArrayList<>();
        List<PointRead> points = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (String line : table.split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "order" -> orders.add(cells[1]);
                case "meta" -> metadata.put(cells[1], cells[2]);
                case "point" ->
                    points.add(new PointRead(
                            cells[1],
                            words(cells[2], " "),
                            words(cells[3], " "),
                            words(cells[4], "; "),
                            words(cells[5], " ")));
                default -> {}
            }
        }
        return new Reading(orders, points, metadata);
    }

    private static Set<String> words(String cell, String separator) {
        Set<String> found = new TreeSet<>();
        Arrays.stream(cell.split(separator)).filter(word -> !word.isBlank()).forEach(found::add);
        return found;
    }
}
