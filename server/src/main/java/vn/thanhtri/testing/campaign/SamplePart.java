package vn.thanhtri.testing.campaign;

import java.util.List;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: everybody on the list of a round in a hamlet sampled, or known to be sampled elsewhere or to live elsewhere, by the
 * health station, by the hour that the order gives. Source: the order itself. Why: a percentage hides the household that
 * nobody went to.
 */
final class SamplePart implements Rule<PartDossier> {
    @Override
    public String key() {
        return "sampling.part";
    }

    @Override
    public Topic topic() {
        return Topic.TESTING;
    }

    @Override
    public List<Duty> duties(PartDossier known, PolicyBook book) {
        Long station = known.station();
        return station == null || known.part().targets() == 0
                ? List.of()
                : List.of(Duty.once(
                        key(),
                        station,
                        known.beginsAt(),
                        known.dueAt(),
                        known.basis(),
                        known.part().missing() == 0 ? known.last() : null));
    }
}
