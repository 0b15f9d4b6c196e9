package vn.thanhtri.testing.tube;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.testing.campaign.TargetReason;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** The sampling table: a scan is an act, the next household stands there at once; and the labels. */
@Controller
public class TablePages {
    private final TableDesk desk;
    private final SamplingTables tables;
    private final Swabs swabs;
    private final Strangers strangers;
    private final SamplingTargets targets;
    private final Receipts receipts;
    private final Clock clock;

    TablePages(
            TableDesk desk,
            SamplingTables tables,
            Swabs swabs,
            Strangers strangers,
            SamplingTargets targets,
            Receipts receipts,
            Clock clock) {
        this.desk = desk;
        this.tables = tables;
        this.swabs = swabs;
        this.strangers = strangers;
        this.targets = targets;
        this.receipts = receipts;
        this.clock = clock;
    }

    @PostMapping("/sampling-tables")
    String open(Form form) {
        return "redirect:/sampling-tables/"
                + tables.open(form.needId("part"), form.needText("name"), form.text("team"));
    }

    @GetMapping("/sampling-tables/{id:[0-9]+}")
    @Seen
    @Asks(Verb.TAKE_SAMPLE)
    Page show(@PathVariable long id, Form form) {
        return Page.of("testing/table", desk.show(id, form.id("target"), form.text("q")));
    }

    /** A tube was scanned: who is ticked went into it; why the others of the household did not is said with it. */
    @PostMapping("/sampling-tables/{id:[0-9]+}/tubes")
    @Transactional
    public String fill(@PathVariable long id, Form form) {
        List<Long> done = fill(swabs, targets, id, form, clock.instant());
        receipts.sayUndoable("swab", done, "table.said.filled", form.text("code"), done.size());
        return "redirect:/sampling-tables/" + id;
    }

    /**
     * Fields: {@code code, target} (numbers), {@code at}; {@code shown} with {@code rest}, a reason, for those of a household who
     * are not in the tube.
     */
    static List<Long> fill(Swabs swabs, SamplingTargets targets, long table, Form form, Instant now) {
        List<Long> in = form.ids("target");
        List<Long> rest = new ArrayList<>(form.ids("shown"));
        rest.removeAll(in);
        TargetReason why = form.choice("rest", TargetReason.class);
        Instant at = form.moment("at", now);
        if (why != null && !rest.isEmpty()) {
            targets.explain(rest, why, form.text("note"), form.moment("backAt"), at);
        }
        if (in.isEmpty() && why != null) {
            return List.of();
        }
        Refuse.when(!form.has("code"), "code-missing", "code");
        return swabs.fill(table, form.text("code"), in, at);
    }

    /** A member of a positive pool gives a sample of their own. */
    @PostMapping("/sampling-tables/{id:[0-9]+}/again")
    String again(@PathVariable long id, Form form) {
        long swab =
                swabs.takeAgain(id, form.needText("code"), form.needId("member"), form.moment("at", clock.instant()));
        receipts.sayUndoable("swab", List.of(swab), "table.said.filled", form.text("code"), 1);
        return "redirect:/sampling-tables/" + id;
    }

    /** Somebody who is not on the list. */
    @PostMapping("/sampling-tables/{id:[0-9]+}/people")
    String add(@PathVariable long id, Form form) {
        long target = strangers.add(id, form);
        return "redirect:/sampling-tables/" + id + "?target=" + target;
    }

    @PostMapping("/campaigns/{id:[0-9]+}/labels")
    String print(@PathVariable long id, Form form) {
        Integer sheets = form.number("sheets");
        return "redirect:/label-sheets/" + tables.print(id, sheets == null ? 1 : sheets) + ".pdf";
    }

    @GetMapping("/label-sheets/{sheet:[0-9]+}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable long sheet) {
        return Download.of("tem-" + sheet + ".pdf", "application/pdf", LabelPdf.write(tables.codes(sheet)));
    }
}
