package vn.thanhtri.quarantine.stay;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.people.merge.PersonRecords;

/** Papers name the number of who was kept: of two numbers of one person, the one with stays is kept. */
@Component
class KeptPersons implements PersonRecords {
    private final Stays stays;
    private final Jurisdiction jurisdiction;

    KeptPersons(Stays stays, Jurisdiction jurisdiction) {
        this.stays = stays;
        this.jurisdiction = jurisdiction;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> listHoldings(long person) {
        int kept = count(person);
        return kept == 0 ? List.of() : List.of(new Holding("stays", kept));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Conflict> listConflicts(long merged, long survivor) {
        int kept = count(merged);
        return kept == 0
                ? List.of()
                : List.of(new Conflict("stay.merge.kept", Map.of("stays", String.valueOf(kept)), true));
    }

    private int count(long person) {
        return jurisdiction.everywhere(() -> stays.listOf(person).size());
    }

    /** Nothing moves: who has stays is not merged away. */
    @Override
    public void merge(Move move) {}

    @Override
    public void part(Move move, long mergingFact) {}
}
