package vn.thanhtri.message;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the outbox when something was queued. */
@Component
class OutboxBell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    void await(long seconds) throws InterruptedException {
        if (rung.tryAcquire(seconds, TimeUnit.SECONDS)) {
            rung.drainPermits();
        }
    }
}
