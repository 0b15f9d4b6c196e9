package vn.thanhtri.tracing.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;

/** One case: what is known, what happened, and the verbs. */
@Controller
class CasePages {
    private static final int MOST_FACTS = 100;

    private final Cases cases;
    private final CaseCorrections corrections;
    private final Outbreaks outbreaks;
    private final Persons persons;
    private final RecordedStore recorded;
    private final StoryStore stories;
    private final Journal journal;
    private final Receipts receipts;
    private final Clock clock;

    CasePages(
            Cases cases,
            CaseCorrections corrections,
            Outbreaks outbreaks,
            Persons persons,
            RecordedStore recorded,
            StoryStore stories,
            Journal journal,
            Receipts receipts,
            Clock clock) {
        this.cases = cases;
        this.corrections = corrections;
        this.outbreaks = outbreaks;
        this.persons = persons;
        this.recorded = recorded;
        this.stories = stories;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The case of a person. */
    @GetMapping("/cases")
    @Transactional(readOnly = true)
    public String find(@RequestParam long person) {
        return "redirect:/cases/"
                + Found.get(stories.findCase(person), "case of person", person).id();
    }

    @GetMapping("/cases/{id}")
    @Seen(value = LookFact.CASE_VIEWED, subject = "case")
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id) {
        PersonCase known = cases.get(id);
        return Page.of(
                "tracing/case",
                new CaseFile(
                        known,
                        outbreaks.get(known.outbreak()),
                        persons.get(known.person()).label(),
                        cases.getWindow(id),
                        cases.listCare(id),
                        journal.listAbout(new SubjectRef(Subjects.CASE, id), MOST_FACTS),
                        corrections.listSteps(id),
                        recorded.isOwn(RecordedStore.Table.PERSON_CASE, id)));
    }

    @PostMapping("/cases/{id}/{verb:interview|traced|isolate|withdraw}")
    String act(
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam @Nullable Instant at,
            @RequestParam(defaultValue = "") String note) {
        Instant when = at == null ? clock.instant() : at;
        String undo = switch (verb) {
            case "interview" -> Receipts.undoOf("step", List.of(cases.interview(id, when, note)));
            case "traced" -> Receipts.undoOf("step", List.of(cases.completeTracing(id, when, note)));
            case "isolate" -> {
                cases.isolate(id, when, note);
                yield "";
            }
            default -> {
                cases.withdraw(id, note);
                yield Receipts.undoOf("case-withdrawal", List.of(id));
            }
        };
        if (undo.isEmpty()) {
            receipts.say("tracing.said.deed", "@tracing.case.verb." + verb, Refuse.say(when));
        } else {
            receipts.sayUndoable(undo, "tracing.said.deed", "@tracing.case.verb." + verb, Refuse.say(when));
        }
        return "redirect:/cases/" + id;
    }

    static List<String> verbs(boolean mayWithdraw) {
        return mayWithdraw
                ? List.of("interview", "traced", "isolate", "withdraw")
                : List.of("interview", "traced", "isolate");
    }
}
