package vn.thanhtri.tracing.entry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.PersonForm;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Unit;
import vn.thanhtri.tracing.Communes;
import vn.thanhtri.tracing.cases.Outbreaks;

/** Who is meant by what was entered: somebody known, or somebody new with a home that is not guessed. */
@Component
class EnteredPersons {
    private static final int LIKELY = 3;
    /** "nước ngoài", "nước ngoài: Lào" */
    private static final String ABROAD = "nuoc ngoai";

    private final Persons persons;
    private final PersonSearch search;
    private final Communes communes;
    private final Outbreaks outbreaks;

    EnteredPersons(Persons persons, PersonSearch search, Communes communes, Outbreaks outbreaks) {
        this.persons = persons;
        this.search = search;
        this.communes = communes;
        this.outbreaks = outbreaks;
    }

    /** Who may be the same as somebody about to be entered; a commune that is not clear yet counts as unknown. */
    List<Likeness> listLikely(long outbreak, ContactEntry.Who who) {
        Residence home = communes.find(who.unit())
                .map(unit -> new Residence(unit.code(), unit.area(), null, null, who.hamlet(), ""))
                .orElseGet(() -> Residence.unknown(outbreaks.get(outbreak).area()));
        return search.listLikelyDuplicates(form(who).entry(home), LIKELY);
    }

    /** Number of who is meant; somebody new is registered. */
    long register(long outbreak, ContactEntry.Who who) {
        Long known = who.person();
        return known == null
                ? persons.register(entry(outbreak, who))
                : persons.get(known).id();
    }

    private PersonEntry entry(long outbreak, ContactEntry.Who who) {
        return form(who).entry(residence(outbreak, who));
    }

    private static PersonForm form(ContactEntry.Who who) {
        return new PersonForm(
                who.name(),
                who.born(),
                who.sex(),
                who.citizenNumber(),
                String.join(",", who.phones()),
                who.unit(),
                who.hamlet(),
                who.address());
    }

    /**
     * Nobody's home is guessed: a blank is unknown and asked for, a name that fits several places is asked, another province or
     * country is kept as said, in the area of the outbreak, where it can be seen.
     */
    private Residence residence(long outbreak, ContactEntry.Who who) {
        String said = who.unit().strip();
        String here = outbreaks.get(outbreak).area();
        if (said.isEmpty()) {
            return new Residence("", here, null, null, who.hamlet(), who.address());
        }
        if (Folding.fold(said).startsWith(ABROAD)) {
            return new Residence(Residence.ABROAD, here, null, null, who.hamlet(), said);
        }
        Optional<Unit> elsewhere = communes.findElsewhere(said);
        if (elsewhere.isPresent()) {
            Unit unit = elsewhere.get();
            return new Residence(unit.code(), here, null, null, who.hamlet(), unit.name());
        }
        Unit unit = communes.get(who.unit(), who.unitField());
        return new Residence(unit.code(), unit.area(), null, null, who.hamlet(), who.address());
    }
}
