package vn.thanhtri.directive.duty;

import java.util.List;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: to carry out a task of a directive, by every agency it is addressed to, by the deadline of the text or of the officer
 * who dispatched it; a proposed deadline that no officer took binds nobody. Work without an end ("thường xuyên") is owed without a
 * deadline until it is reported. Norms and prohibitions have no result to report and are owed by nobody. A target that an officer bound to it fulfils it too. Once a newer document has replaced or lifted it, only what was
 * carried out stays.
 *
 * <p>Source: the point of the directive itself; Decree 30/2020/NĐ-CP, Điều 23 (unit chủ trì, deadline).
 */
final class CarryOutTask implements Rule<TaskDossier> {
    @Override
    public String key() {
        return "directive.task";
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTIVE;
    }

    @Override
    public List<Duty> duties(TaskDossier dossier, PolicyBook book) {
        Task task = dossier.task();
        if (task.removed()
                || task.kind().isRecurring()
                || task.kind().isAnchored()
                || task.kind().isStanding()) {
            return List.of();
        }
        boolean ended = dossier.endedAt().isPresent();
        return task.debtors().stream()
                .filter(agency ->
                        !ended || dossier.findFulfilled(agency, null, "").isPresent())
                .map(agency -> new Duty(
                        key(),
                        String.valueOf(agency),
                        agency,
                        dossier.dispatchedAt(),
                        task.deadline().orElse(null),
                        dossier.clause(),
                        task.title(),
                        task.place().isEmpty() ? null : task.place(),
                        dossier.findFulfilled(agency, null, "").orElse(null)))
                .toList();
    }
}
