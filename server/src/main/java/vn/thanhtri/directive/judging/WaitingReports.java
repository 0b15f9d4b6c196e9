package vn.thanhtri.directive.judging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thanhtri.directive.document.Document;

/**
 * All reports of one document that wait for the issuer's office.
 *
 * @param all in the order of the text, then by agency
 * @param point only those of this point; empty for all
 * @param office whether the actor judges them
 */
public record WaitingReports(Document document, List<WaitingReport> all, String point, boolean office) {
    public List<WaitingReport> shown() {
        return all.stream()
                .filter(each -> point.isEmpty() || each.task().point().equals(point))
                .toList();
    }

    /** Keys of points with how many reports wait there, in the order of the text. */
    public Map<String, Long> points() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        each -> each.task().point(), java.util.LinkedHashMap::new, Collectors.counting()));
    }

    public long repeating() {
        return shown().stream().filter(WaitingReport::repeats).count();
    }

    public long late() {
        return shown().stream().filter(WaitingReport::late).count();
    }
}
