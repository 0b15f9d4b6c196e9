package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.right.References;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.When;

/** What must be right about a case before it is recorded. */
@Component
class CaseChecks {
    private static final Duration LONG_AGO = Duration.ofDays(6 * 365);

    private final CaseStore store;
    private final References references;
    private final Clock clock;

    CaseChecks(CaseStore store, References references, Clock clock) {
        this.store = store;
        this.references = references;
        this.clock = clock;
    }

    /** A second episode is a new case; as long as the first goes on, the person is that case. */
    void requireNoCase(long person) {
        store.findOngoing(person)
                .ifPresent(known -> Refuse.when(true, "case-twice", "person", Map.of("code", known.code())));
    }

    PersonCase requireStanding(PersonCase known) {
        Refuse.when(!known.stands(), "case-withdrawn", "case", Map.of("code", known.code()));
        return known;
    }

    /**
     * @param known the case itself; null before it is recorded
     * @param recorded taken in from a list: it may be of a time long ago
     */
    void requireConsistent(@Nullable PersonCase known, CaseFinding finding, boolean recorded) {
        Instant now = clock.instant();
        LocalDate onset = finding.onsetOn();
        boolean old = recorded || known != null && known.announced().at().isBefore(now.minus(LONG_AGO));
        When sampled = finding.sampled();
        When positive = finding.positive();
        When confirmed = finding.confirmed();
        past(sampled, now, old, "sampledAt");
        past(positive, now, old, "positiveAt");
        past(confirmed, now, old, "confirmedAt");
        past(finding.isolated(), now, old, "isolatedAt");
        if (sampled != null && positive != null) {
            Refuse.when(
                    positive.isBefore(sampled),
                    "result-before-sample",
                    "positiveAt",
                    Map.of("result", positive.said(), "sample", sampled.said()));
        }
        if (positive != null && confirmed != null) {
            Refuse.when(
                    confirmed.isBefore(positive),
                    "confirmed-before-result",
                    "confirmedAt",
                    Map.of("confirmed", confirmed.said(), "result", positive.said()));
        }
        // symptoms may come after the sample; that day is as true as any other
        past(onset == null ? null : When.day(onset), now, old, "onsetOn");
        Long id = known == null ? null : known.id();
        switch (finding.source()) {
            case Source.OfCase from -> {
                requireSource(id, from.personCase());
                references.require("tracing.setting_known", from.setting());
            }
            case Source.AtPlace place -> Refuse.when(place.place().isBlank(), "place-missing", "source");
            case Source.Imported imported -> Refuse.when(imported.from().isBlank(), "place-missing", "source");
            case Source.Unknown unknown -> {}
        }
    }

    private static void past(@Nullable When at, Instant now, boolean old, String field) {
        if (at == null) {
            return;
        }
        if (old) {
            Refuse.when(at.at().isAfter(now), "future", field, Map.of("at", at.said(), "now", Refuse.say(now)));
        } else {
            Refuse.future(at.at(), now, field);
        }
    }

    private void requireSource(@Nullable Long id, long source) {
        Refuse.when(id != null && id == source, "source-itself", "source");
        PersonCase known = Found.get(store.find(source), "case", source);
        Refuse.when(!known.stands(), "source-unknown", "source");
    }
}
