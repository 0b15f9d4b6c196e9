package vn.thanhtri.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.Agencies;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;

/** Puts the page of a point together. */
@Service
class Points {
    private final Directives directives;
    private final Reviews reviews;
    private final Incidents incidents;
    private final Agencies agencies;
    private final Units units;
    private final Clock clock;

    Points(Directives directives, Reviews reviews, Incidents incidents, Agencies agencies, Units units, Clock clock) {
        this.directives = directives;
        this.reviews = reviews;
        this.incidents = incidents;
        this.agencies = agencies;
        this.units = units;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when the document has no such point */
    @Transactional(readOnly = true)
    PointPage page(long id, String point) {
        Document document = directives.get(id);
        String text = directives.read(id).stream()
                .filter(part -> part.key().equals(point))
                .map(TextPart::text)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(document.cite() + " has no point " + point));
        return new PointPage(
                document,
                point,
                text,
                reviews.rowsOf(document, point).stream().map(this::entry).toList(),
                document.dispatchedAt() == null ? List.of() : places(),
                document.isOfficeOf(Acting.current()));
    }

    private PointPage.Entry entry(ReviewPage.TaskRow row) {
        Task task = row.task();
        return new PointPage.Entry(
                row,
                incidents.listOf(task.id()),
                task.kind() == TaskKind.PROHIBITION
                        ? task.debtors().stream().map(agencies::get).toList()
                        : List.of());
    }

    private List<Unit> places() {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        String own = Acting.current().area();
        return Stream.of("district", "commune")
                .flatMap(level -> units.listBelow(own, level, today).stream())
                .toList();
    }
}
