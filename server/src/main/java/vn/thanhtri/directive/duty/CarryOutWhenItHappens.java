package vn.thanhtri.directive.duty;

import java.util.List;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: to carry out an order that waits for something ("trong 24 giờ kể từ khi có ca mắc", "khi có …", "nếu …"), once for each
 * time it happened, by the addressees of the place; due so long after it happened as the text says. Before that nothing is owed.
 *
 * <p>Source: the point of the directive itself, e.g. 107/TB-UBND of 28-7-2021, điểm 5.2 ("khi có trường hợp không chấp hành").
 */
final class CarryOutWhenItHappens implements Rule<TaskDossier> {
    @Override
    public String key() {
        return "directive.event";
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTIVE;
    }

    @Override
    public List<Duty> duties(TaskDossier dossier, PolicyBook book) {
        Task task = dossier.task();
        if (task.removed() || !task.kind().isAnchored()) {
            return List.of();
        }
        return Happened.duties(key(), dossier, task.title());
    }
}
