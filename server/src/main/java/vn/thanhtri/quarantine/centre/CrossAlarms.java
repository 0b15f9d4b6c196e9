package vn.thanhtri.quarantine.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.quarantine.cross.LivedWorld;

/** Whether a centre infects: computed from who lay where, each time it is asked. A range under stated assumptions, never a verdict. */
@Service
public class CrossAlarms {
    private static final Duration BACK = Duration.ofDays(42);

    private final LivedStore store;
    private final Clock clock;

    CrossAlarms(LivedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Late cases of the last six weeks and the alarm of the centre; nothing where there is no case. */
    @Transactional(readOnly = true)
    public LivedWorld.Judged judge(long centre) {
        Instant now = clock.instant();
        Instant since = now.minus(BACK);
        LivedWorld world = new LivedWorld(now);
        if (store.hasCases(centre, since)) {
            store.tell(world, centre, since);
        }
        return world.judge();
    }
}
