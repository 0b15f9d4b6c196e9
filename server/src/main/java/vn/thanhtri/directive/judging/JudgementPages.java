package vn.thanhtri.directive.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thanhtri.web.Page;

/** All waiting reports of a document on one page, accepted with one press; the same for programs. */
@Controller
class JudgementPages {
    private final Judgements judgements;

    JudgementPages(Judgements judgements) {
        this.judgements = judgements;
    }

    /** @param accept keys of reports @param send keys with reasons of those sent back */
    record Judging(@Nullable Set<String> accept, @Nullable List<Judgements.Returned> send) {}

    @GetMapping("/directives/{id}/waiting")
    Page waiting(@PathVariable long id, @RequestParam(defaultValue = "") String point) {
        return Page.of("directive/waiting", judgements.listWaiting(id, point));
    }

    /**
     * Fields: {@code report} the keys on the page; {@code except} those picked out; {@code what} {@code RETURN} or {@code LEAVE}
     * for them; {@code why} for all of them, {@code why.KEY} for one.
     */
    @PostMapping("/directives/{id}/waiting")
    String judge(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "RETURN") String what,
            @RequestParam(defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> form) {
        Set<String> shown = new HashSet<>(form.getOrDefault("report", List.of()));
        Set<String> picked = new HashSet<>(form.getOrDefault("except", List.of()));
        List<Judgements.Returned> returned = new ArrayList<>();
        if (what.equals("RETURN")) {
            for (String key : picked) {
                String own = form.getFirst("why." + key);
                returned.add(new Judgements.Returned(key, own == null || own.isBlank() ? why : own));
            }
        }
        judgements.judge(id, shown, returned, picked);
        return "redirect:/directives/" + id + "/waiting" + (point.isEmpty() ? "" : "?point=" + point);
    }

    @GetMapping("/api/v1/directives/{id}/waiting")
    @ResponseBody
    List<WaitingReport> list(@PathVariable long id, @RequestParam(defaultValue = "") String point) {
        return judgements.listWaiting(id, point).shown();
    }

    @PostMapping("/api/v1/directives/{id}/waiting")
    @ResponseBody
    Judgements.Judged judge(@PathVariable long id, @RequestBody Judging judging) {
        return judgements.judge(
                id,
                judging.accept() == null ? Set.of() : judging.accept(),
                judging.send() == null ? List.of() : judging.send(),
                Set.of());
    }
}
