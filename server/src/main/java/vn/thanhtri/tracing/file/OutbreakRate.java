package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.policy.PolicyValue;

/**
 * How many people one case infects now, beside the curve; or why that is not said.
 *
 * @param value how many; 0 unless it is said
 * @param low 2.5 % quantile
 * @param high 97.5 % quantile
 * @param from first day of the window @param to last one; null where there is no window
 * @param mean of the serial interval, hours; null where no number is in force
 * @param sd the same
 */
public record OutbreakRate(
        State state,
        double value,
        double low,
        double high,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PolicyValue mean,
        @Nullable PolicyValue sd) {
    private static final double HOURS_OF_DAY = 24;

    /** Whether there is a number. Words: {@code tracing.rate.<state>}. */
    public enum State {
        SHOWN,
        /** The days whose cases are complete are fewer than a window after the first case. */
        TOO_EARLY,
        /** Too few who could infect in that week. */
        TOO_FEW,
        /** No serial interval in force. */
        NO_INTERVAL
    }

    static OutbreakRate without(State state, @Nullable PolicyValue mean, @Nullable PolicyValue sd) {
        return new OutbreakRate(state, 0, 0, 0, null, null, mean, sd);
    }

    public boolean isShown() {
        return state == State.SHOWN;
    }

    static double days(PolicyValue value) {
        return value.duration().toHours() / HOURS_OF_DAY;
    }

    public double meanDays() {
        return mean == null ? 0 : days(mean);
    }

    public double sdDays() {
        return sd == null ? 0 : days(sd);
    }
}
