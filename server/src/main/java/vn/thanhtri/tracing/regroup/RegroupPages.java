package vn.thanhtri.tracing.regroup;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.cases.OpenOutbreak;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** Merging and splitting the file of an outbreak: its page, and the same for programs. */
@Controller
class RegroupPages {
    private static final String KIND = "regrouped";

    private final OutbreakChanges changes;
    private final RegroupFiles files;
    private final Outbreaks outbreaks;
    private final Receipts receipts;
    private final Clock clock;

    RegroupPages(OutbreakChanges changes, RegroupFiles files, Outbreaks outbreaks, Receipts receipts, Clock clock) {
        this.changes = changes;
        this.files = files;
        this.outbreaks = outbreaks;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param fact by which it is taken back: {@code /api/v1/records/regrouped/{fact}/withdrawal} @param outbreak the file the cases are in now */
    record Moved(long fact, long outbreak) {}

    @GetMapping("/outbreaks/{id}/regroup")
    @Asks(Verb.OPEN_OUTBREAK)
    Page show(@PathVariable long id) {
        return Page.of("tracing/regroup", files.of(id));
    }

    /** The whole file goes into another. */
    @PostMapping("/outbreaks/{id}/merge")
    String merge(@PathVariable long id, Form form) {
        Moved moved = mergeNow(id, form);
        receipts.sayUndoable(
                KIND,
                List.of(moved.fact()),
                "tracing.said.merged",
                outbreaks.get(id).name());
        return "redirect:/outbreaks/" + moved.outbreak();
    }

    /** Some of its cases go into another, which is opened for them where none is named. */
    @PostMapping("/outbreaks/{id}/split")
    @Transactional
    public String split(@PathVariable long id, Form form) {
        Set<Long> chosen = files.chosen(id, form.ids("cluster"), form.text("codes"));
        Moved moved = move(id, form, chosen);
        receipts.sayUndoable(
                KIND,
                List.of(moved.fact()),
                "tracing.said.split",
                chosen.size(),
                outbreaks.get(moved.outbreak()).name());
        return "redirect:/outbreaks/" + moved.outbreak();
    }

    @PostMapping("/api/v1/outbreaks/{id}/merge")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Moved mergeByProgram(@PathVariable long id, Form form) {
        return mergeNow(id, form);
    }

    /** {@code case} names cases by number, {@code codes} by code; {@code into}, or {@code name} and {@code codePrefix} of a new file. */
    @PostMapping("/api/v1/outbreaks/{id}/split")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    @Transactional
    public Moved splitByProgram(@PathVariable long id, Form form) {
        Set<Long> chosen = files.chosen(id, form.ids("cluster"), form.text("codes"));
        chosen.addAll(form.ids("case"));
        return move(id, form, chosen);
    }

    private Moved mergeNow(long id, Form form) {
        long into = form.needId("into");
        return new Moved(changes.merge(id, into, form.text("reason")), into);
    }

    private Moved move(long id, Form form, Set<Long> chosen) {
        Long named = form.id("into");
        long into = named == null ? open(outbreaks.get(id), form) : named;
        return new Moved(changes.move(chosen, into, form.text("reason")), into);
    }

    private long open(Outbreak like, Form form) {
        return outbreaks.open(new OpenOutbreak(
                form.needText("name"),
                form.needText("codePrefix"),
                like.unitCode(),
                VietnamTime.dayOf(clock.instant()),
                like.disease()));
    }
}
