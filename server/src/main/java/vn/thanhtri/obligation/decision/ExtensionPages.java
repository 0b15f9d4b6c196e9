package vn.thanhtri.obligation.decision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.Page;

/** Requests for more time: the page of the issuer, and the same for programs. */
@Controller
class ExtensionPages {
    private final Extensions extensions;

    ExtensionPages(Extensions extensions) {
        this.extensions = extensions;
    }

    /** @param granted null refuses */
    record Verdict(@Nullable Instant granted, @Nullable String reason) {}

    record Request(@Nullable Instant until, @Nullable String reason) {}

    @GetMapping("/extensions")
    Page list() {
        return Page.of("obligation/extensions", extensions.page());
    }

    @PostMapping("/extensions/{id}")
    String answer(
            @PathVariable long id,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        Instant granted = switch (verdict) {
            case "grant" -> until.isEmpty() ? extensions.get(id).until() : VietnamTime.at(LocalDateTime.parse(until));
            case "refuse" -> null;
            case String other -> throw new IllegalArgumentException("no verdict " + other);
        };
        extensions.answer(id, granted, reason);
        return "redirect:/extensions#x" + id;
    }

    @PostMapping("/obligations/{id}/ask")
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        extensions.ask(id, required(until.isEmpty() ? null : VietnamTime.at(LocalDateTime.parse(until))), reason);
        return "redirect:/board?show=ALL&open=" + id;
    }

    @GetMapping("/api/v1/extensions")
    @ResponseBody
    List<Extension> listAll() {
        return extensions.list();
    }

    @PostMapping("/api/v1/obligations/{id}/extension-requests")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Extension request(@PathVariable long id, @RequestBody Request request) {
        return extensions.get(extensions.ask(id, required(request.until()), or(request.reason())));
    }

    @PostMapping("/api/v1/extensions/{id}/answer")
    @ResponseBody
    Extension decide(@PathVariable long id, @RequestBody Verdict verdict) {
        extensions.answer(id, verdict.granted(), or(verdict.reason()));
        return extensions.get(id);
    }

    private static Instant required(@Nullable Instant until) {
        if (until == null) {
            throw Refusal.ofField("obligation.refusal.until", "until", Map.of()).asException();
        }
        return until;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
