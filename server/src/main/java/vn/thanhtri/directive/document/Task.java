package vn.thanhtri.directive.document;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a point of a document orders.
 *
 * @param point key of the point, e.g. {@code 2.1}
 * @param starts first Java String index of its words in the document's text; {@code ends} is exclusive
 * @param timing words of the text that tell when; empty when it tells nothing
 * @param dueAt null when there is no deadline
 * @param dueFrom where the deadline comes from
 * @param dueBasis clause of a proposed deadline; empty otherwise
 * @param dailyBy hour of a daily, weekly or monthly task; null for other kinds
 * @param terms the rest of what says when it is owed
 * @param removedWhy empty while the task stands
 * @param opensAt from when it is owed; null: from the dispatch
 */
public record Task(
        long id,
        long document,
        String point,
        int starts,
        int ends,
        String title,
        TaskKind kind,
        String category,
        String timing,
        @Nullable Instant dueAt,
        DueFrom dueFrom,
        String dueBasis,
        @Nullable LocalTime dailyBy,
        Terms terms,
        String place,
        String reportTo,
        String removedWhy,
        @Nullable Instant opensAt,
        List<Party> parties) {

    /** Where a deadline comes from. */
    public enum DueFrom {
        TEXT,
        PROPOSAL,
        OFFICER,
        NONE
    }

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    Task with(List<Party> named) {
        return new Task(
                id,
                document,
                point,
                starts,
                ends,
                title,
                kind,
                category,
                timing,
                dueAt,
                dueFrom,
                dueBasis,
                dailyBy,
                terms,
                place,
                reportTo,
                removedWhy,
                opensAt,
                named);
    }

    /** The deadline that binds: a proposal binds nobody until an officer has taken it. */
    public Optional<Instant> deadline() {
        return dueFrom == DueFrom.PROPOSAL ? Optional.empty() : Optional.ofNullable(dueAt);
    }

    /** The hour of a recurring task; the end of the day where the text names none. */
    public LocalTime dailyHour() {
        return dailyBy == null ? END_OF_DAY : dailyBy;
    }

    public boolean removed() {
        return !removedWhy.isEmpty();
    }

    public List<Party> list(PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).toList();
    }

    /** The agencies that owe it: those who lead, else those who answer for it, else those who execute. */
    public List<Long> debtors() {
        for (PartyRole role : List.of(PartyRole.LEAD, PartyRole.ACCOUNTABLE, PartyRole.EXECUTE)) {
            List<Long> agencies = list(role).stream()
                    .flatMap(party -> party.agencies().stream())
                    .distinct()
                    .toList();
            if (!agencies.isEmpty()) {
                return agencies;
            }
        }
        return List.of();
    }

    /** Parts of names that the register does not know. */
    public List<Party> unknown() {
        return parties.stream().filter(party -> party.agencies().isEmpty()).toList();
    }

    public boolean unassigned() {
        return debtors().isEmpty();
    }

    /** True for work that ends, of which nobody has yet said when. */
    public boolean withoutDeadline() {
        return kind == TaskKind.ONCE && deadline().isEmpty();
    }
}
