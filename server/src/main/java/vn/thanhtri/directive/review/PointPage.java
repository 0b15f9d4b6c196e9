package vn.thanhtri.directive.review;

import java.util.List;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.duty.Incident;
import vn.thanhtri.directive.measure.BoundMeasure;
import vn.thanhtri.directive.measure.MeasureOffer;
import vn.thanhtri.directive.report.EvidenceFile;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.place.Unit;

/**
 * One point of a document with everything that became of it.
 *
 * @param text the words of the point
 * @param places where the actor may say that something happened; empty before the dispatch
 * @param office whether the actor is the office of the issuer
 * @param cascade documents of other levels that it hangs together with
 */
public record PointPage(
        Document document,
        String point,
        String text,
        List<Entry> entries,
        List<Unit> places,
        boolean office,
        CascadePanel cascade) {

    /**
     * A task of the point.
     *
     * @param incidents what officers said has happened, newest first
     * @param answering agencies that may answer for a breach
     * @param measures progress as the field's own data give it
     * @param files what came with the reports
     * @param offers measures that the words suggest, for the office of the issuer
     */
    public record Entry(
            ReviewPage.TaskRow row,
            List<Incident> incidents,
            List<Agency> answering,
            List<BoundMeasure> measures,
            List<MeasureOffer> offers,
            List<EvidenceFile> files) {
        public Task task() {
            return row.task();
        }

        /** Whether officers record what happens: breaches, or what an order waits for. */
        public boolean awaits() {
            return task().kind().isAnchored() || task().kind().isStanding();
        }
    }
}
