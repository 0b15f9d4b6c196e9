package vn.thanhtri.tracing.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The same thing was done for one or many contacts.
 *
 * @param reference number of the decision or sample; may be empty
 * @param note form of the decision, who was told …; may be empty
 */
public record RecordAction(Collection<Long> persons, DeedKind kind, Instant at, String reference, String note) {
    public RecordAction {
        persons = List.copyOf(persons);
    }

    public static RecordAction of(long person, DeedKind kind, Instant at) {
        return new RecordAction(List.of(person), kind, at, "", "");
    }
}
