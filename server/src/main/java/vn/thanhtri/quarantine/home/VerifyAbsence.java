package vn.thanhtri.quarantine.home;

import java.util.List;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: who was not found at home looked for, by the commune's police; nobody opening is visited again by the station. No text names
 * hours. Source: 879/QĐ-BYT (the commune reports at once who leaves). Why: not found is no violation until somebody has verified it.
 */
final class VerifyAbsence implements Rule<HomeDossier> {
    private static final Clause LEAVING = Clause.of("879/QĐ-BYT", "");

    @Override
    public String key() {
        return "home.verify";
    }

    @Override
    public Topic topic() {
        return Topic.QUARANTINE;
    }

    @Override
    public List<Duty> duties(HomeDossier home, PolicyBook book) {
        Long police = home.police();
        Long station = home.station();
        if (police == null || station == null) {
            return List.of();
        }
        return home.entries().stream()
                .filter(entry -> !entry.found().isMet())
                .map(entry -> new Duty(
                        key(),
                        String.valueOf(entry.fact()),
                        entry.found() == HomeFinding.ABSENT ? police : station,
                        entry.at(),
                        null,
                        LEAVING,
                        null,
                        null,
                        home.entries().stream()
                                .filter(next -> next.at().isAfter(entry.at())
                                        && next.found().isMet())
                                .findFirst()
                                .map(next -> new Discharge(next.at(), next.fact()))
                                .orElse(null)))
                .filter(duty -> duty.discharge() != null || home.stay().runs())
                .toList();
    }
}
