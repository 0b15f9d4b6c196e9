package vn.thanhtri.directive.duty;

import java.util.List;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: what a directive asks for each week or month, by its day and hour, by every unit it is addressed to; open from the day
 * after the one before.
 *
 * <p>Source: the point of the directive itself, e.g. "báo cáo hằng tuần trước 16 giờ thứ Sáu".
 */
final class ReportPeriodically implements Rule<TaskDossier> {
    @Override
    public String key() {
        return "directive.periodic";
    }

    @Override
    public Topic topic() {
        return Topic.REPORTING;
    }

    @Override
    public List<Duty> duties(TaskDossier dossier, PolicyBook book) {
        return switch (dossier.task().kind()) {
            case WEEKLY, MONTHLY -> Recurring.duties(key(), dossier);
            case ONCE, DAILY, EVENT, CONTINUOUS, NORM, PROHIBITION, CONDITIONAL -> List.of();
        };
    }
}
