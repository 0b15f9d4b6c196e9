package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/**
 * Owed: a case reported to the level above, by the health station of its home. Until 30/6/2026 within 24 or 48 hours of the
 * diagnosis (54/2015/TT-BYT, Phụ lục 1); from 1/7/2026 within 24 hours of the suspicion (15/2026/TT-BYT). Which number a disease
 * has, the policy book says; where it has none, nothing is owed and the province is asked. Why: what is not reported nobody
 * above can act upon.
 */
final class TellCase implements Rule<CaseDossier> {
    @Override
    public String key() {
        return "case.report";
    }

    @Override
    public Topic topic() {
        return Topic.REPORTING;
    }

    @Override
    public List<Duty> duties(CaseDossier known, PolicyBook book) {
        Instant suspected = known.suspectedAt();
        Instant confirmed = known.confirmedAt();
        if (known.withdrawn()) {
            return List.of();
        }
        if (suspected != null) {
            Optional<PolicyValue> within = book.find("report.case.suspected", known.area(), known.subject(), suspected);
            if (within.isPresent()) {
                return owed(known, suspected, within.get(), known.reported());
            }
        }
        return confirmed == null
                ? List.of()
                : book.find("report.case", known.area(), known.subject(), confirmed)
                        .map(within -> owed(known, confirmed, within, known.reported()))
                        .orElse(List.of());
    }

    private List<Duty> owed(CaseDossier known, Instant from, PolicyValue within, @Nullable Discharge done) {
        Long station = known.station();
        return station == null
                ? List.of()
                : List.of(Duty.once(key(), station, from, from.plus(within.duration()), within.clause(), done)
                        .countedFromOpening());
    }
}
