package vn.thanhtri.tracing.entry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.PersonForm;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Unit;
import vn.thanhtri.tracing.Communes;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.entry.ContactEntry.Who;

/** Who is entered with a case, a meeting or a list: somebody known by number, or new by name. */
@Service
public class EnteredPersons {
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

    List<Likeness> listLikely(long outbreak, Who who) {
        Residence home = communes.find(who.unit())
                .map(unit -> new Residence(unit.code(), unit.area(), null, null, who.hamlet(), ""))
                .orElseGet(() -> Residence.unknown(outbreaks.get(outbreak).area()));
        return search.listLikelyDuplicates(form(who).entry(home), LIKELY);
    }

    /** Returns their number. */
    @Transactional
    @Asks(Verb.REGISTER_PERSON)
    public long register(long outbreak, Who who) {
        Long known = who.person();
        return known == null
                ? persons.register(entry(outbreak, who))
                : persons.get(known).id();
    }

    private PersonEntry entry(long outbreak, Who who) {
        return form(who).entry(residence(outbreak, who));
    }

    private static PersonForm form(Who who) {
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
    private Residence residence(long outbreak, Who who) {
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
