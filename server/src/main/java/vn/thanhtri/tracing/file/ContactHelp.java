package vn.thanhtri.tracing.file;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.DutyHelp;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.web.Fragment;

/** Who owes something about a contact is led to the deeds, and given the contact's own number. */
@Component
class ContactHelp implements DutyHelp {
    private final ContactQuery contacts;
    private final Clock clock;

    ContactHelp(ContactQuery contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Optional<Fragment> findHelp(Obligation duty) {
        return duty.subjectKind().equals(Subjects.CONTACT)
                ? contacts.find(duty.subjectId(), clock.instant())
                        .map(contact -> new Fragment("tracing/duty-help", contact))
                : Optional.empty();
    }
}
