package vn.thanhtri.obligation.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.ledger.Step;
import vn.thanhtri.obligation.score.Accountability;
import vn.thanhtri.obligation.score.Score;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

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

    /** Open obligations with a deadline, earliest first, at most 1,000; the header {@code X-Total-Count} says of how many. */
    @GetMapping("/obligations")
    @Seen
    ResponseEntity<List<Obligation>> list(
            @RequestParam(defaultValue = "") String area,
            @RequestParam @Nullable Topic topic,
            @RequestParam(defaultValue = "NOW") BoardFilter.Show show,
            @RequestParam @Nullable Long debtor) {
        BoardFilter filter =
                new BoardFilter(area.isEmpty() ? Acting.current().area() : area, topic, show, debtor, null);
        BoardPage page = board.page(filter, 1_000);
        return ResponseEntity.ok()
                .header("X-Total-Count", String.valueOf(page.allRows()))
                .body(page.rows().stream().map(BoardPage.Row::obligation).toList());
    }

    @GetMapping("/obligations/{id}")
    WithSteps get(@PathVariable long id) {
        return new WithSteps(obligations.get(id), obligations.listSteps(id));
    }

    /** @see VerbCommand */
    @PostMapping("/obligations/{id}/{verb:extend|reassign|excuse|escalate|remind}")
    Obligation act(@PathVariable long id, @PathVariable String verb, Form form) {
        VerbCommand.read(verb, form).applyTo(id, obligations);
        return obligations.get(id);
    }

    /** Scores of the last 14 days, most open and overdue first. */
    @GetMapping("/accountability")
    List<Score> scores() {
        return accountability.list();
    }
}
