package vn.thanhtri.obligation.score;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Standing;
import vn.thanhtri.obligation.Tally;
import vn.thanhtri.obligation.TallyScope;

/** How duties about some subjects stand now, with the list behind every number; bounded by the area of who asks. */
@Service
public class Tallies {
    private final TallyStore store;
    private final Clock clock;

    Tallies(TallyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** By number of the subject. */
    @Transactional(readOnly = true)
    public Map<Long, Tally> bySubject(TallyScope scope) {
        return store.count(scope, TallyStore.By.SUBJECT, clock.instant());
    }

    /** By number of the agency that owes. */
    @Transactional(readOnly = true)
    public Map<Long, Tally> byDebtor(TallyScope scope) {
        return store.count(scope, TallyStore.By.DEBTOR, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Obligation> list(TallyScope scope, Standing standing, int limit) {
        return store.list(scope, standing, clock.instant(), limit);
    }
}
