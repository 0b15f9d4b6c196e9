package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;

/** Nobody goes before nothing is missing any more: the certificate, then the release. */
@Service
public class Releases {
    private final Stays stays;
    private final StaySchedules schedules;
    private final Signing signing;

    Releases(Stays stays, StaySchedules schedules, Signing signing) {
        this.stays = stays;
        this.schedules = schedules;
        this.signing = signing;
    }

    /** The certificate, when nothing is missing any more. Returns its number among the papers. */
    @Transactional
    @Asks(Verb.RELEASE_PERSON)
    public long certify(long id, Paper paper) {
        Stay stay = stays.running(List.of(id)).getFirst();
        Refuse.when(paper.number().isEmpty(), "number-missing", "number");
        Refuse.when(stay.has(StepKind.CERTIFIED), "certified-already", "stay", Map.of("name", stay.label()));
        requireMet(stay);
        return signing.sign(DecisionKind.CERTIFICATE, List.of(stay), stay.form(), paper, Paper.Terms.NONE);
    }

    private void requireMet(Stay stay) {
        for (Condition condition : schedules.conditions(stay)) {
            Refuse.because(
                    !condition.met(),
                    "condition",
                    "stay",
                    condition.clause(),
                    Map.of("name", stay.label(), "condition", "@stay.condition." + condition.what()));
        }
    }

    /** They go, after the certificate: the stay is over, the days of monitoring begin. */
    @Transactional
    @Asks(Verb.RELEASE_PERSON)
    public void release(long id, Instant at) {
        Stay stay = stays.running(List.of(id)).getFirst();
        Step certified = Refuse.needs(stay.last(StepKind.CERTIFIED), "not-certified", "stay", stay);
        Refuse.before(at, certified.at(), "released-before-certificate", "at");
        requireMet(stay);
        stays.record(List.of(stay), StepKind.RELEASED, at, certified.decision(), stay.keeper(), null, "");
        stays.end(stay, at);
    }
}
