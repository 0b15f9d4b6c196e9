package vn.thanhtri.people.person;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.web.Seen;

/** Persons for programs; numbers of papers and telephones are masked. */
@RestController
@RequestMapping("/api/v1/persons")
public class PersonApi {
    private static final int MOST = 100;
    private static final int CANDIDATES = 5;

    private final Persons persons;
    private final PersonSearch search;
    private final PersonFiles files;
    private final PersonCorrections corrections;
    private final Units units;
    private final Hamlets hamlets;
    private final Clock clock;

    PersonApi(
            Persons persons,
            PersonSearch search,
            PersonFiles files,
            PersonCorrections corrections,
            Units units,
            Hamlets hamlets,
            Clock clock) {
        this.persons = persons;
        this.search = search;
        this.files = files;
        this.corrections = corrections;
        this.units = units;
        this.hamlets = hamlets;
        this.clock = clock;
    }

    /** @param citizenNumber masked @param phones masked @param area unit path of the commune of residence */
    public record PersonView(
            long id,
            String name,
            @Nullable Integer bornYear,
            String sex,
            String citizenNumber,
            List<String> phones,
            String unitCode,
            String area,
            String hamlet,
            String address) {}

    /** @param anyway enter a new person although somebody known may be the same */
    public record NewPerson(
            String name,
            @Nullable String born,
            @Nullable String sex,
            @Nullable String citizenNumber,
            @Nullable List<String> phones,
            String unit,
            @Nullable String hamlet,
            @Nullable String address,
            @Nullable Boolean anyway) {}

    public record LikelyView(PersonView person, List<Likeness.Reason> reasons) {}

    /** Either the number of the new person, or who may be the same: then nobody was entered. */
    public record Entered(@Nullable Long id, List<LikelyView> likely) {}

    /** By name without diacritics, part of a telephone or paper number; in the order of given names, 100 at most. */
    @GetMapping
    @Seen
    List<PersonView> find(@RequestParam String text, @RequestParam(defaultValue = "20") int limit) {
        return search.search(text, Math.clamp(limit, 1, MOST)).stream()
                .map(PersonApi::view)
                .toList();
    }

    /** One person; that the caller looked is kept. */
    @GetMapping("/{id}")
    PersonView get(@PathVariable long id) {
        return view(files.look(id));
    }

    /** Enters a person: 201 with the number, or 409 with who may be the same. */
    @PostMapping
    ResponseEntity<Entered> enter(@RequestBody NewPerson person) {
        PersonForm form = new PersonForm(
                person.name(),
                text(person.born()),
                text(person.sex()),
                text(person.citizenNumber()),
                person.phones() == null ? "" : String.join(",", person.phones()),
                person.unit(),
                text(person.hamlet()),
                text(person.address()));
        PersonEntry entry = form.entry(units, hamlets, VietnamTime.dayOf(clock.instant()));
        List<Likeness> likely =
                Boolean.TRUE.equals(person.anyway()) ? List.of() : search.listLikelyDuplicates(entry, CANDIDATES);
        if (!likely.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Entered(
                            null,
                            likely.stream()
                                    .map(one -> new LikelyView(view(one.person()), List.copyOf(one.reasons())))
                                    .toList()));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(new Entered(persons.register(entry), List.of()));
    }

    /** @param unit code of a commune, or words that find it */
    public record Home(
            String unit, @Nullable String hamlet, @Nullable String address) {}

    /** What is left out stays as it is. */
    public record Numbers(
            @Nullable String citizenNumber, @Nullable List<String> phones) {}

    /** Moves somebody from today on; what is owed for them goes with them. */
    @PutMapping("/{id}/residence")
    PersonView move(@PathVariable long id, @RequestBody Home home) {
        PersonForm form =
                PersonForm.moving(persons.get(id), text(home.unit()), text(home.hamlet()), text(home.address()));
        persons.move(
                id,
                form.entry(units, hamlets, VietnamTime.dayOf(clock.instant())).residence());
        return view(persons.get(id));
    }

    /** Corrects numbers, for those who may see them. */
    @PatchMapping("/{id}/numbers")
    PersonView correct(@PathVariable long id, @RequestBody Numbers numbers) {
        files.correctNumbers(
                id, text(numbers.citizenNumber()), numbers.phones() == null ? List.of() : numbers.phones());
        return view(persons.get(id));
    }

    /** @param born a year, or a day as 02/03/1979 or 1979-03-02; left out it stays, empty it is unknown @param reason never blank */
    public record Identity(
            @Nullable String name,
            @Nullable String born,
            @Nullable String sex,
            @Nullable String reason) {}

    /** Corrects name, birth and sex; what is left out stays as it is. */
    @PatchMapping("/{id}/identity")
    PersonView correct(@PathVariable long id, @RequestBody Identity told) {
        Person before = persons.get(id);
        String name = told.name();
        String born = told.born();
        String sex = told.sex();
        PersonIdentity read = PersonForm.named(name == null ? before.fullName() : name, text(born), text(sex))
                .identity();
        corrections.correct(
                id,
                new PersonIdentity(
                        read.fullName(),
                        born == null ? before.bornYear() : read.bornYear(),
                        born == null ? before.bornOn() : read.bornOn(),
                        sex == null ? before.sex() : read.sex()),
                text(told.reason()));
        return view(persons.get(id));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static PersonView view(Person person) {
        return new PersonView(
                person.id(),
                person.fullName(),
                person.bornYear(),
                person.sex(),
                person.citizenNumber().isEmpty() ? "" : Person.maskedNumber(person.citizenNumber()),
                person.phones().stream().map(Person::masked).toList(),
                person.residence().unitCode(),
                person.residence().area(),
                person.residence().hamletName(),
                person.residence().address());
    }
}
