package vn.thanhtri.people.merge;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonPanel;
import vn.thanhtri.web.Fragment;

/** On a person's page: who was merged into them, parting them again, merging another. */
@Component
public class MergePanel implements PersonPanel {
    private static final int ORDER = 90;

    private final PersonMerges merges;

    MergePanel(PersonMerges merges) {
        this.merges = merges;
    }

    public record Merged(Person person, List<PersonMerge> merges) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Fragment> panelOf(Person person) {
        return Optional.of(new Fragment("people/merged", new Merged(person, merges.listInto(person.id()))));
    }
}
