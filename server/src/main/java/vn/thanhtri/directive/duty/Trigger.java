package vn.thanhtri.directive.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and made an event-anchored or conditional task owed, or broke a prohibition.
 *
 * @param occurrence names it within the task: {@code case.confirmed:12}, {@code incident:5}
 * @param label as shown: the case, the outbreak, the place and what was seen
 * @param path where it can be looked at; may be empty
 * @param dueAt null for none
 * @param agencies who owes it: the addressees whose area holds the place
 */
public record Trigger(
        String occurrence,
        Instant at,
        String label,
        String path,
        @Nullable Instant dueAt,
        List<Long> agencies) {}
