package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.References;
import vn.thanhtri.tracing.Refuse;

/** What must be right about a case before it is recorded. */
@Component
class CaseChecks {
    private final CaseStore store;
    private final References references;
    private final Clock clock;

    CaseChecks(CaseStore store, References references, Clock clock) {
        this.store = store;
        this.references = references;
        this.clock = clock;
    }

    void requireNoCase(long person) {
        store.findOf(person)
                .ifPresent(known -> Refuse.when(true, "case-twice", "person", Map.of("code", known.code())));
    }

    PersonCase requireStanding(PersonCase known) {
        Refuse.when(!known.stands(), "case-withdrawn", "case", Map.of("code", known.code()));
        return known;
    }

    /** @param id the case itself; null before it is confirmed */
    void requireConsistent(@Nullable Long id, CaseFinding finding) {
        Instant now = clock.instant();
        LocalDate onset = finding.onsetOn();
        Refuse.future(finding.sampledAt(), now, "sampledAt");
        Refuse.future(finding.positiveAt(), now, "positiveAt");
        Refuse.future(finding.confirmedAt(), now, "confirmedAt");
        Refuse.future(finding.isolatedAt(), now, "isolatedAt");
        Refuse.when(
                finding.positiveAt().isBefore(finding.sampledAt()),
                "result-before-sample",
                "positiveAt",
                Map.of("result", Refuse.say(finding.positiveAt()), "sample", Refuse.say(finding.sampledAt())));
        Refuse.when(
                finding.confirmedAt().isBefore(finding.positiveAt()),
                "confirmed-before-result",
                "confirmedAt",
                Map.of("confirmed", Refuse.say(finding.confirmedAt()), "result", Refuse.say(finding.positiveAt())));
        // symptoms may come after the sample; that day is as true as any other
        Refuse.future(onset == null ? null : VietnamTime.at(onset, LocalTime.MIN), now, "onsetOn");
        switch (finding.source()) {
            case Source.OfCase known -> {
                requireSource(id, known.personCase());
                references.require("tracing.setting_known", known.setting());
            }
            case Source.AtPlace place -> Refuse.when(place.place().isBlank(), "place-missing", "source");
            case Source.Imported imported -> Refuse.when(imported.from().isBlank(), "place-missing", "source");
            case Source.Unknown unknown -> {}
        }
    }

    private void requireSource(@Nullable Long id, long source) {
        Refuse.when(id != null && id == source, "source-itself", "source");
        PersonCase known = Found.get(store.find(source), "case", source);
        Refuse.when(!known.stands(), "source-unknown", "source");
    }
}
