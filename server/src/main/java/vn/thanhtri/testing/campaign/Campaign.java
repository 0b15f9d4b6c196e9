package vn.thanhtri.testing.campaign;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;

/**
 * A campaign: see {@link OpenCampaign}.
 *
 * @param reach path of the smallest unit that holds all its places
 */
public record Campaign(
        long id,
        String name,
        String prefix,
        WhoIsSampled who,
        @Nullable Integer ageFrom,
        @Nullable Integer largeFrom,
        int rounds,
        int roundDays,
        Instant beginsAt,
        Instant dueAt,
        long laboratory,
        int poolSize,
        @Nullable Long outbreak,
        Clause basis,
        String reach) {
    /** @param round from 1 */
    public Instant beginsAt(int round) {
        return beginsAt.plus(Duration.ofDays((long) roundDays * (round - 1)));
    }

    public Instant dueAt(int round) {
        return dueAt.plus(Duration.ofDays((long) roundDays * (round - 1)));
    }

    /** The round that runs, the first before it begins, the last after it ended. */
    public int roundAt(Instant now) {
        int round = 1;
        while (round < rounds && !now.isBefore(beginsAt(round + 1))) {
            round++;
        }
        return round;
    }

    /** Whether anybody may still be added. */
    public boolean isRunning(Instant now) {
        return now.isBefore(dueAt(rounds).plus(Duration.ofDays(roundDays)));
    }
}
