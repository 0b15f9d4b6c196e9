package vn.thanhtri.privacy;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonPanel;
import vn.thanhtri.web.Fragment;

/** On a person's page: their data as a file, and its end. */
@Component
public class PersonDataPanel implements PersonPanel {
    private static final int ORDER = 95;

    public record OfPerson(long person) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Fragment> panelOf(Person person) {
        return Optional.of(new Fragment("privacy/person", new OfPerson(person.id())));
    }
}
