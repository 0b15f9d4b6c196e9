package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.List;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: the death of a case reported to the level above within 24 hours, by the health station of its home. Source:
 * 54/2015/TT-BYT (a change that has to be told), 15/2026/TT-BYT. Why: deaths tell how bad it is.
 */
final class TellDeath implements Rule<CaseDossier> {
    @Override
    public String key() {
        return "case.death.report";
    }

    @Override
    public Topic topic() {
        return Topic.REPORTING;
    }

    @Override
    public List<Duty> duties(CaseDossier known, PolicyBook book) {
        Instant died = known.diedAt();
        Long station = known.station();
        if (known.withdrawn() || !known.counts() || died == null || station == null) {
            return List.of();
        }
        return book.find("report.death", known.area(), known.subject(), died)
                .map(within -> List.of(Duty.once(
                                key(),
                                station,
                                died,
                                died.plus(within.duration()),
                                within.clause(),
                                known.deathReported())
                        .countedFromOpening()))
                .orElse(List.of());
    }
}
