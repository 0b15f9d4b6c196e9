package vn.thanhtri.quarantine.stay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.quarantine.QuarantineFact;
import vn.thanhtri.quarantine.schedule.QuarantineForm;

/** A paper with everybody it names: one row, and a step of each. */
@Component
class Signing {
    private final Stays stays;
    private final DecisionStore store;
    private final Deciders deciders;
    private final Journal journal;
    private final Clock clock;

    Signing(Stays stays, DecisionStore store, Deciders deciders, Journal journal, Clock clock) {
        this.stays = stays;
        this.store = store;
        this.deciders = deciders;
        this.journal = journal;
        this.clock = clock;
    }

    long sign(DecisionKind kind, List<Stay> kept, QuarantineForm form, Paper paper, Paper.Terms terms) {
        Refuse.future(paper.at(), clock.instant(), "at");
        boolean explains = kind != DecisionKind.DECISION && kind != DecisionKind.CERTIFICATE;
        Refuse.when(explains && paper.reason().isEmpty(), "reason-missing", "reason");
        Deciders.Authority authority = deciders.of(kept.getFirst(), form, VietnamTime.dayOf(paper.at()));
        String area = kept.stream().map(Stay::area).reduce(Signing::common).orElse("");
        long fact = journal.append(new Fact(
                QuarantineFact.PAPER_SIGNED,
                new SubjectRef("quarantine-decision", 0),
                paper.at(),
                area,
                Map.of(
                        "kind",
                        kind.name(),
                        "number",
                        paper.number(),
                        "persons",
                        kept.size(),
                        "by",
                        Acting.current().name())));
        long decision = store.insert(kind, form, paper, authority, terms, fact, area);
        Long agency = authority.agency().map(each -> each.id()).orElse(null);
        QuarantineForm to = kind == DecisionKind.CHANGE ? form : null;
        stays.record(kept, kind.step(), paper.at(), decision, agency, to, paper.reason());
        return decision;
    }

    /** The area of a paper that names people of several communes is what they have in common. */
    private static String common(String one, String other) {
        int end = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i); i++) {
            if (one.charAt(i) == '.') {
                end = i + 1;
            }
        }
        return one.substring(0, end);
    }
}
