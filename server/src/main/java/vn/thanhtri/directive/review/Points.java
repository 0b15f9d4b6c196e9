package vn.thanhtri.directive.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TextPart;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.measure.BoundMeasure;
import vn.thanhtri.directive.measure.Measurements;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.report.Evidence;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;

/** Puts the page of a point together. */
@Service
class Points {
    private final Directives directives;
    private final Reviews reviews;
    private final Incidents incidents;
    private final Measurements measurements;
    private final Evidence evidence;
    private final CascadePanels cascades;
    private final Agencies agencies;
    private final Units units;
    private final Clock clock;

    Points(
            Directives directives,
            Reviews reviews,
            Incidents incidents,
            Measurements measurements,
            Evidence evidence,
            CascadePanels cascades,
            Agencies agencies,
            Units units,
            Clock clock) {
        this.directives = directives;
        this.reviews = reviews;
        this.incidents = incidents;
        this.measurements = measurements;
        this.evidence = evidence;
        this.cascades = cascades;
        this.agencies = agencies;
        this.units = units;
        this.clock = clock;
    }

    /** @throws Found.Missing when the document has no such point */
    @Transactional(readOnly = true)
    PointPage page(long id, String point) {
        Document document = directives.get(id);
        String text = Found.get(
                directives.read(id).stream()
                        .filter(part -> part.key().equals(point))
                        .map(TextPart::text)
                        .findFirst(),
                "point of " + document.cite(),
                point);
        return new PointPage(
                document,
                point,
                text,
                entries(document, reviews.rowsOf(document, point)),
                document.dispatchedAt() == null ? List.of() : places(),
                document.isOfficeOf(Acting.current()),
                cascades.of(document, point));
    }

    private List<PointPage.Entry> entries(Document document, List<ReviewPage.TaskRow> rows) {
        Map<Long, List<BoundMeasure>> measured =
                measurements.of(rows.stream().map(ReviewPage.TaskRow::task).toList());
        boolean office = document.isOfficeOf(Acting.current());
        return rows.stream()
                .map(row ->
                        entry(document, row, measured.getOrDefault(row.task().id(), List.of()), office))
                .toList();
    }

    private PointPage.Entry entry(
            Document document, ReviewPage.TaskRow row, List<BoundMeasure> measured, boolean office) {
        Task task = row.task();
        return new PointPage.Entry(
                row,
                incidents.listOf(task.id()),
                task.kind().isStanding()
                        ? task.debtors().stream().map(agencies::get).toList()
                        : List.of(),
                measured,
                office ? measurements.offers(task, document) : List.of(),
                evidence.listOf(List.of(task.id())));
    }

    private List<Unit> places() {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        String own = Acting.current().area();
        return Stream.of("district", "commune")
                .flatMap(level -> units.listBelow(own, level, today).stream())
                .toList();
    }
}
