package vn.thanhtri.directive.duty;

import java.util.List;
import vn.thanhtri.obligation.Duty;

/** One duty for each time something happened and each agency that owes it then, until a newer document ends it. */
final class Happened {
    private Happened() {}

    static List<Duty> duties(String rule, TaskDossier dossier, String title) {
        return dossier.triggers().stream()
                .flatMap(trigger -> trigger.agencies().stream()
                        .filter(agency -> dossier.owes(trigger.dueAt(), agency, null, trigger.occurrence()))
                        .map(agency -> new Duty(
                                rule,
                                trigger.occurrence() + "/" + agency,
                                agency,
                                trigger.at(),
                                trigger.dueAt(),
                                dossier.clause(),
                                title,
                                trigger.label(),
                                dossier.findReport(agency, null, trigger.occurrence())
                                        .orElse(null))))
                .toList();
    }
}
