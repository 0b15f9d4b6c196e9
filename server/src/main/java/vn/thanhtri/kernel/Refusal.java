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
 */
public record Refusal(
        String code,
        Map<String, String> numbers,
        @Nullable Clause clause,
        @Nullable String field) {
    public Refusal {
        numbers = Map.copyOf(numbers);
    }

    public static Refusal of(String code, Map<String, String> numbers) {
        return new Refusal(code, numbers, null, null);
    }

    public static Refusal ofField(String code, String field, Map<String, String> numbers) {
        return new Refusal(code, numbers, null, field);
    }

    public Refusal because(Clause basis) {
        return new Refusal(code, numbers, basis, field);
    }

    public RefusedException asException() {
        return new RefusedException(this);
    }
}
