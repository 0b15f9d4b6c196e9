package vn.thanhtri.testing.campaign;

import java.time.Instant;
import java.util.List;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: somebody who was absent, refused or was not met is asked again, by the health station, at the hour that was agreed, at
 * the latest when the round is due. Source: the order of the campaign. Why: who was not sampled for a reason is the one the
 * virus stays with.
 */
final class ReturnToTarget implements Rule<TargetDossier> {
    @Override
    public String key() {
        return "sampling.return";
    }

    @Override
    public Topic topic() {
        return Topic.TESTING;
    }

    @Override
    public List<Duty> duties(TargetDossier known, PolicyBook book) {
        Long station = known.station();
        Instant since = known.since();
        return station == null || since == null
                ? List.of()
                : List.of(Duty.once(key(), station, since, known.backBy(), known.basis(), known.settled()));
    }
}
