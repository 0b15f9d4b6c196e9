package vn.thanhtri.tracing.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Journal;
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

/** One case: what is known, what happened, and the verbs. */
@Controller
class CasePages {
    private static final int MOST_FACTS = 100;

    private final Cases cases;
    private final CaseCorrections corrections;
    private final Outbreaks outbreaks;
    private final Persons persons;
    private final RecordedStore recorded;
    private final Journal journal;
    private final Clock clock;

    CasePages(
            Cases cases,
            CaseCorrections corrections,
            Outbreaks outbreaks,
            Persons persons,
            RecordedStore recorded,
            Journal journal,
            Clock clock) {
        this.cases = cases;
        this.corrections = corrections;
        this.outbreaks = outbreaks;
        this.persons = persons;
        this.recorded = recorded;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}")
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
                        journal.listAbout(new SubjectRef(Subjects.CASE, id), MOST_FACTS),
                        corrections.listSteps(id),
                        recorded.isOwn(RecordedStore.Table.PERSON_CASE, id)));
    }

    @PostMapping("/cases/{id}/{verb:interview|traced|isolate|withdraw}")
    String act(
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String note) {
        Instant typed = Refuse.time(Map.of("at", at), "at");
        Instant when = typed == null ? clock.instant() : typed;
        switch (verb) {
            case "interview" -> cases.interview(id, when, note);
            case "traced" -> cases.completeTracing(id, when, note);
            case "isolate" -> cases.isolate(id, when, note);
            default -> cases.withdraw(id, note);
        }
        return "redirect:/cases/" + id;
    }

    static List<String> verbs(boolean mayWithdraw) {
        return mayWithdraw
                ? List.of("interview", "traced", "isolate", "withdraw")
                : List.of("interview", "traced", "isolate");
    }
}
