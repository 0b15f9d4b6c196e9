package vn.thanhtri.directive.draft;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.RelationKind;

/**
 * A document being written: what the officer types once.
 *
 * @param urgency HOA_TOC, THUONG_KHAN or KHAN; empty for none
 * @param subject trích yếu, without the words that the kind puts before it
 * @param opening lines before the orders: grounds, meeting, situation; it orders nothing itself
 * @param effectiveAt local to Vietnam; null is in force when it is issued
 * @param references what it replaces or lifts
 * @param recipients lines of "Nơi nhận" besides the agencies of its tasks
 * @param authority lines above the signature, e.g. {@code TL. CHỦ TỊCH}
 */
public record Draft(
        OutgoingKind kind,
        String urgency,
        String subject,
        List<String> opening,
        @Nullable LocalDateTime effectiveAt,
        List<Reference> references,
        List<DraftTask> tasks,
        List<String> recipients,
        List<String> authority,
        String signer) {
    public Draft {
        opening = List.copyOf(opening);
        references = List.copyOf(references);
        tasks = List.copyOf(tasks);
        recipients = List.copyOf(recipients);
        authority = List.copyOf(authority);
    }

    /** @param document number of the older document */
    public record Reference(RelationKind kind, long document) {}

    /**
     * A task as it is typed. Agencies are named as the register names them, or as groups are called ("UBND các huyện, thành
     * phố, thị xã").
     *
     * @param what one piece of work in one sentence, without its full stop
     */
    public record DraftTask(
            String what,
            List<String> leads,
            List<String> coordinates,
            List<String> executes,
            DraftTiming timing,
            List<String> reportTo) {
        public DraftTask {
            leads = List.copyOf(leads);
            coordinates = List.copyOf(coordinates);
            executes = List.copyOf(executes);
            reportTo = List.copyOf(reportTo);
        }
    }
}
