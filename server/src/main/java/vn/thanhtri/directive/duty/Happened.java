package vn.thanhtri.directive.duty;

import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;

/** One duty for each time something happened and each agency that owes it then, until a newer document ends it. */
final class Happened {
    private Happened() {}

    static List<Duty> duties(String rule, TaskDossier dossier, String title) {
        return dossier.triggers().stream()
                .flatMap(trigger -> trigger.agencies().stream()
                        .filter(agency -> dossier.owes(trigger.dueAt(), agency, null, trigger.occurrence()))
                        .map(agency -> counted(
                                dossier,
                                trigger,
                                new Duty(
                                        rule,
                                        trigger.occurrence() + "/" + agency,
                                        agency,
                                        trigger.at(),
                                        trigger.dueAt(),
                                        dossier.clause(),
                                        title,
                                        trigger.label(),
                                        dossier.findReport(agency, null, trigger.occurrence())
                                                .orElse(null)))))
                .toList();
    }

    /** Owed so long after what happened; nobody could begin before it was entered. */
    private static Duty counted(TaskDossier dossier, Trigger trigger, Duty duty) {
        return dossier.task().terms().dueAfter(trigger.at()).equals(Optional.ofNullable(trigger.dueAt()))
                ? duty.countedFromOpening()
                : duty;
    }
}
