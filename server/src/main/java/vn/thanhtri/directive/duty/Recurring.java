package vn.thanhtri.directive.duty;

import java.util.List;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.obligation.Duty;

/** One duty for each time of a recurring task and each agency, from the dispatch until a newer document ends it. */
public final class Recurring {
    private Recurring() {}

    static List<Duty> duties(String rule, TaskDossier dossier) {
        Task task = dossier.task();
        if (task.removed()) {
            return List.of();
        }
        return Rhythm.of(task).between(dossier.dispatchedAt(), dossier.openUntil()).stream()
                .flatMap(each -> task.debtors().stream()
                        .filter(agency -> dossier.owes(each.dueAt(), agency, each.day(), ""))
                        .map(agency -> new Duty(
                                rule,
                                each.day() + "/" + agency,
                                agency,
                                each.opensAt(),
                                each.dueAt(),
                                dossier.clause(),
                                task.title(),
                                null,
                                dossier.findReport(agency, each.day(), "").orElse(null))))
                .toList();
    }
}
