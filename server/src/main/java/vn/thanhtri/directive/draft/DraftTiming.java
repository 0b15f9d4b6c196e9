package vn.thanhtri.directive.draft;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.paper.PaperWords;

/**
 * By when a drafted task is to be done. Days and hours are those of Vietnam.
 *
 * @param at of {@link Kind#BEFORE}
 * @param count how many hours or days after the document was received
 * @param by of {@link Kind#DAILY}
 */
public record DraftTiming(
        Kind kind,
        @Nullable LocalDateTime at,
        @Nullable Integer count,
        @Nullable LocalTime by) {

    /** The ways a drafted deadline is said. */
    public enum Kind {
        BEFORE,
        WITHIN_HOURS,
        WITHIN_DAYS,
        DAILY,
        AT_ONCE,
        CONTINUOUS
    }

    public static DraftTiming before(LocalDateTime at) {
        return new DraftTiming(Kind.BEFORE, at, null, null);
    }

    /** Whether what its kind needs is there. */
    boolean complete() {
        return switch (kind) {
            case BEFORE -> at != null;
            case WITHIN_HOURS, WITHIN_DAYS -> count != null && count > 0 && count < 1_000;
            case DAILY -> by != null;
            case AT_ONCE, CONTINUOUS -> true;
        };
    }

    /** As the document says it. */
    String words() {
        return switch (kind) {
            case BEFORE ->
                at == null
                        ? ""
                        : "trước " + hour(at.toLocalTime())
                                + String.format(
                                        Locale.ROOT,
                                        " ngày %02d/%d/%d",
                                        at.getDayOfMonth(),
                                        at.getMonthValue(),
                                        at.getYear());
            case WITHIN_HOURS -> "trong vòng " + count + " giờ kể từ khi nhận được văn bản này";
            case WITHIN_DAYS -> "trong vòng " + count + " ngày kể từ khi nhận được văn bản này";
            case DAILY -> by == null ? "" : "trước " + hour(by) + " hằng ngày";
            case AT_ONCE -> "ngay sau khi nhận được văn bản này";
            case CONTINUOUS -> "thường xuyên, liên tục";
        };
    }

    static String hour(LocalTime time) {
        return PaperWords.hour(time);
    }
}
