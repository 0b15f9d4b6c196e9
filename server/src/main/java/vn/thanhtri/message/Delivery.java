package vn.thanhtri.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way out of a message to one address.
 *
 * @param token idempotency key, the same at every try
 * @param nextAt when it is tried next; in quiet hours their end
 * @param trouble what the last try met; empty when it met nothing
 */
public record Delivery(
        long id,
        long message,
        Way way,
        String address,
        UUID token,
        Instant nextAt,
        int tries,
        @Nullable Instant sentAt,
        @Nullable Instant failedAt,
        String trouble) {

    /** The ways out. */
    public enum Way {
        EMAIL,
        /** SMS or Zalo, by the gateway the province has a contract with. */
        GATEWAY
    }

    public State state() {
        if (sentAt != null) {
            return State.SENT;
        }
        return failedAt != null ? State.FAILED : tries == 0 ? State.WAITING : State.AGAIN;
    }

    /** Derived from what happened. */
    public enum State {
        WAITING("act"),
        AGAIN("warn"),
        SENT("ok"),
        FAILED("bad");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** Class of the stylesheet; the words say the same. */
        public String tone() {
            return tone;
        }
    }
}
