package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.Care;
import vn.thanhtri.tracing.cases.CaseStep;
import vn.thanhtri.tracing.cases.InfectiousWindow;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.definition.Classification;
import vn.thanhtri.tracing.definition.Disease;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.KnownDetail;
import vn.thanhtri.tracing.source.PossibleSource;
import vn.thanhtri.web.View;

/**
 * The page of a case, and whether who looks may withdraw it.
 *
 * @param window null for a case that does not count
 * @param care where it was kept, in order of time
 * @param possible from whom or where it may have it, the likeliest first
 * @param infected the cases that may have it from this one
 * @param generation 1 for a case without a known source
 * @param discharge when it may go home at the earliest; null where no rule of the day says
 * @param movement where it was, day by day
 * @param versions what was set right, the newest first
 * @param add the kind of detail that is being added; null for none
 * @param then the minute as of which it is shown; null for all that is known
 */
public record CaseFile(
        PersonCase known,
        Outbreak outbreak,
        Disease disease,
        String person,
        @Nullable InfectiousWindow window,
        List<Care> care,
        List<Classification> classes,
        List<KnownDetail> details,
        List<Possible> possible,
        List<Other> infected,
        int generation,
        @Nullable EarliestDischarge discharge,
        List<JournalEntry> history,
        List<CaseStep> steps,
        boolean mayWithdraw,
        MovementStrip movement,
        List<CaseVersions.Version> versions,
        @Nullable DetailKind add,
        @Nullable Instant then) {
    /** Another case, and whose it is. */
    public record Other(PersonCase known, String name) {}

    /** A possible source, and whose case it is; null for no case, or one that is not seen from here. */
    public record Possible(PossibleSource source, @Nullable Other other) {
        /** 0 to 100; null where no case is behind. */
        public @Nullable Long percent() {
            Double share = source.share();
            return share == null ? null : Long.valueOf(Math.round(share * 100));
        }

        /** Where they met, each place once: {@code đám cưới 25/07}. */
        public List<String> places(View view) {
            return source.met().stream()
                    .map(one -> one.label().isEmpty() ? view.t("tracing.why.met") : one.label())
                    .distinct()
                    .toList();
        }
    }

    public List<String> verbs() {
        return known.stands() && then == null ? CasePages.verbs(mayWithdraw, died()) : List.of();
    }

    /** The end of the window; one that ends with a day is said as that day. */
    public String shownEnd(View view) {
        Instant end = window == null ? null : window.to();
        if (end == null) {
            return "";
        }
        boolean wholeDay = VietnamTime.localOf(end).toLocalTime().equals(LocalTime.MIN);
        return wholeDay ? view.day(end.minusSeconds(60)) : view.moment(end);
    }

    /** Whether it can be worked on: it stands, and is shown as it is known now. */
    public boolean isLive() {
        return known.stands() && then == null;
    }

    /** The minute that is shown, as a field takes it. */
    public String thenWritten(View view) {
        return When.minute(then == null ? view.now() : then).written();
    }

    public boolean died() {
        return details.stream().anyMatch(each -> each.known().is(DetailKind.OUTCOME, "DIED"));
    }

    /** The kinds of which something is known, in their order. */
    public List<DetailKind> kinds() {
        return details.stream()
                .map(each -> each.known().kind())
                .distinct()
                .sorted()
                .toList();
    }

    public List<KnownDetail> of(DetailKind kind) {
        return details.stream().filter(each -> each.known().kind() == kind).toList();
    }

    /** Days from the onset of this case to that of the other, below zero when the other fell ill before; null unless both are known. */
    public @Nullable Long intervalTo(Other other) {
        return between(known, other.known());
    }

    private static @Nullable Long between(PersonCase one, PersonCase other) {
        LocalDate from = one.known().onsetOn();
        LocalDate to = other.known().onsetOn();
        return from == null || to == null ? null : Long.valueOf(ChronoUnit.DAYS.between(from, to));
    }
}
