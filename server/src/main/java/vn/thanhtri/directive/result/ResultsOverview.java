package vn.thanhtri.directive.result;

import java.time.LocalDate;
import java.util.List;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.obligation.Tally;

/** What came of all dispatched documents, by province and by document. @param from first day of the period of the report */
public record ResultsOverview(
        List<ProvinceLine> provinces, List<DocumentLine> documents, LocalDate from, LocalDate until) {
    public record ProvinceLine(String name, int documents, Tally tally) {}

    public record DocumentLine(Document document, Tally tally) {}
}
