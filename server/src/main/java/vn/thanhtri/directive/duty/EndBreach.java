package vn.thanhtri.directive.duty;

import java.util.List;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: to end and answer for each breach of a prohibition or a standing norm that an officer recorded, by the accountable agency; late from the
 * moment it was recorded unless the officer gave time.
 *
 * <p>Source: the prohibition itself, e.g. 107/TB-UBND of 28-7-2021, điểm 2.3 ("tuyệt đối không để …").
 */
final class EndBreach implements Rule<TaskDossier> {
    @Override
    public String key() {
        return "directive.breach";
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTIVE;
    }

    @Override
    public List<Duty> duties(TaskDossier dossier, PolicyBook book) {
        Task task = dossier.task();
        // a norm that was made work since keeps its breaches; what happens to an anchored task is no breach
        if (task.removed() || task.kind().isAnchored()) {
            return List.of();
        }
        return Happened.duties(key(), dossier, task.title());
    }
}
