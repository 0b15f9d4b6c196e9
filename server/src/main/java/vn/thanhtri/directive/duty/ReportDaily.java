package vn.thanhtri.directive.duty;

import java.util.List;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: the report of each day by the hour the directive names, by every unit it is addressed to, also when there is nothing to
 * report. The first day is the first whose hour lies after the dispatch; tomorrow's is open ahead. Days whose hour came before
 * a newer document replaced or lifted it stay owed, later ones only where they were reported.
 *
 * <p>Source: 107/TB-UBND of 28-7-2021, điểm 7 ("trước 15h00' hằng ngày"), and each directive of the kind.
 */
final class ReportDaily implements Rule<TaskDossier> {
    @Override
    public String key() {
        return "directive.daily";
    }

    @Override
    public Topic topic() {
        return Topic.REPORTING;
    }

    @Override
    public List<Duty> duties(TaskDossier dossier, PolicyBook book) {
        return dossier.task().kind() == TaskKind.DAILY ? Recurring.duties(key(), dossier) : List.of();
    }
}
