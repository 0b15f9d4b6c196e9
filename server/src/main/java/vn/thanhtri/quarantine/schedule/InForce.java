package vn.thanhtri.quarantine.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.policy.PolicyAnswer;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.Unconfirmed;

/**
 * The numbers that hold for one person: those in force at the intake, changed by later documents only where these say that
 * they move who is already kept. Field by field: a document may move the days and leave the tests.
 */
final class InForce {
    private final PolicySnapshot book;
    private final String area;
    private final Instant intake;
    private final Instant now;
    private final Transitions transitions;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();

    InForce(PolicySnapshot book, String area, Instant intake, Instant now, Transitions transitions) {
        this.book = book;
        this.area = area;
        this.intake = intake;
        this.now = now;
        this.transitions = transitions;
    }

    List<Asked> asked() {
        return asked;
    }

    List<Moved> moved() {
        return moved;
    }

    Optional<PolicyValue> find(String key, String subject) {
        PolicyEntry first = entry(key, subject, intake);
        PolicyEntry holds = first;
        for (Instant border : borders(key, subject)) {
            PolicyEntry next = entry(key, subject, border);
            if (next == null || (holds != null && next.name().equals(holds.name()))) {
                continue;
            }
            switch (transitions.of(next)) {
                case YES -> holds = next;
                case UNKNOWN -> {
                    if (holds == null
                            || !holds.value().value().equals(next.value().value())) {
                        asked.add(new Asked(key, subject, next.note(), next));
                    }
                }
                case NO -> {}
            }
        }
        if (holds != null && holds != first) {
            moved.add(new Moved(key, first, holds));
        }
        return Optional.ofNullable(holds).map(PolicyEntry::value);
    }

    /** The number, or what an officer is asked: always, or only where the book says that a text exists that nobody could read. */
    Optional<PolicyValue> findOrAsk(String key, String subject, boolean always) {
        Optional<PolicyValue> value = find(key, subject);
        if (value.isEmpty()) {
            Optional<Unconfirmed> open = unconfirmed(key, subject);
            if (always || open.isPresent()) {
                asked.add(new Asked(key, subject, open.map(Unconfirmed::known).orElse(""), null));
            }
        }
        return value;
    }

    /** Whether texts tell this subject from the general one at the intake. */
    boolean tellsApart(String key, String subject, String general) {
        PolicyEntry own = entry(key, subject, intake);
        PolicyEntry all = entry(key, general, intake);
        return own != null && (all == null || !own.name().equals(all.name()));
    }

    @Nullable
    PolicyEntry entry(String key, String subject, Instant at) {
        return book.explain(key, area, subject, at).map(PolicyAnswer::entry).orElse(null);
    }

    private Optional<Unconfirmed> unconfirmed(String key, String subject) {
        return book.listUnconfirmed().stream()
                .filter(open -> open.key().equals(key) && !open.from().isAfter(intake))
                .filter(open -> open.subject().isEmpty()
                        || subject.equals(open.subject())
                        || subject.startsWith(open.subject() + "."))
                .findFirst();
    }

    private List<Instant> borders(String key, String subject) {
        return book.listHistory(key, area, subject).stream()
                .map(PolicyEntry::from)
                .filter(from -> from.isAfter(intake) && !from.isAfter(now))
                .distinct()
                .sorted()
                .toList();
    }
}
