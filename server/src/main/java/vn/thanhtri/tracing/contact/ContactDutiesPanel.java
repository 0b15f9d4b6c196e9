package vn.thanhtri.tracing.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonPanel;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.web.Fragment;

/** What is owed and was done for a person as a contact, on the person's page. */
@Component
public class ContactDutiesPanel implements PersonPanel {
    private static final int MOST = 10_000;

    private final Obligations obligations;
    private final Clock clock;

    ContactDutiesPanel(Obligations obligations, Clock clock) {
        this.obligations = obligations;
        this.clock = clock;
    }

    /** @param open what is still owed, as the ledger orders it */
    public record ContactDuties(int inTime, int late, List<Obligation> open, long person, Instant now) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fragment> panelOf(Person person) {
        List<Obligation> all = obligations.listAbout(new SubjectRef(Subjects.CONTACT, person.id()), MOST);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int inTime = 0;
        int late = 0;
        for (Obligation one : all) {
            Instant done = one.dischargedAt();
            if (done != null) {
                if (one.dueAt() != null && done.isAfter(one.dueAt())) {
                    late++;
                } else {
                    inTime++;
                }
            }
        }
        List<Obligation> open = all.stream().filter(Obligation::isOpen).toList();
        return Optional.of(new Fragment(
                "tracing/person-duties", new ContactDuties(inTime, late, open, person.id(), clock.instant())));
    }
}
