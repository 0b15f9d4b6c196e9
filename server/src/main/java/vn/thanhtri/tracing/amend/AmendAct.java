package vn.thanhtri.tracing.amend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Field;

/** What was done for a contact, whichever capability owns it. */
@Component
class AmendAct implements Amendable {
    private final ContactActions actions;
    private final AmendStore store;
    private final Persons persons;
    private final Words words;

    AmendAct(ContactActions actions, AmendStore store, Persons persons, Words words) {
        this.actions = actions;
        this.store = store;
        this.persons = persons;
        this.words = words;
    }

    @Override
    public String kind() {
        return "act";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return actions.find(id)
                .map(done -> new Recorded(
                        id,
                        words.say(language, "action." + done.kind().name()),
                        persons.find(done.person()).map(Person::label).orElse(""),
                        (done.reference() + " " + done.note()).strip(),
                        done.at(),
                        store.findActor(done.fact()),
                        "/contacts/" + done.person(),
                        List.of(
                                Field.moment("at", "tracing.when", Typed.shown(done.at())),
                                Field.text("reference", "tracing.reference", done.reference()),
                                Field.text("note", "tracing.field.note", done.note()))));
    }

    @Override
    public void withdraw(long id, String reason) {
        actions.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        Deed done = Found.get(actions.find(id), "action", id + " stands");
        Typed typed = new Typed(values);
        return actions.correct(
                id,
                typed.required("at", done.at()),
                typed.text("reference", done.reference()),
                typed.text("note", done.note()),
                reason);
    }
}
