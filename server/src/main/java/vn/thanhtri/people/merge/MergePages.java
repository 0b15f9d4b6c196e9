package vn.thanhtri.people.merge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.people.merge.PersonMerge.Field;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** Two files of one person: first what would move and what does not fit, then one file. */
@Controller
public class MergePages {
    private final Persons persons;
    private final PersonMerges merges;
    private final Receipts receipts;
    private final Views views;

    MergePages(Persons persons, PersonMerges merges, Receipts receipts, Views views) {
        this.persons = persons;
        this.merges = merges;
        this.receipts = receipts;
        this.views = views;
    }

    /**
     * @param survivor whose page it was opened from
     * @param preview null until the other one is known
     * @param taken fields that take the value of the merged one
     */
    public record MergePage(
            Person survivor,
            PersonMerges.@Nullable Preview preview,
            String other,
            Set<Field> taken,
            String reason,
            String field,
            String error) {
        public String here() {
            return "/persons/" + survivor.id() + "/merge";
        }

        public boolean wrong(String name) {
            return field.equals(name);
        }
    }

    @GetMapping("/persons/{id}/merge")
    Page show(@PathVariable long id, @RequestParam(defaultValue = "") String other, HttpServletRequest request) {
        return page(id, other, null, "", "", "", request);
    }

    @PostMapping("/persons/{id}/merge")
    Object merge(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        String other = typed.getOrDefault("other", "");
        String reason = typed.getOrDefault("reason", "");
        Set<Field> taken = taken(typed);
        try {
            long merge = merges.merge(number(other), id, taken, reason);
            receipts.sayUndoable(
                    "/persons/" + id + "/merges/" + merge + "/part",
                    "people.said.merged",
                    persons.get(id).label());
            return "redirect:/persons/" + id;
        } catch (RefusedException refused) {
            View view = views.of(request);
            String field = refused.besideForm().field();
            return page(
                            id,
                            other,
                            taken,
                            reason,
                            field == null ? "" : field,
                            view.words().say(view.language(), refused.refusal()),
                            request)
                    .withStatus(refused.refusal().status());
        }
    }

    @PostMapping("/persons/{id}/merges/{merge}/part")
    String part(@PathVariable long id, @PathVariable long merge, @RequestParam(defaultValue = "") String reason) {
        merges.part(merge, reason);
        return "redirect:/persons/" + id;
    }

    private Page page(
            long id,
            String other,
            @Nullable Set<Field> chosen,
            String reason,
            String field,
            String error,
            HttpServletRequest request) {
        PersonMerges.Preview preview = null;
        String wrong = field;
        String said = error;
        if (!other.isBlank()) {
            try {
                preview = merges.preview(number(other), id);
            } catch (RefusedException refused) {
                View view = views.of(request);
                wrong = "other";
                said = view.words().say(view.language(), refused.refusal());
            }
        }
        Set<Field> taken = chosen != null ? chosen : preview == null ? Set.of() : preview.suggested();
        return Page.of("people/merge", new MergePage(persons.get(id), preview, other, taken, reason, wrong, said));
    }

    /** A field says {@code merged} when the merged one is right about it. */
    private static Set<Field> taken(Map<String, String> typed) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Arrays.stream(Field.values())
                .filter(field -> "merged".equals(typed.get(field.name())))
                .forEach(taken::add);
        return taken;
    }

    /** A number, or the address of a person's page. */
    private static long number(String other) {
        String digits = other.strip().replaceFirst("^.*/persons/", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw Refusal.ofField("people.refusal.other", "other", Map.of("given", other))
                    .asException();
        }
        return Long.parseLong(digits);
    }
}
