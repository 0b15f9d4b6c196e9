package vn.thanhtri.tracing.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.tracing.cases.CaseStep;
import vn.thanhtri.tracing.cases.InfectiousWindow;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.PersonCase;

/** The page of a case, and whether who looks may withdraw it. {@code window} is null for a case that was withdrawn. */
public record CaseFile(
        PersonCase known,
        Outbreak outbreak,
        String person,
        @Nullable InfectiousWindow window,
        List<JournalEntry> history,
        List<CaseStep> steps,
        boolean mayWithdraw) {
    public List<String> verbs() {
        return known.stands() ? CasePages.verbs(mayWithdraw) : List.of();
    }
}
