package vn.thanhtri.quarantine.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is told of a decision: person with family, police, hamlet head; of a foreigner the consular department too. */
public final class Notices {
    private Notices() {}

    public static List<StepKind> of(Stay stay) {
        List<StepKind> whom =
                new ArrayList<>(List.of(StepKind.TOLD_PERSON, StepKind.TOLD_POLICE, StepKind.TOLD_HAMLET));
        if (stay.foreigner()) {
            whom.add(StepKind.TOLD_CONSULATE);
        }
        return whom;
    }

    /** Those who were told since the newest decision. */
    public static Optional<Step> told(Stay stay, StepKind whom) {
        Optional<Step> decided = stay.last(StepKind.DECIDED);
        return stay.steps().stream()
                .filter(step -> step.kind() == whom)
                .filter(step ->
                        decided.isPresent() && !step.at().isBefore(decided.get().at()))
                .findFirst();
    }

    public static boolean isComplete(Stay stay) {
        return of(stay).stream().allMatch(whom -> told(stay, whom).isPresent());
    }
}
