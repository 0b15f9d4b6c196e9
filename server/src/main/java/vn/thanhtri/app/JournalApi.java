package vn.thanhtri.app;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;

/** What happened to a subject, as far as it was known at a minute: for whoever has to answer for a decision of that minute. */
@RestController
class JournalApi {
    private static final int MOST = 10_000;

    private final Journal journal;

    JournalApi(Journal journal) {
        this.journal = journal;
    }

    /**
     * Says what and when, and who recorded it; what the fact holds stands in the pages of its capability.
     *
     * @param occurredAt when it happened
     * @param recordedAt when it was entered, never later than the minute that was asked for
     */
    public record KnownFact(long number, String kind, Instant occurredAt, Instant recordedAt, String recordedBy) {
        static KnownFact of(JournalEntry entry) {
            return new KnownFact(entry.id(), entry.kind(), entry.occurredAt(), entry.recordedAt(), entry.actorName());
        }
    }

    /** The newest first, within the area of who asks. @param known Vietnamese time, that minute included; without it all */
    @GetMapping("/api/v1/facts/{kind}/{id}")
    List<KnownFact> facts(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime known) {
        SubjectRef subject = new SubjectRef(kind, id);
        List<JournalEntry> facts = known == null
                ? Rows.whole(MOST, journal.listAbout(subject, MOST + 1))
                : Known.at(
                        VietnamTime.at(known.plusMinutes(1)).minusNanos(1_000),
                        () -> Rows.whole(MOST, journal.listAbout(subject, MOST + 1)));
        return facts.stream().map(KnownFact::of).toList();
    }
}
