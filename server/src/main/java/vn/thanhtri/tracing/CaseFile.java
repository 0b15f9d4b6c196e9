package vn.thanhtri.tracing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.JournalEntry;

/** The page of a case. {@code window} is null for a case that was withdrawn. */
public record CaseFile(
        PersonCase known,
        Outbreak outbreak,
        String person,
        @Nullable InfectiousWindow window,
        List<JournalEntry> history) {
    public List<String> verbs() {
        return known.stands() ? CasePages.verbs() : List.of();
    }
}
