package vn.thanhtri.obligation;

import java.time.Instant;
import java.util.List;

/** Events of a capability that a duration can count from: each case confirmed, each outbreak opened. */
public interface AnchorEvents {
    /** Key, e.g. {@code case.confirmed}; its words are {@code anchor.<key>}. */
    String key();

    /** Kind of the subject in {@link vn.thanhtri.kernel.SubjectRef}: whoever touches it may have changed the events. */
    String subjectKind();

    /** Words of a directive, folded to lower case without diacritics, that mean these events. */
    List<String> words();

    /**
     * Events that happened after a moment and stand, oldest first.
     *
     * @param limit rows at most
     */
    List<Anchor> listSince(Instant after, int limit);

    /**
     * @param id number of the subject
     * @param at when it happened
     * @param area unit path of the place
     * @param label as shown, e.g. {@code TK07 Hoàng Văn Sự, 1987}
     * @param path where it can be looked at
     */
    record Anchor(long id, Instant at, String area, String label, String path) {}
}
