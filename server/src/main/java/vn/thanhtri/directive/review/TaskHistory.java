package vn.thanhtri.directive.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.web.View;

/** What happened to a task, newest first, and the document that ended it. */
public record TaskHistory(Task task, List<JournalEntry> entries, Optional<Document.Ending> ending, String endedBy) {

    /** A word or number an entry remembers; empty when it has none of that name. */
    public String told(JournalEntry entry, String name) {
        Object value = entry.payload().get(name);
        return value == null ? "" : value.toString();
    }

    /** A value before or after a change; an instant as people write it. */
    public String value(View view, JournalEntry entry, String name) {
        String told = told(entry, name);
        if (!told(entry, "field").equals("DUE") || told.isEmpty()) {
            return told;
        }
        Instant at = Instant.parse(told);
        return view.clock(at) + " " + view.day(at);
    }
}
