package vn.thanhtri.message;

import org.springframework.stereotype.Component;

/** Wakes the outbox when something was queued; where no rounds are made nobody hears it. */
@Component
class OutboxBell {
    private volatile Runnable sleeper = () -> {};

    void wakes(Runnable woken) {
        sleeper = woken;
    }

    void ring() {
        sleeper.run();
    }
}
