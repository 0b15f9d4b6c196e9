package vn.thanhtri.tracing.linelist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** All cases of an outbreak as a list: the drawing of the file shows the newest, this shows every one. */
@Controller
public class CaseTablePages {
    private final CaseTableStore store;
    private final Outbreaks outbreaks;
    private final Units units;
    private final TableFiles files;

    CaseTablePages(CaseTableStore store, Outbreaks outbreaks, Units units, TableFiles files) {
        this.store = store;
        this.outbreaks = outbreaks;
        this.units = units;
        this.files = files;
    }

    @GetMapping("/outbreaks/{id}/cases")
    @Seen(subject = "outbreak")
    @Transactional(readOnly = true)
    public Page list(@PathVariable long id, Form form) {
        return Page.of("web/listing", table(id).page(form, asked -> store.list(id, asked)));
    }

    @GetMapping("/outbreaks/{id}/cases.xlsx")
    @Seen(subject = "outbreak")
    ResponseEntity<byte[]> file(@PathVariable long id, Form form, HttpServletRequest request) {
        return files.of(table(id), form, request, asked -> store.list(id, asked));
    }

    private Table<ListedCase> table(long id) {
        return Table.<ListedCase>of("/outbreaks/" + id + "/cases", "tracing.cases.list")
                .file("ca-" + outbreaks.get(id).codePrefix())
                .usually("-day")
                .filter(Filter.chips("class", "case.class", CaseClass.values()))
                .filter(Filter.chips("found", "tracing.found", FoundIn.values()))
                .filter(Filter.chips("source", "tracing.cases.source", "UNKNOWN"))
                .filter(Filter.chips("outcome", "tracing.cases.outcome", "OPEN"))
                .filter(Filter.search("q", "tracing.cases.search"))
                .column("code", "tracing.code", (one, view) -> Cell.link(one.code(), "/cases/" + one.id()))
                .up()
                .column(
                        "name",
                        "tracing.name",
                        (one, view) -> Cell.of(one.name()).to("/persons/" + one.person()))
                .up()
                .column("class", "tracing.class", (one, view) -> Cell.of(view.t("case.class." + one.sure())))
                .column("day", "tracing.cases.day", CaseTablePages::day)
                .down()
                .column("found", "tracing.found", (one, view) -> Cell.of(view.t("tracing.found." + one.found())))
                .column("source", "tracing.source", (one, view) -> Cell.of(one.source()))
                .column(
                        "contacts",
                        "tracing.cases.contacts",
                        (one, view) -> Cell.of(one.contacts(), view.number(one.contacts())))
                .down()
                .figures()
                .column("home", "tracing.sheet.place", this::home)
                .column("outcome", "tracing.cases.outcome.head", CaseTablePages::outcome);
    }

    private static Cell day(ListedCase one, View view) {
        LocalDate day = one.day();
        Cell cell = Cell.whole(day == null ? "—" : view.shortDay(day));
        return day == null || one.byOnset() ? cell : cell.note(view.t("tracing.cases.by-sample"));
    }

    private Cell home(ListedCase one, View view) {
        String commune = one.unitCode().isEmpty()
                ? ""
                : units.findOn(one.unitCode(), view.today())
                        .map(units::fullName)
                        .orElse(one.unitCode());
        return Cell.of(one.hamlet()).note(commune);
    }

    private static Cell outcome(ListedCase one, View view) {
        return Cell.of(one.outcome().isEmpty() ? "" : view.t(DetailKind.OUTCOME.key() + "." + one.outcome()));
    }
}
