package vn.thanhtri.tracing.contact;

/** What can be done for a contact: an enum of the capability that owns the fact. Its words are {@code action.<name>}. */
public interface DeedKind {
    String name();

    DeedTraits traits();
}
