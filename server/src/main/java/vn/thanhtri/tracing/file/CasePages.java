package vn.thanhtri.tracing.file;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;
import vn.thanhtri.web.form.Form;

/** One case: what is known, what happened, and the verbs. */
@Controller
class CasePages {
    private final Cases cases;
    private final CaseFiles files;
    private final StoryStore stories;
    private final Receipts receipts;
    private final Views views;
    private final Clock clock;

    CasePages(Cases cases, CaseFiles files, StoryStore stories, Receipts receipts, Views views, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.stories = stories;
        this.receipts = receipts;
        this.views = views;
        this.clock = clock;
    }

    /** The case of a person. */
    @GetMapping("/cases")
    @Transactional(readOnly = true)
    public String find(@RequestParam long person) {
        return "redirect:/cases/"
                + Found.get(stories.findCase(person), "case of person", person).id();
    }

    /** @param known a past minute: the case as it was known then */
    @GetMapping("/cases/{id}")
    @Seen(value = LookFact.CASE_VIEWED, subject = "case")
    public Page show(@PathVariable long id, Form form, HttpServletRequest request) {
        View view = views.of(request);
        Instant known = form.moment("known");
        return Page.of(
                "tracing/case",
                known == null
                        ? files.now(id, form.choice("add", DetailKind.class), view)
                        : Known.at(known.plusSeconds(59), () -> files.then(id, view)));
    }

    @PostMapping("/cases/{id}/{verb:interview|traced|told|death-told|isolate|withdraw}")
    String act(
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam @Nullable Instant at,
            @RequestParam(defaultValue = "") String note) {
        Instant when = at == null ? clock.instant() : at;
        String undo = switch (verb) {
            case "interview" -> Receipts.undoOf("step", List.of(cases.interview(id, when, note)));
            case "traced" -> Receipts.undoOf("step", List.of(cases.completeTracing(id, when, note)));
            case "told" -> Receipts.undoOf("step", List.of(cases.tellAbove(id, false, when, note)));
            case "death-told" -> Receipts.undoOf("step", List.of(cases.tellAbove(id, true, when, note)));
            case "isolate" -> isolate(id, when, note);
            default -> {
                cases.withdraw(id, note);
                yield Receipts.undoOf("case-withdrawal", List.of(id));
            }
        };
        receipts.sayUndoable(undo, "tracing.said.deed", "@tracing.case.verb." + verb, Refuse.say(when));
        return "redirect:/cases/" + id;
    }

    /** The first isolation is a finding; each later place is a detail of its own. */
    private String isolate(long id, Instant when, String where) {
        Cases.Isolated recorded = cases.isolate(id, when, where);
        Long finding = recorded.finding();
        return finding != null
                ? Receipts.undoOf("finding", List.of(finding))
                : Receipts.undoOf("detail", List.of(Objects.requireNonNull(recorded.place())));
    }

    static List<String> verbs(boolean mayWithdraw, boolean died) {
        List<String> verbs = new ArrayList<>(List.of("interview", "traced", "told", "isolate"));
        if (died) {
            verbs.add("death-told");
        }
        if (mayWithdraw) {
            verbs.add("withdraw");
        }
        return verbs;
    }
}
