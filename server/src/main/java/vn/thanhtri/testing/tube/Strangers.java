package vn.thanhtri.testing.tube;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.PersonForm;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.Part;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.web.form.Form;

/** Who comes to the table and is in no register: registered as living in its hamlet, and put on its list. */
@Service
public class Strangers {
    private static final int MOST_ALIKE = 5;

    private final Tubes tubes;
    private final Campaigns campaigns;
    private final SamplingTargets targets;
    private final Persons persons;
    private final PersonSearch search;
    private final Units units;

    Strangers(
            Tubes tubes,
            Campaigns campaigns,
            SamplingTargets targets,
            Persons persons,
            PersonSearch search,
            Units units) {
        this.tubes = tubes;
        this.campaigns = campaigns;
        this.targets = targets;
        this.persons = persons;
        this.search = search;
        this.units = units;
    }

    /**
     * Fields: {@code name, born, sex, phone, citizenNumber}; or {@code person}, the number of somebody who is registered;
     * {@code anyway} for a new person although somebody alike is known. Returns the number of the target.
     */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public long add(long table, Form form) {
        SamplingTable here = tubes.getTable(table);
        Part part = campaigns.getPart(here.part());
        Long known = form.id("person");
        return targets.addAtTable(part, known == null ? register(part, form) : known);
    }

    private long register(Part part, Form form) {
        String[] path = part.area().split("\\.");
        Unit commune = units.findByArea(
                        part.area(),
                        vn.thanhtri.kernel.VietnamTime.dayOf(
                                campaigns.get(part.campaign()).beginsAt()))
                .orElse(null);
        String code = commune == null ? path[path.length - 1] : commune.code();
        PersonEntry entry = new PersonForm(
                        form.needText("name"),
                        form.text("born"),
                        form.text("sex"),
                        form.text("citizenNumber"),
                        form.text("phone"),
                        code,
                        part.hamletName(),
                        "")
                .entry(new Residence(code, part.area(), part.hamlet(), null, part.hamletName(), ""));
        List<Likeness> alike = search.listLikelyDuplicates(entry, MOST_ALIKE).stream()
                .filter(Likeness::isStrong)
                .toList();
        Refuse.when(
                !alike.isEmpty() && !form.isTicked("anyway"),
                "person-alike",
                "name",
                Map.of(
                        "name",
                        alike.stream()
                                .map(one -> one.person().label() + " ("
                                        + one.person().id() + ")")
                                .collect(Collectors.joining("; "))));
        return persons.register(entry);
    }
}
