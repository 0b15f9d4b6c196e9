package vn.thanhtri.message;

import java.time.Instant;

/** One try of a delivery. @param outcome {@code SENT}, {@code AGAIN} or {@code FAILED} */
public record Attempt(long delivery, int number, Instant at, Outcome outcome, String detail) {
    public enum Outcome {
        SENT,
        AGAIN,
        FAILED
    }
}
