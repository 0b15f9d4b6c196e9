package vn.thanhtri.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named indicator that a capability counts from its own facts: so many of so many, with the list behind. What is not yet due is
 * neither success nor failure and stands apart. Its words are {@code measure.<key>} and {@code measure.<key>.definition}.
 */
public interface Measure {
    /** Key, e.g. {@code contact.sampled}. */
    String key();

    /** Categories of ordered work that it measures, e.g. {@code testing}; it is offered for them. */
    Set<String> categories();

    /** What it can be narrowed to besides a place; null for a place only. */
    default @Nullable Narrowing narrowing() {
        return null;
    }

    /** What it may be narrowed to now, within what the actor may see. */
    default List<Choice> listChoices() {
        return List.of();
    }

    /** Within what the actor may see, in the transaction of the caller. */
    Tally count(Scope scope, Instant now);

    /** Who or what is counted, oldest first; in the transaction of the caller. */
    List<Item> list(Scope scope, Side side, Instant now, int limit);

    /** The kinds of subjects that a measure can be narrowed to. */
    enum Narrowing {
        OUTBREAK,
        DOCUMENT,
        CAMPAIGN
    }

    /** Which part of a measure a list shows. */
    enum Side {
        COUNTED,
        MISSING,
        PENDING
    }

    /**
     * @param area unit path to count within
     * @param subject number of the outbreak, document or campaign; null for all
     */
    record Scope(String area, @Nullable Long subject) {}

    record Choice(long id, String name) {}

    /**
     * @param counted the numerator
     * @param missing due and not there
     * @param pending not yet due: in no fraction
     */
    record Tally(long counted, long missing, long pending) {
        public long of() {
            return counted + missing;
        }

        /** Whether it has reached so many of a hundred; nothing to count has reached nothing. */
        public boolean reaches(int percent) {
            return of() > 0 && counted * 100 >= of() * percent;
        }
    }

    /**
     * @param at when it was done, or since when it is missing; null when nobody knows
     * @param path where it can be looked at; may be empty
     */
    record Item(
            String label,
            String detail,
            String path,
            @Nullable Instant at) {}
}
