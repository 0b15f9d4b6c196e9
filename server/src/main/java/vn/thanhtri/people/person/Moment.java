package vn.thanhtri.people.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something on the line of a person's life, as it is shown.
 *
 * @param at when it happened or began
 * @param until when it ended; null for what happened at once, and for what goes on
 * @param lasts whether it is a time rather than a point
 * @param lane where it is drawn
 * @param mark text in the drawing, e.g. {@code F1}; empty when it only stands in the table
 * @param title what happened, e.g. {@code Dự đám cưới cùng ca TK01}
 * @param detail the rest of the sentence; may be empty
 * @param source where one knows it from; may be empty
 * @param sourcePath page of the source; empty when it has none
 * @param recordedBy who entered it
 * @param tone {@code bad}, {@code warn}, {@code ok}, {@code act}, or empty
 */
public record Moment(
        Instant at,
        @Nullable Instant until,
        boolean lasts,
        Lane lane,
        String mark,
        String title,
        String detail,
        String source,
        String sourcePath,
        String recordedBy,
        String tone) {

    /** Rows of the drawing, from the top; said as {@code people.lane.<name>}. */
    public enum Lane {
        EXPOSURE,
        TIER,
        HOME,
        DECISION,
        SAMPLE
    }
}
