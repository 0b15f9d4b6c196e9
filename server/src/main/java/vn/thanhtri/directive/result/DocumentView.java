package vn.thanhtri.directive.result;

import java.util.List;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.measure.BoundMeasure;
import vn.thanhtri.obligation.Tally;

/**
 * One document on one page, for the commander and the office: by point, by agency, what is late, what has no measure.
 *
 * @param points in the order of the text; a long document is rolled up to its larger parts
 * @param agencies most failing first
 * @param late the list behind the late number, the earliest deadline first
 * @param norms standing norms and prohibitions
 * @param findings breaches that are not handled
 * @param waiting reports that wait for the issuer's office
 */
public record DocumentView(
        Document document,
        Tally total,
        List<PointLine> points,
        List<ResultsPage.AgencyLine> agencies,
        List<ResultsPage.Behind> late,
        int norms,
        long findings,
        int waiting) {
    private static final int FIRST = 9;

    /**
     * A point, or a larger part of the document, with all below it.
     *
     * @param title its first words
     * @param work tasks with a result
     * @param norms of those that have none
     * @param gaps tasks that nobody has
     * @param unmeasured tasks with a result of which nobody counts how far they are
     */
    public record PointLine(
            String point,
            String title,
            int work,
            int norms,
            int gaps,
            Tally tally,
            List<MeasureLine> measures,
            int unmeasured) {}

    /** A number of the field's own data. */
    public record MeasureLine(BoundMeasure bound) {
        public long counted() {
            return bound.units().stream()
                    .mapToLong(unit -> unit.tally().counted())
                    .sum();
        }

        public long of() {
            return bound.units().stream().mapToLong(BoundMeasure.Unit::of).sum();
        }
    }

    public List<ResultsPage.AgencyLine> firstAgencies() {
        return agencies.subList(0, Math.min(FIRST, agencies.size()));
    }

    public int otherAgencies() {
        return agencies.size() - firstAgencies().size();
    }

    public List<ResultsPage.Behind> firstLate() {
        return late.subList(0, Math.min(FIRST, late.size()));
    }

    public int unmeasured() {
        return points.stream().mapToInt(PointLine::unmeasured).sum();
    }

    public int gaps() {
        return points.stream().mapToInt(PointLine::gaps).sum();
    }
}
