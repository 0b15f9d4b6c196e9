package vn.thanhtri.people.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.PersonFiles.PersonFile;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** Persons: entry with likely duplicates, and the file of one. */
@Controller
public class PersonPages {
    private static final int CANDIDATES = 5;

    private final Persons persons;
    private final PersonFiles files;
    private final PersonCorrections corrections;
    private final PersonSearch search;
    private final Homes homes;
    private final Units units;
    private final Hamlets hamlets;
    private final Receipts receipts;
    private final Views views;
    private final Clock clock;

    PersonPages(
            Persons persons,
            PersonFiles files,
            PersonCorrections corrections,
            PersonSearch search,
            Homes homes,
            Units units,
            Hamlets hamlets,
            Receipts receipts,
            Views views,
            Clock clock) {
        this.persons = persons;
        this.files = files;
        this.corrections = corrections;
        this.search = search;
        this.homes = homes;
        this.units = units;
        this.hamlets = hamlets;
        this.receipts = receipts;
        this.views = views;
        this.clock = clock;
    }

    /** @param likely people who may be the one being entered; empty before the first try */
    public record PersonEntryPage(PersonForm form, List<LikelyRow> likely) {}

    public record LikelyRow(Person person, String home, List<String> reasons) {}

    /**
     * @param inFull whether numbers are shown in full
     * @param change what was typed to change the person and refused
     */
    public record PersonFilePage(
            PersonFile file, String home, boolean inFull, boolean entitled, PersonChangeForm change) {}

    @GetMapping("/persons/new")
    @Asks(Verb.REGISTER_PERSON)
    Page blank() {
        return Page.of("people/person-entry", new PersonEntryPage(PersonForm.EMPTY, List.of()));
    }

    /** @param anyway whether the officer has seen the likely duplicates and enters a new person all the same */
    @PostMapping("/persons")
    Object enter(@ModelAttribute PersonForm form, @RequestParam(defaultValue = "false") boolean anyway) {
        PersonEntry entry = form.entry(units, hamlets, today());
        List<Likeness> likely = anyway ? List.of() : search.listLikelyDuplicates(entry, CANDIDATES);
        if (!likely.isEmpty()) {
            return Page.of(
                            "people/person-entry",
                            new PersonEntryPage(
                                    form,
                                    likely.stream()
                                            .map(one -> new LikelyRow(
                                                    one.person(),
                                                    homes.of(one.person()),
                                                    one.reasons().stream()
                                                            .map(reason -> "people.likely." + reason.name())
                                                            .toList()))
                                            .toList()))
                    .withStatus(409);
        }
        return "redirect:/persons/" + persons.register(entry);
    }

    /** The number of somebody who was merged leads to who they are. */
    @GetMapping("/persons/{id}")
    Object file(@PathVariable long id, HttpServletRequest request) {
        PersonFile file = files.open(id, views.of(request));
        long now = file.person().id();
        return now == id ? shown(file, false, PersonChangeForm.NONE) : "redirect:/persons/" + now;
    }

    /** Name, birth and sex, with a reason. */
    @PostMapping("/persons/{id}/identity")
    Object identity(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return changed("identity", id, typed, request, () -> {
            Person before = persons.get(id);
            PersonForm form = PersonForm.named(
                    typed.getOrDefault("name", before.fullName()),
                    typed.getOrDefault("born", ""),
                    typed.getOrDefault("sex", ""));
            corrections.correct(id, form.identity(), typed.getOrDefault("reason", ""));
            receipts.sayUndoable(
                    "/persons/" + id + "/identity",
                    Map.of("name", before.fullName(), "born", born(before), "sex", before.sex()),
                    "people.said.corrected",
                    persons.get(id).label());
        });
    }

    /** Somebody lives elsewhere from today. */
    @PostMapping("/persons/{id}/move")
    Object move(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return changed("move", id, typed, request, () -> {
            PersonForm form = PersonForm.moving(
                    persons.get(id),
                    typed.getOrDefault("unit", ""),
                    typed.getOrDefault("hamlet", ""),
                    typed.getOrDefault("address", ""));
            Residence before = persons.get(id).residence();
            persons.move(id, form.entry(units, hamlets, today()).residence());
            sayMoved(id, before);
        });
    }

    /** Number of papers and telephones, for those who may see them; what is left empty stays as it is. */
    @PostMapping("/persons/{id}/numbers/correct")
    Object correct(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return changed(
                "numbers",
                id,
                typed,
                request,
                () -> files.correctNumbers(
                        id,
                        typed.getOrDefault("citizenNumber", ""),
                        PersonForm.split(typed.getOrDefault("phones", ""))));
    }

    /** Where nobody knew the home before, there is nothing to go back to. */
    private void sayMoved(long id, Residence before) {
        String label = persons.get(id).label();
        if (before.unitCode().isEmpty() || before.unitCode().equals(Residence.ABROAD)) {
            receipts.say("people.said.moved", label);
        } else {
            receipts.sayUndoable(
                    "/persons/" + id + "/move",
                    Map.of("unit", before.unitCode(), "hamlet", before.hamletName(), "address", before.address()),
                    "people.said.moved",
                    label);
        }
    }

    private static String born(Person person) {
        LocalDate day = person.bornOn();
        Integer year = person.bornYear();
        return day != null ? day.toString() : year == null ? "" : year.toString();
    }

    private Object changed(
            String form, long id, Map<String, String> typed, HttpServletRequest request, Runnable command) {
        try {
            command.run();
            return "redirect:/persons/" + id;
        } catch (RefusedException refused) {
            View view = views.of(request);
            String field = refused.besideForm().field();
            PersonChangeForm change = new PersonChangeForm(
                    form, typed, field == null ? "" : field, view.words().say(view.language(), refused.refusal()));
            return shown(files.open(id, view), false, change)
                    .withStatus(refused.refusal().status());
        }
    }

    /** Numbers of papers and telephones in full; a form of its own, because looking is a fact. */
    @PostMapping("/persons/{id}/numbers")
    Page numbers(@PathVariable long id, HttpServletRequest request) {
        files.showNumbers(id);
        return shown(files.open(id, views.of(request)), true, PersonChangeForm.NONE);
    }

    private Page shown(PersonFile file, boolean inFull, PersonChangeForm change) {
        return Page.with(
                "people/person",
                Map.of(
                        "page",
                        new PersonFilePage(
                                file,
                                homes.of(file.person()),
                                inFull,
                                Entitled.may(Acting.current(), Verb.SEE_FULL_NUMBERS),
                                change)));
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
