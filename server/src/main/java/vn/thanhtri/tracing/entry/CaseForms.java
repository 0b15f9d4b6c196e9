package vn.thanhtri.tracing.entry;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** What more becomes known of a case, by form and for programs: how sure it is, and any detail. */
@Controller
class CaseForms {
    private final Classifications classes;
    private final CaseDetails details;
    private final Receipts receipts;

    CaseForms(Classifications classes, CaseDetails details, Receipts receipts) {
        this.classes = classes;
        this.details = details;
        this.receipts = receipts;
    }

    @PostMapping("/cases/{id}/class")
    String classify(@PathVariable long id, Form form) {
        long step = classes.classify(id, EntryCommands.step(form));
        receipts.sayUndoable(
                Receipts.undoOf("class", List.of(step)), "tracing.said.class", "@case.class." + form.text("class"));
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/details")
    String add(@PathVariable long id, Form form) {
        Detail detail = detail(form);
        long recorded = details.record(id, detail);
        receipts.sayUndoable(
                Receipts.undoOf("detail", List.of(recorded)),
                "tracing.said.detail",
                "@" + detail.kind().key());
        return "redirect:/cases/" + id + "?add=" + detail.kind() + "#add";
    }

    @PostMapping("/api/v1/cases/{id}/class")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    TracingApi.Recorded classifyByProgram(@PathVariable long id, Form form) {
        return new TracingApi.Recorded(classes.classify(id, EntryCommands.step(form)));
    }

    @PostMapping("/api/v1/cases/{id}/details")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    TracingApi.Recorded addByProgram(@PathVariable long id, Form form) {
        return new TracingApi.Recorded(details.record(id, detail(form)));
    }

    private static Detail detail(Form form) {
        When at = EntryCommands.when(form, "at");
        return new Detail(
                form.needChoice("kind", DetailKind.class),
                form.text("code"),
                form.text("name"),
                form.text("told"),
                at,
                EntryCommands.when(form, "until"),
                form.decimal("amount"));
    }
}
