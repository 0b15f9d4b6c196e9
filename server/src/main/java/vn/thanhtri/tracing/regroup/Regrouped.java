package vn.thanhtri.tracing.regroup;

import java.time.Instant;

/** A case that went from one file to another, with the code it had and the one it got. @param by who moved it */
public record Regrouped(
        long id,
        long personCase,
        long fromOutbreak,
        long toOutbreak,
        String fromCode,
        String toCode,
        String reason,
        Instant at,
        String by) {}
