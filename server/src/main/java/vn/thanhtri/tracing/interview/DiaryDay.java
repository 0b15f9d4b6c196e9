package vn.thanhtri.tracing.interview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that is asked about.
 *
 * @param answer what was said of it besides places; null for nothing
 * @param infectious whether the case could infect others on it
 */
public record DiaryDay(LocalDate day, @Nullable Answer answer, List<DiaryStop> stops, boolean infectious) {
    /** Asked and known; "does not remember" leaves it open. */
    public boolean isKnown() {
        return !stops.isEmpty() || answer == Answer.HOME || answer == Answer.NO;
    }

    /** Key of the words below the day. */
    public String state() {
        if (!stops.isEmpty()) {
            return "interview.day.stops";
        }
        return answer == null ? "interview.day.open" : "interview.day." + answer;
    }
}
