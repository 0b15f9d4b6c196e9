package vn.thanhtri.testing.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** Who owes a sample now by the schedules in force, those first whose hour has passed. */
@Controller
public class DuePages {
    private final FigureStore store;
    private final Units units;
    private final TableFiles files;
    private final Clock clock;
    private final Table<FigureStore.DueLine> table;

    DuePages(FigureStore store, Units units, TableFiles files, Clock clock) {
        this.store = store;
        this.units = units;
        this.files = files;
        this.clock = clock;
        table = Table.<FigureStore.DueLine>of("/samples-due", "sampling.due.list")
                .file("den-han-lay-mau")
                .usually("due")
                .filter(Filter.chips("late", "sampling.due", "LATE", "TODAY"))
                .filter(Filter.chips(
                        "rule",
                        "sampling.due.rule",
                        "contact.sample-first",
                        "contact.sample-again",
                        "contact.sample-symptoms"))
                .filter(Filter.search("q", "sampling.people.search"))
                .column("name", "tracing.name", (one, view) -> name(one))
                .column("place", "sampling.hamlet", this::place)
                .up()
                .column("rule", "sampling.due.rule", (one, view) -> Cell.of(view.t("sampling.due.rule." + one.rule())))
                .column("anchor", "sampling.due.anchor", DuePages::anchor)
                .column("due", "sampling.due", DuePages::due)
                .up();
    }

    private static Cell name(FigureStore.DueLine one) {
        Cell cell = Cell.link(one.label(), "/contacts/" + one.person());
        Integer tier = one.tier();
        return tier == null ? cell : cell.tagged(tier == 1 ? "warn" : "line", "", "F" + tier);
    }

    private Cell place(FigureStore.DueLine one, View view) {
        return Cell.of(one.hamlet()).note(units.nameOf(one.area(), view.today()));
    }

    private static Cell anchor(FigureStore.DueLine one, View view) {
        Instant last = one.lastExposure();
        return last == null ? Cell.EMPTY : Cell.whole(view.moment(last));
    }

    private static Cell due(FigureStore.DueLine one, View view) {
        Instant due = one.dueAt();
        if (due == null) {
            return Cell.EMPTY;
        }
        Cell cell = Cell.whole(view.moment(due));
        return due.isBefore(view.now())
                ? cell.tagged("bad", "alert", view.span(Duration.between(view.now(), due)))
                : cell;
    }

    @GetMapping("/samples-due")
    @Seen
    @Transactional(readOnly = true)
    public Page list(Form form) {
        return Page.of("web/listing", table.page(form, asked -> store.listDue(asked, clock.instant())));
    }

    @GetMapping("/samples-due.xlsx")
    @Seen
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        return files.of(table, form, request, asked -> store.listDue(asked, clock.instant()));
    }
}
