package vn.thanhtri.obligation.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.ledger.Step;
import vn.thanhtri.obligation.score.Accountability;
import vn.thanhtri.obligation.score.Score;
import vn.thanhtri.web.Seen;

/** Obligations and scores, for programs. */
@RestController
@RequestMapping("/api/v1")
class ObligationApi {
    private final Board board;
    private final Obligations obligations;
    private final Accountability accountability;

    ObligationApi(Board board, Obligations obligations, Accountability accountability) {
        this.board = board;
        this.obligations = obligations;
        this.accountability = accountability;
    }

    record WithSteps(Obligation obligation, List<Step> steps) {}

    /** What a verb needs: the reason always, the deadline to extend, the agency to reassign. */
    record Decision(
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable Long agency) {
        String why() {
            return reason == null ? "" : reason;
        }
    }

    /** Open obligations with a deadline, earliest first, at most 1,000. */
    @GetMapping("/obligations")
    @Seen
    List<Obligation> list(
            @RequestParam(defaultValue = "") String area,
            @RequestParam @Nullable Topic topic,
            @RequestParam(defaultValue = "NOW") BoardFilter.Show show,
            @RequestParam @Nullable Long debtor) {
        BoardFilter filter =
                new BoardFilter(area.isEmpty() ? Acting.current().area() : area, topic, show, debtor, null);
        return board.page(filter, 1_000).rows().stream()
                .map(BoardPage.Row::obligation)
                .toList();
    }

    @GetMapping("/obligations/{id}")
    WithSteps get(@PathVariable long id) {
        return new WithSteps(obligations.get(id), obligations.listSteps(id));
    }

    @PostMapping("/obligations/{id}/extend")
    Obligation extend(@PathVariable long id, @RequestBody Decision decision) {
        if (decision.until() == null) {
            throw Refusal.ofField("obligation.refusal.until", "until", Map.of()).asException();
        }
        obligations.extend(id, decision.until(), decision.why());
        return obligations.get(id);
    }

    @PostMapping("/obligations/{id}/reassign")
    void reassign(@PathVariable long id, @RequestBody Decision decision) {
        if (decision.agency() == null) {
            throw Refusal.ofField("obligation.refusal.agency", "agency", Map.of())
                    .asException();
        }
        obligations.reassign(id, decision.agency(), decision.why());
    }

    @PostMapping("/obligations/{id}/excuse")
    Obligation excuse(@PathVariable long id, @RequestBody Decision decision) {
        obligations.excuse(id, decision.why());
        return obligations.get(id);
    }

    @PostMapping("/obligations/{id}/escalate")
    Obligation escalate(@PathVariable long id, @RequestBody Decision decision) {
        obligations.escalate(id, decision.why());
        return obligations.get(id);
    }

    @PostMapping("/obligations/{id}/remind")
    Obligation remind(@PathVariable long id, @RequestBody Decision decision) {
        obligations.remind(id, decision.why());
        return obligations.get(id);
    }

    /** Scores of the last 14 days, most open and overdue first. */
    @GetMapping("/accountability")
    List<Score> scores() {
        return accountability.list();
    }
}
