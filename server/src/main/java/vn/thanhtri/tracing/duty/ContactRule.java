package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.contact.Deed;

/** What the rules of contacts have in common: each episode is owed anew, what was done in it counts
 * for ever, what is undone ends when they become a case. */
public abstract class ContactRule implements Rule<ContactDossier> {
    @Override
    public Topic topic() {
        return Topic.TRACING;
    }

    @Override
    public final List<Duty> duties(ContactDossier contact, PolicyBook book) {
        return Stream.concat(contact.earlier().stream(), Stream.of(contact))
                .flatMap(episode -> during(episode, book))
                .toList();
    }

    private Stream<Duty> during(ContactDossier episode, PolicyBook book) {
        ContactDossier.Debtors debtors = episode.debtors();
        return episode.withdrawn() || debtors == null
                ? Stream.empty()
                : owedThere(episode, debtors, book).stream()
                        .filter(duty -> duty.discharge() != null || !episode.becameCase())
                        .map(duty -> duty.during(episode.episode()));
    }

    private List<Duty> owedThere(ContactDossier episode, ContactDossier.Debtors debtors, PolicyBook book) {
        return switch (episode.lives()) {
            case KNOWN -> owed(episode, debtors, book);
            case UNKNOWN -> owedWithoutHome(episode, debtors, book);
            case ELSEWHERE -> owedElsewhere(episode, debtors, book);
        };
    }

    /** What is owed while nobody knows where the contact lives: no commune owes anything. */
    protected List<Duty> owedWithoutHome(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        return List.of();
    }

    /** What is owed here for a contact who lives in another province or country. */
    protected List<Duty> owedElsewhere(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        return List.of();
    }

    protected abstract List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book);

    /**
     * A duty owed once, due so long after it opened as the book says; without a number in force it has no deadline.
     *
     * @param otherwise the basis when the book has no number
     */
    protected final Duty owed(
            long debtor, Instant opensAt, Optional<PolicyValue> within, Clause otherwise, Optional<Deed> done) {
        Instant due = within.map(value -> opensAt.plus(value.duration())).orElse(null);
        return Duty.once(
                        key(),
                        debtor,
                        opensAt,
                        due,
                        within.map(PolicyValue::clause).orElse(otherwise),
                        discharge(done))
                .countedFromOpening();
    }

    protected static @Nullable Discharge discharge(Optional<Deed> done) {
        return done.map(action -> new Discharge(action.at(), action.fact())).orElse(null);
    }
}
