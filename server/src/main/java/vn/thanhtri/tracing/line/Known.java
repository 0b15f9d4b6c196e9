package vn.thanhtri.tracing.line;

import java.time.LocalDate;
import java.util.Set;
import vn.thanhtri.kernel.Folding;

/**
 * What a reader knows beforehand.
 *
 * @param today no day of a line lies after it
 * @param places folded names of hamlets and communes around: a line that is nothing else is about nobody
 */
public record Known(LocalDate today, Set<String> places) {
    public Known {
        places = Set.copyOf(places);
    }

    boolean isPlace(String text) {
        String folded = Folding.fold(text);
        return places.contains(folded)
                || places.contains(folded.replaceFirst("^(xom|thon|ban|ap|to|khu|xa|phuong) ", ""));
    }
}
