package vn.thanhtri.obligation.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Obligation;

/**
 * A request for more time, with the answer once there is one.
 *
 * @param dueAt the deadline when it was asked
 * @param until what the debtor asked for
 * @param answer null while the issuer has said nothing
 * @param obligation what it is about, as it stands now
 */
public record Extension(
        long id,
        long agency,
        Instant askedAt,
        String askedBy,
        Instant dueAt,
        Instant until,
        String reason,
        @Nullable Answer answer,
        Obligation obligation) {

    /** @param granted the new deadline; null when it was refused */
    public record Answer(Instant at, String by, @Nullable Instant granted, String reason) {}

    public State state() {
        Answer said = answer;
        if (said != null) {
            return said.granted() == null ? State.REFUSED : State.GRANTED;
        }
        return obligation.isOpen() ? State.OPEN : State.LAPSED;
    }

    /** Derived: what was asked and never answered lapses when the obligation ends. */
    public enum State {
        OPEN("warn"),
        GRANTED("ok"),
        REFUSED("bad"),
        LAPSED("");

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
