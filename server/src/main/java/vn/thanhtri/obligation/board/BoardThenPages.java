package vn.thanhtri.obligation.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** The board as it stood at any past minute. */
@Controller
public class BoardThenPages {
    private final BoardThenStore store;
    private final Agencies agencies;
    private final TableFiles files;
    private final Clock clock;

    BoardThenPages(BoardThenStore store, Agencies agencies, TableFiles files, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/board/then")
    @Seen
    @Transactional(readOnly = true)
    public Page show(Form form) {
        Instant at = at(form);
        return Page.of("web/listing", table(at).page(form, asked -> list(at, asked)));
    }

    @GetMapping("/board/then.xlsx")
    @Seen
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        Instant at = at(form);
        return files.of(table(at), form, request, asked -> list(at, asked));
    }

    private Slice<DutyThen> list(Instant at, Asked asked) {
        return store.list(Acting.current().area(), at.plusSeconds(59), asked);
    }

    private Instant at(Form form) {
        return form.moment("at", clock.instant());
    }

    private Table<DutyThen> table(Instant at) {
        return Table.<DutyThen>of("/board/then", "board.then")
                .file("sot-lot-luc-do")
                .usually("due")
                .rows(200)
                .filter(Filter.moment("at", "board.then.at"))
                .filter(Filter.chips("show", "board.then.show", "LATE", "OPEN"))
                .column("late", "board.late", (duty, view) -> late(duty, at, view))
                .column("what", "board.obligation", BoardThenPages::what)
                .column(
                        "whom",
                        "board.subject",
                        (duty, view) -> Cell.of(duty.label()).to(duty.path()).note(duty.detail()))
                .column("agency", "board.agency", (duty, view) -> Cell.of(agencies.nameOf(duty.debtor())))
                .column("due", "board.due", (duty, view) -> {
                    Instant due = duty.due();
                    return Cell.whole(due == null ? view.t("board.no-due") : view.moment(due));
                })
                .up();
    }

    private static Cell late(DutyThen duty, Instant at, View view) {
        Instant due = duty.due();
        if (due == null) {
            return Cell.EMPTY;
        }
        String span = view.span(Duration.between(due, at));
        return due.isBefore(at) ? Cell.tag("bad", "alert", span) : Cell.tag("warn", "clock", view.t("web.left", span));
    }

    private static Cell what(DutyThen duty, View view) {
        return Cell.of(duty.title().isEmpty() ? view.t("rule." + duty.rule() + ".title") : duty.title());
    }
}
