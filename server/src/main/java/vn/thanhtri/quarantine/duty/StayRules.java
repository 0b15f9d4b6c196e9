package vn.thanhtri.quarantine.duty;

import java.util.List;
import vn.thanhtri.obligation.Rule;

/** What is owed about somebody who is kept, in the order in which they meet it. */
final class StayRules {
    private StayRules() {}

    static List<Rule<StayDossier>> all() {
        return List.of(
                new DecideBeforeLapse(),
                new ListAndDecide(),
                new TellOfDecision(),
                new ExtendBeforeCap(),
                new SeekAway(),
                new AnswerReturn(),
                new ReleaseInTime(),
                new SampleAfterRelease());
    }
}
