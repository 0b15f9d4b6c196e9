package vn.thanhtri.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected no: what the rules or the input do not allow. It is shown to people, so it carries the numbers.
 *
 * @param code key of the message in the words of the capability, e.g. {@code tracing.refusal.onset-after-sample}
 * @param numbers the values that the message names, by placeholder
 * @param clause the legal basis, where a rule refuses
 * @param field the field of the input that is meant, where there is one
 * @param retryAfterSeconds when the same may be tried again; null where that changes nothing
 */
public record Refusal(
        String code,
        Map<String, String> numbers,
        @Nullable Clause clause,
        @Nullable String field,
        @Nullable Integer retryAfterSeconds) {
    public Refusal {
        numbers = Map.copyOf(numbers);
    }

    public static Refusal of(String code, Map<String, String> numbers) {
        return new Refusal(code, numbers, null, null, null);
    }

    public static Refusal ofField(String code, String field, Map<String, String> numbers) {
        return new Refusal(code, numbers, null, field, null);
    }

    public Refusal because(Clause basis) {
        return new Refusal(code, numbers, basis, field, retryAfterSeconds);
    }

    /** The program cannot do it at the moment: nothing is wrong with what was sent. */
    public Refusal retryAfter(int seconds) {
        return new Refusal(code, numbers, clause, field, seconds);
    }

    /** HTTP: 422, or 503 for what may be tried again later. */
    public int status() {
        return retryAfterSeconds == null ? 422 : 503;
    }

    public RefusedException asException() {
        return new RefusedException(this);
    }
}
