package vn.thanhtri.directive.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.directive.claim.Account;
import vn.thanhtri.directive.claim.Claim;
import vn.thanhtri.directive.claim.Doubt;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.register.Bodies;
import vn.thanhtri.directive.register.Claims;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.LaterOrders;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.people.agency.AgencyKind;

/** What a document leaves open, for programs. */
@RestController
@RequestMapping("/api/v1/directives")
class OpenPartApi {
    private final Directives directives;
    private final OpenPartsOf parts;
    private final Claims claims;
    private final Bodies bodies;
    private final LaterOrders later;
    private final Tasks tasks;
    private final TaskProgress progress;

    OpenPartApi(
            Directives directives,
            OpenPartsOf parts,
            Claims claims,
            Bodies bodies,
            LaterOrders later,
            Tasks tasks,
            TaskProgress progress) {
        this.directives = directives;
        this.parts = parts;
        this.claims = claims;
        this.bodies = bodies;
        this.later = later;
        this.tasks = tasks;
        this.progress = progress;
    }

    /** @param unassigned tasks that nobody has */
    record Open(
            Account account,
            List<Claim> unclaimed,
            List<Doubt> doubts,
            List<Bodies.Unknown> bodies,
            List<Task> unassigned) {}

    record Decision(Claim.Verdict verdict) {}

    /** @param agency whom it belongs to; null takes the body in, unless {@code leave} */
    record Meaning(
            String label,
            @Nullable Long agency,
            @Nullable AgencyKind kind,
            @Nullable String unitCode,
            boolean leave) {}

    record Giving(long agency) {}

    record Work(@Nullable Instant due) {}

    record Acknowledged(int tasks) {}

    @GetMapping("/{id}/open")
    Open open(@PathVariable long id) {
        Document document = directives.get(id);
        List<Task> all = tasks.listOf(id);
        OpenParts open = parts.of(document, all);
        return new Open(
                open.account(),
                open.claims(),
                open.doubts(),
                open.bodies(),
                all.stream()
                        .filter(task -> !task.removed() && task.unassigned())
                        .toList());
    }

    @PostMapping("/claims/{claim}")
    void decide(@PathVariable long claim, @RequestBody Decision decision) {
        claims.decide(claim, decision.verdict());
    }

    @PostMapping("/doubts/{doubt}/seen")
    void see(@PathVariable long doubt) {
        claims.see(doubt);
    }

    @PostMapping("/{id}/bodies")
    void settle(@PathVariable long id, @RequestBody Meaning meaning) {
        if (meaning.leave()) {
            bodies.leave(id, meaning.label());
        } else if (meaning.agency() != null) {
            bodies.give(id, meaning.label(), meaning.agency());
        } else {
            bodies.takeIn(id, meaning.label(), meaning.kind(), meaning.unitCode() == null ? "" : meaning.unitCode());
        }
    }

    @PostMapping("/tasks/{task}/give")
    Task give(@PathVariable long task, @RequestBody Giving giving) {
        later.give(task, giving.agency());
        return tasks.get(task);
    }

    @PostMapping("/tasks/{task}/work")
    Task makeWork(@PathVariable long task, @RequestBody Work work) {
        later.makeWork(task, work.due());
        return tasks.get(task);
    }

    @PostMapping("/{id}/acknowledge")
    Acknowledged acknowledge(@PathVariable long id) {
        return new Acknowledged(progress.acknowledge(id));
    }
}
