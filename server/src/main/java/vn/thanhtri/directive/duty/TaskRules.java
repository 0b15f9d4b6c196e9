package vn.thanhtri.directive.duty;

import java.util.List;
import vn.thanhtri.obligation.Rule;

/** Every rule about a dispatched task, in one place. */
final class TaskRules {
    private TaskRules() {}

    static List<Rule<TaskDossier>> all() {
        return List.of(
                new CarryOutTask(),
                new CarryOutWhenItHappens(),
                new EndBreach(),
                new ReportDaily(),
                new ReportPeriodically());
    }
}
