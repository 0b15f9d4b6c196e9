package vn.thanhtri.directive.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.directive.claim.Claim;
import vn.thanhtri.directive.register.Bodies;
import vn.thanhtri.directive.register.Claims;
import vn.thanhtri.directive.register.LaterOrders;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.web.Receipts;

/** One press each: sentences in no task, doubtful fields, names nobody knows, orders nobody has, norms made work. */
@Controller
class OpenPartPages {
    private final Receipts receipts;
    private final Claims claims;
    private final Bodies bodies;
    private final LaterOrders later;
    private final TaskProgress progress;

    OpenPartPages(Claims claims, Bodies bodies, LaterOrders later, TaskProgress progress, Receipts receipts) {
        this.receipts = receipts;
        this.claims = claims;
        this.bodies = bodies;
        this.later = later;
        this.progress = progress;
    }

    /** What becomes of a name that the directory does not know. */
    enum Meaning {
        GIVE,
        TAKE_IN,
        LEAVE
    }

    @PostMapping("/directives/{id}/claims/{claim}")
    String decide(@PathVariable long id, @PathVariable long claim, @RequestParam Claim.Verdict verdict) {
        claims.decide(claim, verdict);
        receipts.sayUndoable("/directives/" + id + "/claims/undo", "directive.said.claim");
        return "redirect:/directives/" + id + "#claims";
    }

    /** Takes the last decision back. */
    @PostMapping("/directives/{id}/claims/undo")
    String undo(@PathVariable long id) {
        claims.undoLatest(id);
        return "redirect:/directives/" + id + "#claims";
    }

    @PostMapping("/directives/{id}/doubts/{doubt}")
    String see(@PathVariable long id, @PathVariable long doubt) {
        claims.see(doubt);
        return "redirect:/directives/" + id + "#doubts";
    }

    /** An officer has looked at all that is in doubt. */
    @PostMapping("/directives/{id}/doubts/seen")
    String seeAll(@PathVariable long id) {
        claims.seeAll(id);
        return "redirect:/directives/" + id + "#account";
    }

    @PostMapping("/directives/{id}/bodies")
    String settle(
            @PathVariable long id,
            @RequestParam String label,
            @RequestParam Meaning meaning,
            @RequestParam @Nullable Long agency,
            @RequestParam @Nullable AgencyKind kind,
            @RequestParam(defaultValue = "") String unitCode) {
        switch (meaning) {
            case GIVE -> bodies.give(id, label, agency == null ? 0 : agency);
            case TAKE_IN -> bodies.takeIn(id, label, kind, unitCode);
            case LEAVE -> bodies.leave(id, label);
        }
        return "redirect:/directives/" + id + "#bodies";
    }

    @PostMapping("/directives/{id}/tasks/{task}/give")
    String give(@PathVariable long id, @PathVariable long task, @RequestParam long agency) {
        later.give(task, agency);
        return "redirect:/directives/" + id + "?task=" + task + "#t" + task;
    }

    @PostMapping("/directives/{id}/tasks/{task}/work")
    String makeWork(@PathVariable long id, @PathVariable long task, @RequestParam @Nullable Instant due) {
        later.makeWork(task, due);
        return "redirect:/directives/" + id + "?task=" + task + "#t" + task;
    }

    /** An agency says that it received the document, with all that it asks of it. */
    @PostMapping("/directives/{id}/acknowledge")
    String acknowledge(@PathVariable long id) {
        progress.acknowledge(id);
        return "redirect:/directives/" + id;
    }
}
