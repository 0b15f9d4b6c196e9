package vn.thanhtri.directive.document;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Task.DueFrom;
import vn.thanhtri.directive.grammar.Point;

/** A task before its addressees have been looked up. */
public record Proposal(
        Point point,
        int starts,
        int ends,
        String title,
        TaskKind kind,
        String category,
        String timing,
        @Nullable Instant dueAt,
        DueFrom dueFrom,
        String dueBasis,
        @Nullable LocalTime dailyBy,
        Terms terms) {}
