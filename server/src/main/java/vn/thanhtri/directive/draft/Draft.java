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
 * @param references what it replaces, lifts, amends or extends
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

    /** The same with other lines above the signature. */
    Draft signedBy(List<String> lines) {
        return new Draft(kind, urgency, subject, opening, effectiveAt, references, tasks, recipients, lines, signer);
    }

    /**
     * What it does to an earlier document.
     *
     * @param document number of the older document
     * @param point key of the point it amends or extends; empty for the whole
     * @param due the new deadline, local to Vietnam; null when none changes
     * @param words of an amendment: what the point says from now on; empty when only the deadline changes
     */
    public record Reference(
            RelationKind kind,
            long document,
            String point,
            @Nullable LocalDateTime due,
            String words) {
        // drafts saved before points and words could be named have neither
        public Reference(
                RelationKind kind,
                long document,
                @Nullable String point,
                @Nullable LocalDateTime due,
                @Nullable String words) {
            this.kind = kind;
            this.document = document;
            this.point = point == null ? "" : point;
            this.due = due;
            this.words = words == null ? "" : words.strip();
        }

        public Reference(RelationKind kind, long document) {
            this(kind, document, "", null, "");
        }
    }

    /** Whether a place of the text lies in the new words of an earlier document's point: they are no order of this one. */
    boolean quotes(String text, int at) {
        return references.stream().filter(each -> !each.words().isEmpty()).anyMatch(each -> {
            String quoted = "“" + each.words() + "”";
            int from = text.indexOf(quoted);
            return from >= 0 && at >= from && at < from + quoted.length();
        });
    }

    /** Whether it changes earlier documents, which may be all it does. */
    public boolean changesOthers() {
        return references.stream().anyMatch(each -> each.kind().changes());
    }

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
