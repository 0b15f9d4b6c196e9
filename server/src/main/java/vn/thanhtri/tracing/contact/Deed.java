package vn.thanhtri.tracing.contact;

import java.time.Instant;

/**
 * Something that was done for a contact.
 *
 * @param id its number, of its own among the deeds of all capabilities
 * @param reference number of the decision or sample; may be empty
 * @param note form of the decision, who was told …; may be empty
 * @param fact number of the journal's fact that proves it
 */
public record Deed(long id, long person, DeedKind kind, Instant at, String reference, String note, long fact) {
    public boolean met() {
        return kind.traits().met();
    }
}
