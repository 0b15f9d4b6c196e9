package vn.thanhtri.tracing.interview;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.interview.InterviewListStore.Line;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** Which cases of an outbreak are asked, which are not, and which interviews were left off. */
@Controller
public class InterviewListPages {
    private final InterviewListStore store;
    private final Outbreaks outbreaks;
    private final TableFiles files;

    InterviewListPages(InterviewListStore store, Outbreaks outbreaks, TableFiles files) {
        this.store = store;
        this.outbreaks = outbreaks;
        this.files = files;
    }

    @GetMapping("/outbreaks/{id}/interviews")
    @Seen
    @Transactional(readOnly = true)
    public Page list(@PathVariable long id, Form form) {
        return Page.of("web/listing", table(id).page(form, asked -> store.list(id, asked)));
    }

    @GetMapping("/outbreaks/{id}/interviews.xlsx")
    @Seen
    ResponseEntity<byte[]> file(@PathVariable long id, Form form, HttpServletRequest request) {
        return files.of(table(id), form, request, asked -> store.list(id, asked));
    }

    private Table<Line> table(long id) {
        return Table.<Line>of("/outbreaks/" + id + "/interviews", "interview.list")
                .file("hoi-ca-" + outbreaks.get(id).codePrefix())
                .usually("state")
                .filter(Filter.chips("state", "interview.state", "NONE", "OPEN", "FINISHED"))
                .filter(Filter.search("q", "interview.search"))
                .column(
                        "code",
                        "interview.case",
                        (one, view) -> Cell.link(one.code(), "/cases/" + one.id() + "/interview")
                                .note(one.label()))
                .up()
                .column(
                        "state",
                        "interview.state",
                        (one, view) -> Cell.tag(
                                one.state().equals("FINISHED")
                                        ? "ok"
                                        : one.state().equals("OPEN") ? "warn" : "bad",
                                "",
                                view.t("interview.state." + one.state())))
                .up()
                .column(
                        "by",
                        "interview.last",
                        (one, view) -> Cell.of(one.by()).note(one.at() == null ? "" : view.moment(one.at())))
                .column("stops", "interview.stops", (one, view) -> Cell.of(one.stops(), view.number(one.stops())))
                .figures()
                .column("open", "interview.open", (one, view) -> Cell.of(one.open(), view.number(one.open())))
                .down()
                .figures();
    }
}
