package vn.thanhtri.tracing.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** Sources told of a case, and the one that is chosen, or none: by form, and the same for programs. */
@Controller
class SourcePages {
    private final Sources sources;
    private final PossibleSources possible;
    private final Cases cases;
    private final Receipts receipts;

    SourcePages(Sources sources, PossibleSources possible, Cases cases, Receipts receipts) {
        this.sources = sources;
        this.possible = possible;
        this.cases = cases;
        this.receipts = receipts;
    }

    record Recorded(long id) {}

    /** {@code code} of a case of the outbreak, or {@code told} in words; {@code evidence} for what speaks for it. */
    @PostMapping("/cases/{id}/sources")
    String tell(@PathVariable long id, Form form) {
        long told = sources.record(id, link(id, form));
        receipts.sayUndoable("source", List.of(told), "tracing.said.source");
        return "redirect:/cases/" + id + "#sources";
    }

    /** {@code case} by its number; without one the source is unknown. */
    @PostMapping("/cases/{id}/sources/choose")
    String choose(@PathVariable long id, Form form) {
        long finding = sources.choose(id, form.id("case"), form.text("reason"));
        receipts.sayUndoable(
                "finding",
                List.of(finding),
                form.has("case") ? "tracing.said.source-chosen" : "tracing.said.source-none");
        return "redirect:/cases/" + id + "#sources";
    }

    @GetMapping("/api/v1/cases/{id}/sources")
    @ResponseBody
    @Seen(subject = "case")
    List<PossibleSource> list(@PathVariable long id) {
        return possible.of(id);
    }

    @PostMapping("/api/v1/cases/{id}/sources")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Recorded tellByProgram(@PathVariable long id, Form form) {
        return new Recorded(sources.record(id, link(id, form)));
    }

    /** Returns the number of the finding, by which the choice is taken back: {@code /api/v1/records/finding/{id}/withdrawal}. */
    @PostMapping("/api/v1/cases/{id}/sources/choose")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Recorded chooseByProgram(@PathVariable long id, Form form) {
        return new Recorded(sources.choose(id, form.id("case"), form.text("reason")));
    }

    private SourceLink link(long id, Form form) {
        String code = form.text("code");
        return new SourceLink(
                code.isEmpty() ? null : named(id, code), form.text("told"), form.text("evidence"), Map.of());
    }

    private @Nullable Long named(long id, String code) {
        return cases.findByCode(cases.get(id).outbreak(), code)
                .map(PersonCase::id)
                .orElseThrow(() -> Refusal.ofField("tracing.refusal.code-unknown", "code", Map.of("code", code))
                        .asException());
    }
}
