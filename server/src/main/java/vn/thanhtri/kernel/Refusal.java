package vn.thanhtri.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected no: what the rules or the input do not allow. It is shown to people, so it carries the numbers.
 *
 * @param code key of the message in the words of the capability, e.g. {@code tracing.refusal.onset-after-sample}
 * @param numbers the values that the message names, by placeholder; {@code @key} stands for the words of a key
 * @param clause the legal basis, where a rule refuses
 * @param field the field of the input that is meant, where there is one
 * @param retryAfterSeconds when the same may be tried again; null where that changes nothing
 * @param kind why not, as HTTP tells it apart
 */
public record Refusal(
        String code,
        Map<String, String> numbers,
        @Nullable Clause clause,
        @Nullable String field,
        @Nullable Integer retryAfterSeconds,
        Kind kind) {
    public Refusal {
        numbers = Map.copyOf(numbers);
    }

    /** What was wrong. */
    public enum Kind {
        /** What was asked for cannot be, or not now. */
        CONTENT,
        /** Who asked may not. */
        RIGHT,
        /** Somebody else was faster, or it stands there already. */
        CONFLICT
    }

    public static Refusal of(String code, Map<String, String> numbers) {
        return new Refusal(code, numbers, null, null, null, Kind.CONTENT);
    }

    public static Refusal ofField(String code, String field, Map<String, String> numbers) {
        return new Refusal(code, numbers, null, field, null, Kind.CONTENT);
    }

    /** Who acts may not do this, or not with what is not theirs. */
    public static Refusal ofRight(String code, Map<String, String> numbers) {
        return new Refusal(code, numbers, null, null, null, Kind.RIGHT);
    }

    /** Somebody else was faster, or it stands there already. */
    public static Refusal ofConflict(String code, Map<String, String> numbers) {
        return new Refusal(code, numbers, null, null, null, Kind.CONFLICT);
    }

    public Refusal because(Clause basis) {
        return new Refusal(code, numbers, basis, field, retryAfterSeconds, kind);
    }

    /** The program cannot do it at the moment: nothing is wrong with what was sent. */
    public Refusal retryAfter(int seconds) {
        return new Refusal(code, numbers, clause, field, seconds, kind);
    }

    /** HTTP: 403 for who may not, 409 for who came late, 503 for what may be tried again later, else 422. */
    public int status() {
        return switch (kind) {
            case RIGHT -> 403;
            case CONFLICT -> 409;
            case CONTENT -> retryAfterSeconds == null ? 422 : 503;
        };
    }

    public RefusedException asException() {
        return new RefusedException(this);
    }
}
