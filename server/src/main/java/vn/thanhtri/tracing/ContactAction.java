package vn.thanhtri.tracing;

import java.time.Instant;

/** Something that was done for a contact. */
public record ContactAction(
        long id, long person, ActionKind kind, Instant at, String reference, String note, long fact) {}
