package vn.thanhtri.directive.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an agency is with a task, as offices say it. Derived from what was reported and when; stored nowhere.
 *
 * <p>Source: the columns of the periodical report on directed tasks of the Government's office (chưa thực hiện, đang thực hiện
 * trong hạn / quá hạn, hoàn thành đúng hạn / quá hạn).
 */
public enum TaskState {
    NOT_STARTED("warn"),
    NOT_STARTED_LATE("bad"),
    UNDER_WAY("act"),
    UNDER_WAY_LATE("bad"),
    DONE("ok"),
    DONE_LATE("warn");

    private final String tone;

    TaskState(String tone) {
        this.tone = tone;
    }

    /** Class of the stylesheet; the words say the same. */
    public String tone() {
        return tone;
    }

    public boolean isDone() {
        return switch (this) {
            case DONE, DONE_LATE -> true;
            case NOT_STARTED, NOT_STARTED_LATE, UNDER_WAY, UNDER_WAY_LATE -> false;
        };
    }

    public boolean isOpenLate() {
        return switch (this) {
            case NOT_STARTED_LATE, UNDER_WAY_LATE -> true;
            case NOT_STARTED, UNDER_WAY, DONE, DONE_LATE -> false;
        };
    }

    /**
     * @param reportedAt of the report that stands; null when there is none
     * @param begun whether the agency acknowledged the task, or reported and was sent back
     * @param due null when there is no deadline: nothing is late then
     */
    static TaskState of(@Nullable Instant reportedAt, boolean begun, @Nullable Instant due, Instant now) {
        if (reportedAt != null) {
            return due != null && reportedAt.isAfter(due) ? DONE_LATE : DONE;
        }
        boolean late = due != null && now.isAfter(due);
        if (begun) {
            return late ? UNDER_WAY_LATE : UNDER_WAY;
        }
        return late ? NOT_STARTED_LATE : NOT_STARTED;
    }
}
