package vn.thanhtri.obligation.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.round.RoundThread;
import vn.thanhtri.obligation.ledger.LedgerNews;
import vn.thanhtri.obligation.ledger.Worker;

/** The thread of the engine: works the queue off as soon as something is marked, and looks at the clock twice a minute. */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class Rounds extends RoundThread {
    private final Worker worker;
    private final Timekeeper timekeeper;
    private final Clock clock;

    Rounds(Worker worker, Timekeeper timekeeper, LedgerNews news, Clock clock) {
        super("obligations", Duration.ofSeconds(30));
        this.worker = worker;
        this.timekeeper = timekeeper;
        this.clock = clock;
        news.work(this::wake);
    }

    @Override
    protected void round() {
        timekeeper.runDue(clock.instant());
    }

    @Override
    protected void onceWoken() {
        worker.drain();
    }
}
