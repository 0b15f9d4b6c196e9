package vn.thanhtri.testing.result;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Units;
import vn.thanhtri.testing.box.Box;
import vn.thanhtri.testing.box.Boxes;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.testing.lab.Laboratory;
import vn.thanhtri.testing.tube.LabelCode;
import vn.thanhtri.testing.tube.Tube;
import vn.thanhtri.testing.tube.Tubes;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Listing;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** A laboratory: boxes on their way, tubes waiting, results entered. */
@Controller
public class TubeResultPages {
    private static final Duration LATELY = Duration.ofDays(7);

    private final TubeResults results;
    private final PoolSteps steps;
    private final WaitingStore store;
    private final Laboratories laboratories;
    private final Boxes boxes;
    private final Tubes tubes;
    private final Units units;
    private final TableFiles files;
    private final Receipts receipts;
    private final Clock clock;

    TubeResultPages(
            TubeResults results,
            PoolSteps steps,
            WaitingStore store,
            Laboratories laboratories,
            Boxes boxes,
            Tubes tubes,
            Units units,
            TableFiles files,
            Receipts receipts,
            Clock clock) {
        this.results = results;
        this.steps = steps;
        this.store = store;
        this.laboratories = laboratories;
        this.boxes = boxes;
        this.tubes = tubes;
        this.units = units;
        this.files = files;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param onTheWay boxes not received yet @param figures of the last seven days */
    public record LaboratoryPage(
            Laboratory laboratory, List<Box> onTheWay, LaboratoryFigures figures, Listing<?> list) {}

    /** Times in minutes; people, swabs and tests are three units. */
    public record LaboratoryFigures(
            int tests,
            int swabs,
            int persons,
            int positive,
            int tested,
            int median,
            int ninety,
            int queued,
            int way,
            int work) {
        /** Tests that pooling saved, of those that one for each swab would have taken. */
        public int saved() {
            return Math.max(0, swabs - tests);
        }
    }

    private Table<WaitingStore.Line> table(long id) {
        return Table.<WaitingStore.Line>of("/laboratories/" + id, "laboratory.tubes")
                .file("ong-mau-" + id)
                .usually("due")
                .filter(Filter.chips("state", "result", "WAITING", "POSITIVE", "NEGATIVE", "INCONCLUSIVE", "INVALID"))
                .filter(Filter.search("q", "laboratory.by-code"))
                .column("code", "tube.code", (one, view) -> Cell.link(one.code(), "/tubes/" + one.tube()))
                .column("people", "laboratory.people", (one, view) -> Cell.of(one.people(), view.number(one.people())))
                .figures()
                .column("place", "sampling.commune", (one, view) -> Cell.of(units.nameOf(one.area(), view.today())))
                .column("taken", "tube.taken-at", (one, view) -> Cell.whole(view.moment(one.takenAt())))
                .up()
                .column("arrived", "laboratory.arrived", (one, view) -> Cell.whole(view.moment(one.arrivedAt())))
                .column("state", "result", TubeResultPages::state)
                .column("due", "laboratory.due", TubeResultPages::due)
                .up()
                .column("reported", "laboratory.reported", (one, view) -> {
                    Instant at = one.reportedAt();
                    return at == null ? Cell.EMPTY : Cell.whole(view.moment(at));
                })
                .down();
    }

    private static Cell state(WaitingStore.Line one, View view) {
        String said = view.t("result." + one.state());
        return switch (one.state()) {
            case "POSITIVE" -> Cell.tag("bad", "alert", said);
            case "NEGATIVE" -> Cell.tag("ok", "check", said);
            case "WAITING" -> Cell.tag("", "clock", said);
            default -> Cell.tag("warn", "", said);
        };
    }

    private static Cell due(WaitingStore.Line one, View view) {
        Instant due = one.dueAt();
        if (due == null) {
            return Cell.EMPTY;
        }
        Cell cell = Cell.whole(view.moment(due));
        return due.isBefore(view.now())
                ? cell.tagged("bad", "alert", view.span(Duration.between(view.now(), due)))
                : cell;
    }

    @GetMapping("/laboratories/{id:[0-9]+}")
    @Asks({Verb.RECORD_RESULT, Verb.TAKE_SAMPLE})
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id, Form form) {
        Laboratory laboratory = laboratories.get(id);
        WaitingStore.Figures figures = store.figures(id, clock.instant().minus(LATELY));
        return Page.of(
                "testing/laboratory",
                new LaboratoryPage(
                        laboratory,
                        boxes.listOnTheWay(id),
                        new LaboratoryFigures(
                                figures.tests(),
                                figures.swabs(),
                                figures.persons(),
                                figures.positive(),
                                figures.tested(),
                                figures.median(),
                                figures.ninety(),
                                figures.queued(),
                                figures.way(),
                                figures.work()),
                        table(id).page(form, asked -> store.list(id, asked))));
    }

    @GetMapping("/laboratories/{id:[0-9]+}.xlsx")
    @Asks({Verb.RECORD_RESULT, Verb.TAKE_SAMPLE})
    ResponseEntity<byte[]> file(@PathVariable long id, Form form, HttpServletRequest request) {
        return files.of(table(id), form, request, asked -> store.list(id, asked));
    }

    /** One result; back to where it was entered. */
    @PostMapping("/results")
    String report(Form form) {
        Long laboratory = form.id("laboratory");
        Long tube = form.id("tube");
        ReportResult told = ResultForms.read(form, clock.instant());
        int fresh = results.report(List.of(told), "ENTRY");
        receipts.say(
                fresh == 0
                        ? "result.said.same"
                        : "result.said."
                                + (isPool(told) ? "POOL" : told.outcome().name()),
                told.code());
        return "redirect:"
                + (tube != null
                        ? "/tubes/" + tube
                        : laboratory != null ? "/laboratories/" + laboratory : "/tubes?code=" + told.code());
    }

    /** A positive pool makes nobody a case. */
    private boolean isPool(ReportResult told) {
        return told.outcome() == Outcome.POSITIVE
                && tubes.listByNumbers(List.of(LabelCode.read(told.code(), "code"))).stream()
                        .anyMatch(Tube::isPool);
    }

    /** Held, gone, or found again: {@code member, step, note, at}. */
    @PostMapping("/pool-steps")
    String step(Form form) {
        Long tube = form.id("tube");
        steps.record(
                form.needId("member"),
                form.needChoice("step", PoolSteps.Step.class),
                form.text("note"),
                form.moment("at", clock.instant()));
        return "redirect:" + (tube == null ? "/campaigns" : "/tubes/" + tube);
    }
}
