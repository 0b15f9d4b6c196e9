package vn.thanhtri.quarantine.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.policy.PolicyValue;

/**
 * As whom policy knows somebody: fully vaccinated, recovered, partly vaccinated, not vaccinated, always as of the day of the
 * anchor. Asked only where texts tell them apart; where a text does so without saying what "fully" means, an officer is asked.
 */
final class ProtectedBy {
    private static final String WAIT = "quarantine.dose.wait.days";
    private static final String COUNT = "quarantine.dose.count";
    private static final String LONGEST = "quarantine.dose.longest.months";
    private static final String RECOVERED = "quarantine.recovered.longest.months";
    private static final List<String> KEYS =
            List.of("quarantine.central.days", "quarantine.home.days", "quarantine.monitor.days");

    private ProtectedBy() {}

    static String subject(Circumstances person, InForce numbers) {
        String general = person.group().subject();
        LocalDate anchor = person.anchor();
        boolean full = isTold(general, "full-dose", numbers);
        boolean recovered = isTold(general, "recovered", numbers);
        if (anchor == null || (!full && !recovered)) {
            return general;
        }
        if (recovered && hasRecovered(person.protection().recoveredOn(), anchor, general, numbers)) {
            return general + ".recovered";
        }
        List<LocalDate> doses = person.protection().doses().stream()
                .filter(dose -> !dose.isAfter(anchor))
                .toList();
        if (full && isFull(person, doses, anchor, general, numbers)) {
            return general + ".full-dose";
        }
        return general + (doses.isEmpty() ? ".unvaccinated" : ".partial");
    }

    private static boolean isTold(String general, String part, InForce numbers) {
        return KEYS.stream().anyMatch(key -> numbers.tellsApart(key, general + "." + part, general));
    }

    private static boolean hasRecovered(
            @Nullable LocalDate recoveredOn, LocalDate anchor, String general, InForce numbers) {
        if (recoveredOn == null || recoveredOn.isAfter(anchor)) {
            return false;
        }
        return numbers.findOrAsk(RECOVERED, general, true)
                .map(PolicyValue::number)
                .map(months -> !recoveredOn.plusMonths(months).isBefore(anchor))
                .orElse(false);
    }

    private static boolean isFull(
            Circumstances person, List<LocalDate> doses, LocalDate anchor, String general, InForce numbers) {
        if (doses.isEmpty()) {
            return false;
        }
        Optional<PolicyValue> wait = numbers.findOrAsk(WAIT, general, true);
        boolean complete = numbers.find(COUNT, general)
                .map(count -> doses.size() >= count.number())
                .orElse(person.protection().complete());
        if (wait.isEmpty() || !complete) {
            return false;
        }
        LocalDate last = doses.getLast();
        boolean valid = numbers.find(LONGEST, general)
                .map(months -> !last.plusMonths(months.number()).isBefore(anchor))
                .orElse(true);
        return valid && !last.plusDays(wait.get().number()).isAfter(anchor);
    }
}
