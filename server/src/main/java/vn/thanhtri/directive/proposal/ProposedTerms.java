package vn.thanhtri.directive.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Task.DueFrom;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.AnchorEvents;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/**
 * Of what kind a task is and when it is owed, as its words of time propose; what they leave open the policy book proposes by the
 * urgency of the words or of the document.
 */
final class ProposedTerms {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final PolicyBook book;
    private final String area;
    private final Instant issuedAt;
    private final @Nullable String urgency;
    private final List<AnchorEvents> events;

    /** @param urgency of the document, e.g. {@code HOA_TOC}; null for none */
    ProposedTerms(PolicyBook book, String area, Instant issuedAt, @Nullable String urgency, List<AnchorEvents> events) {
        this.book = book;
        this.area = area;
        this.issuedAt = issuedAt;
        this.urgency = urgency;
        this.events = events;
    }

    /**
     * @param due null for no deadline
     * @param basis clause of a proposed deadline; empty otherwise
     * @param hour of a recurring task; null for every other
     */
    record Owed(
            TaskKind kind,
            @Nullable Instant due,
            DueFrom from,
            String basis,
            @Nullable LocalTime hour,
            Terms terms) {
        private Owed as(TaskKind other) {
            return new Owed(other, due, from, basis, hour, terms);
        }

        private Owed until(@Nullable Instant moment, DueFrom source, String clause) {
            return moment == null ? this : new Owed(kind, moment, source, clause, hour, terms);
        }

        private Owed on(Terms better) {
            return new Owed(kind, due, from, basis, hour, better);
        }
    }

    /** @param sentence the sentence of the text that the words of the order stand in */
    Owed of(TaskKind kind, String words, String sentence, List<Timing> timings) {
        Owed owed = new Owed(kind, null, DueFrom.NONE, "", null, TermsInWords.of(kind, words, sentence));
        for (Timing timing : timings) {
            owed = switch (timing.when()) {
                case When.Recurring rhythm -> recurring(owed, kind, rhythm);
                case When.Continuous continuous -> lasting(owed, kind);
                case When.OpenInterval open -> lasting(owed, kind).on(TermsInWords.untilNotice(owed.terms()));
                case When.Before before -> owed.until(instant(before), DueFrom.TEXT, "");
                case When.Within within -> within(owed, kind, within, sentence);
                case When.Interval interval -> owed.until(end(interval), DueFrom.TEXT, "");
                case When.Immediate immediate -> proposed(owed, "IMMEDIATE");
                case When.Urgent urgent -> proposed(owed, "URGENT");
                case When.Effective effective -> owed;
            };
        }
        if (owed.kind() != TaskKind.ONCE) {
            return new Owed(owed.kind(), null, DueFrom.NONE, "", owed.hour(), owed.terms());
        }
        return urgency == null ? owed : proposed(owed, urgency);
    }

    private Owed recurring(Owed owed, TaskKind kind, When.Recurring recurring) {
        TaskKind rhythm = kind == TaskKind.PROHIBITION ? null : TermsInWords.rhythm(recurring.freq());
        if (rhythm == null) {
            return owed;
        }
        LocalTime named = recurring.by().isEmpty() ? null : recurring.by().getFirst();
        Terms terms = new Terms(
                recurring.weekday(),
                recurring.dayOfMonth(),
                "",
                "",
                owed.terms().condition(),
                owed.terms().untilNotice());
        return new Owed(
                rhythm,
                owed.due(),
                owed.from(),
                owed.basis(),
                named == null && rhythm == TaskKind.DAILY ? cutOff() : named,
                terms);
    }

    private static Owed lasting(Owed owed, TaskKind kind) {
        return owed.as(kind == TaskKind.ONCE ? TaskKind.CONTINUOUS : kind);
    }

    private Owed within(Owed owed, TaskKind kind, When.Within within, String sentence) {
        if (within.anchor() == When.Anchor.DOCUMENT) {
            return owed.until(after(within.duration()), DueFrom.TEXT, "");
        }
        return kind == TaskKind.PROHIBITION
                ? owed
                : owed.as(TaskKind.EVENT)
                        .on(TermsInWords.within(owed.terms(), within.duration(), TermsInWords.event(sentence, events)));
    }

    /** Only work that ends and has no deadline yet takes one by its urgency. */
    private Owed proposed(Owed owed, String word) {
        return owed.due() != null || owed.kind() != TaskKind.ONCE
                ? owed
                : book.find("directive.deadline", area, word, issuedAt)
                        .map(value -> owed.until(
                                issuedAt.plus(value.duration()),
                                DueFrom.PROPOSAL,
                                value.clause().cite()))
                        .orElse(owed);
    }

    private @Nullable LocalTime cutOff() {
        return book.find("report.daily.cutoff", area, "", issuedAt)
                .map(PolicyValue::time)
                .orElse(null);
    }

    private @Nullable Instant instant(When.Before before) {
        if (before.date() == null) {
            return before.time() == null ? null : VietnamTime.at(VietnamTime.dayOf(issuedAt), before.time());
        }
        return VietnamTime.at(before.date(), before.time() == null ? END_OF_DAY : before.time());
    }

    private static @Nullable Instant end(When.Interval interval) {
        return interval.to() == null
                ? null
                : VietnamTime.at(interval.to(), interval.toTime() == null ? END_OF_DAY : interval.toTime());
    }

    private Instant after(String duration) {
        ZonedDateTime issued = issuedAt.atZone(VietnamTime.ZONE);
        return (duration.contains("T") ? issued.plus(Duration.parse(duration)) : issued.plus(Period.parse(duration)))
                .toInstant();
    }
}
