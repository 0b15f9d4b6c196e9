package vn.thanhtri.people.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Looks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** The file of one person, put together from what every capability knows. Opening it is itself a fact. */
@Service
public class PersonFiles {
    static final LookFact VIEWED = LookFact.PERSON_VIEWED;

    private static final int MOST_FACTS = 300;
    private static final int SHOWN_VIEWS = 8;

    private final Persons persons;
    private final Agencies agencies;
    private final Looks looks;
    private final ObjectProvider<PersonStory> stories;
    private final ObjectProvider<PersonPanel> panels;
    private final ObjectProvider<PersonTag> tags;
    private final Clock clock;

    PersonFiles(
            Persons persons,
            Agencies agencies,
            Looks looks,
            ObjectProvider<PersonStory> stories,
            ObjectProvider<PersonPanel> panels,
            ObjectProvider<PersonTag> tags,
            Clock clock) {
        this.persons = persons;
        this.agencies = agencies;
        this.looks = looks;
        this.stories = stories;
        this.panels = panels;
        this.tags = tags;
        this.clock = clock;
    }

    /** Who looked, and when. @param numbers whether the numbers were shown in full */
    public record Look(String name, String agency, Instant at, boolean numbers) {}

    /**
     * @param moments what stands in the table, in order
     * @param line the drawing
     * @param looks who looked, the latest first
     */
    public record PersonFile(
            Person person,
            List<PersonTag.Tag> tags,
            List<Moment> moments,
            LifeLine line,
            List<Fragment> panels,
            List<Look> looks) {}

    /** Opens the file; that the actor looked is kept. */
    @Transactional
    @Consequence("somebody looks, which is kept")
    public PersonFile open(long id, View view) {
        Person person = persons.get(id);
        List<Look> looks = recordLook(person, false);
        List<Moment> moments = new ArrayList<>();
        stories.stream().forEach(story -> moments.addAll(story.listMoments(person, view)));
        moments.sort(Comparator.comparing(Moment::at));
        List<Fragment> drawn = new ArrayList<>();
        panels.stream()
                .sorted(Comparator.comparingInt(PersonPanel::order))
                .forEach(panel -> panel.panelOf(person).ifPresent(drawn::add));
        List<PersonTag.Tag> beside = new ArrayList<>();
        tags.stream().forEach(tag -> tag.findTag(person, view).ifPresent(beside::add));
        return new PersonFile(
                person,
                beside,
                moments.stream().filter(moment -> !moment.title().isEmpty()).toList(),
                LifeLine.of(moments, clock.instant()),
                drawn,
                looks.stream().limit(SHOWN_VIEWS).toList());
    }

    /** One person without the file; that the actor looked is kept all the same. */
    @Transactional
    @Consequence("somebody looks, which is kept")
    public Person look(long id) {
        Person person = persons.get(id);
        recordLook(person, false);
        return person;
    }

    /**
     * The person with numbers of papers and telephones in full, for the entitled; that they were shown is kept.
     *
     * @throws vn.thanhtri.kernel.RefusedException when the actor's role is not entitled
     */
    @Transactional
    @Asks(Verb.SEE_FULL_NUMBERS)
    public Person showNumbers(long id) {
        Person person = persons.get(id);
        recordLook(person, true);
        return person;
    }

    /**
     * Corrects numbers of papers and telephones; what is empty stays as it is.
     *
     * @throws vn.thanhtri.kernel.RefusedException when the actor may not see them, or a number cannot be one
     */
    @Transactional
    @Asks(Verb.CORRECT_PERSON)
    public void correctNumbers(long id, String citizenNumber, List<String> phones) {
        Person before = showNumbers(id);
        persons.correctNumbers(
                id,
                citizenNumber.isBlank() ? before.citizenNumber() : citizenNumber.strip(),
                phones.isEmpty() ? before.phones() : phones);
    }

    private List<Look> recordLook(Person person, boolean numbers) {
        SubjectRef subject = new SubjectRef(Persons.KIND, person.id());
        looks.record(VIEWED, subject, person.residence().area(), Map.of("numbers", numbers));
        List<Look> latest = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Looks.Look look : looks.listAbout(subject, MOST_FACTS)) {
            // two officers of one name are two
            if (seen.add(look.officer() + " " + look.name())) {
                String agency = look.agency() == null ? "" : agencies.nameOf(look.agency());
                latest.add(new Look(look.name(), agency, look.at(), look.numbers()));
            }
        }
        return latest;
    }
}
