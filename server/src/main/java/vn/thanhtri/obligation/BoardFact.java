package vn.thanhtri.obligation;

import java.time.Instant;

/** A number above the board that a capability counts. */
public interface BoardFact {
    /** Position from the left among the facts of other capabilities. */
    int order();

    /** @param area unit path to count within; the actor's row-level security holds as well */
    Figure count(String area, Instant now);

    /**
     * @param value as shown, e.g. {@code 1.284} or {@code 6/9}
     * @param key words below the value
     * @param path the list behind the number
     * @param tone {@code bad}, {@code warn}, or empty when nobody must act
     */
    record Figure(long value, long of, String key, String path, String tone) {
        public static Figure plain(long value, String key, String path, String tone) {
            return new Figure(value, -1, key, path, tone);
        }
    }
}
