package vn.thanhtri.directive.grammar;

import org.jspecify.annotations.Nullable;

/**
 * A deadline, rhythm or period of an order.
 *
 * @param event what it counts from or lasts through, in the document's words ("nước rút", "thời gian nghỉ Tết"); null for none
 * @param first true for the first deadline of work that goes on ("lần đầu xong trước 08/8")
 */
public record Timing(Span span, When when, @Nullable String event, boolean first, Ground ground) {
    public Timing(Span span, When when, Ground ground) {
        this(span, when, null, false, ground);
    }
}
