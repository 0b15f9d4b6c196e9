package vn.thanhtri.web.amend;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** One page for everything that was recorded and was not so, or not quite. */
@Controller
public class AmendPages {
    private final RecordedFacts facts;
    private final Receipts receipts;
    private final Views views;

    AmendPages(RecordedFacts facts, Receipts receipts, Views views) {
        this.facts = facts;
        this.receipts = receipts;
        this.views = views;
    }

    /** The page on which one or several records of a kind are set right, e.g. {@code /amend/act/17,18}. */
    public static String pathOf(String kind, Collection<Long> ids) {
        return "/amend/" + kind + "/" + ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * @param typed what was typed and refused; empty at first
     * @param field the field that is meant; empty for none
     * @param error why it was refused; empty at first
     */
    public record AmendPage(
            String kind, String ids, List<Recorded> records, Map<String, String> typed, String field, String error) {
        public boolean correctable() {
            return records.size() == 1 && !records.getFirst().fields().isEmpty();
        }

        public String value(Recorded.Field of) {
            return typed.getOrDefault(of.name(), of.value());
        }

        public boolean wrong(String name) {
            return field.equals(name);
        }

        public String here() {
            return "/amend/" + kind + "/" + ids;
        }

        public String back() {
            return records.getFirst().back();
        }
    }

    @GetMapping("/amend/{kind}/{ids}")
    Page show(@PathVariable String kind, @PathVariable String ids, HttpServletRequest request) {
        return page(kind, ids, Map.of(), "", "", request);
    }

    @PostMapping("/amend/{kind}/{ids}/withdraw")
    Object withdraw(
            @PathVariable String kind,
            @PathVariable String ids,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return answer(
                kind,
                ids,
                typed,
                request,
                () -> facts.withdraw(kind, RecordedFacts.numbers(ids), typed.getOrDefault("reason", "")));
    }

    /** "Hoàn tác" right after the act: the reason is that it was recorded by mistake. */
    @PostMapping("/amend/{kind}/{ids}/undo")
    Object undo(@PathVariable String kind, @PathVariable String ids, HttpServletRequest request) {
        String reason = views.of(request).t("amend.undo.reason");
        return answer(kind, ids, Map.of(), request, () -> facts.withdraw(kind, RecordedFacts.numbers(ids), reason));
    }

    @PostMapping("/amend/{kind}/{id}/correct")
    Object correct(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return answer(kind, String.valueOf(id), typed, request, () -> {
            Map<String, String> values = new HashMap<>(typed);
            values.keySet().removeIf(name -> name.startsWith("_"));
            String reason = values.remove("reason");
            Recorded before =
                    facts.list(kind, List.of(id), views.of(request).language()).getFirst();
            long now = facts.correct(kind, id, values, reason == null ? "" : reason);
            receipts.sayUndoable(
                    "/amend/" + kind + "/" + now + "/correct", before.values(), "amend.said.corrected", before.title());
        });
    }

    private Object answer(
            String kind, String ids, Map<String, String> typed, HttpServletRequest request, Runnable command) {
        View view = views.of(request);
        String back = facts.list(kind, RecordedFacts.numbers(ids), view.language())
                .getFirst()
                .back();
        try {
            command.run();
            return "redirect:" + back;
        } catch (RefusedException refused) {
            String field = refused.besideForm().field();
            return page(
                            kind,
                            ids,
                            typed,
                            field == null ? "" : field,
                            view.words().say(view.language(), refused.refusal()),
                            request)
                    .withStatus(refused.refusal().status());
        }
    }

    private Page page(
            String kind,
            String ids,
            Map<String, String> typed,
            String field,
            String error,
            HttpServletRequest request) {
        List<Recorded> records =
                facts.list(kind, RecordedFacts.numbers(ids), views.of(request).language());
        return Page.of("web/amend", new AmendPage(kind, ids, records, typed, field, error));
    }
}
