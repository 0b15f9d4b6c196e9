package vn.thanhtri.tracing.contact;

import java.time.Instant;

/** Something that was done for a contact. */
public record ContactAction(
        long id, long person, ActionKind kind, Instant at, String reference, String note, long fact) {}
