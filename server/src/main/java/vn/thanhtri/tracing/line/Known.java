package vn.thanhtri.tracing.line;

import java.time.LocalDate;
import java.util.Set;
import vn.thanhtri.kernel.Folding;

/**
 * What a reader knows beforehand.
 *
 * @param today no day of a line lies after it
 * @param hamlets folded names of hamlets around
 * @param units folded names of provinces, and of districts and communes around: a line that is nothing but a place is about nobody
 */
public record Known(LocalDate today, Set<String> hamlets, Set<String> units) {
    public Known {
        hamlets = Set.copyOf(hamlets);
        units = Set.copyOf(units);
    }

    static Known nothing(LocalDate today) {
        return new Known(today, Set.of(), Set.of());
    }

    boolean isHamlet(String text) {
        return is(hamlets, text);
    }

    boolean isPlace(String text) {
        return is(hamlets, text) || is(units, text);
    }

    private static boolean is(Set<String> names, String text) {
        String folded = Folding.fold(text);
        return names.contains(folded)
                || names.contains(folded.replaceFirst("^(xom|thon|ban|ap|to|khu|xa|phuong) ", ""));
    }
}
