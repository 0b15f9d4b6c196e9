package vn.thanhtri.kernel;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of thing happened. Each capability has one enum of its kinds; the journal keeps {@code CASE_CONFIRMED} as
 * {@code CaseConfirmed}, and screens say it by the words of {@code fact.CaseConfirmed}. What was once written stays: a
 * constant is neither renamed nor taken away.
 */
public interface JournalKind {
    String name();

    /** As the journal keeps it, and as {@link JournalEntry#kind()} gives it. */
    default String stored() {
        StringBuilder stored = new StringBuilder();
        for (String word : name().split("_")) {
            stored.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return stored.toString();
    }

    /** Empty for what another capability wrote. */
    static <K extends Enum<K> & JournalKind> Optional<K> find(Class<K> capability, String stored) {
        return EnumSet.allOf(capability).stream()
                .filter(kind -> kind.stored().equals(stored))
                .findFirst();
    }
}
