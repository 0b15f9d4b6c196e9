package vn.thanhtri.tiers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Everybody's standing as of a minute, and until when it stays as it is if no fact changes. */
final class Standings {
    /** Entries of {@link #times}: first exposure, last exposure (STILL_OPEN while it goes on). */
    private static final int STRIDE = 2;

    private final int maxTier;
    private final StandingReader reader;
    private int asOf;
    private byte[] tier = {};
    private int[] times = {};
    /** From this asOf on the standing has to be read again. */
    private int[] until = {};

    Standings(TierState state) {
        this.maxTier = state.parameters.maxTier();
        this.reader = new StandingReader(state);
        this.asOf = state.parameters.asOfMinute();
        growPersons(state.graph.persons);
        for (int person = 0; person < state.graph.persons; person++) {
            reader.read(person, asOf, maxTier);
            keep(person);
        }
    }

    void growPersons(int persons) {
        int old = tier.length;
        if (persons > old) {
            int length = Math.max(persons, old + (old >> 1));
            tier = Arrays.copyOf(tier, length);
            times = Arrays.copyOf(times, length * STRIDE);
            until = Arrays.copyOf(until, length);
            Arrays.fill(tier, old, length, (byte) Standing.NO_TIER);
            Arrays.fill(times, old * STRIDE, length * STRIDE, Minutes.SINCE_ALWAYS);
            Arrays.fill(until, old, length, Minutes.STILL_OPEN);
        }
    }

    int asOf() {
        return asOf;
    }

    Standing get(int person) {
        return get(person, asOf);
    }

    /** The standing that is kept, where an exposure that goes on lasts until this minute. */
    private Standing get(int person, int asOfMinute) {
        if (tier[person] <= 0) {
            return tier[person] == 0 ? Standing.CASE : Standing.NONE;
        }
        int last = times[person * STRIDE + 1];
        return new Standing(tier[person], times[person * STRIDE], last == Minutes.STILL_OPEN ? asOfMinute : last);
    }

    /** Moves asOf and adds those whose standing may be another because of it. */
    void passTime(int minute, IntBag affected) {
        boolean backwards = minute < asOf;
        for (int person = 0; person < until.length; person++) {
            if (until[person] <= minute || backwards) {
                affected.add(person);
            }
        }
        asOf = minute;
    }

    /** Whether the standing may be another after an exposure that ends at this minute was gained within their windows. */
    boolean feelsGain(int person, int hops, int to) {
        return !isBelow(person, hops) && !(goesOnAt(person, hops) && to < until[person]);
    }

    /** Whether the standing may be another after an exposure that ends at this minute was lost within their windows. */
    boolean feelsLoss(int person, int hops, int to) {
        return !isBelow(person, hops) && !(goesOnAt(person, hops) && to < asOf);
    }

    private boolean isBelow(int person, int hops) {
        return tier[person] < hops && tier[person] != Standing.NO_TIER;
    }

    private boolean goesOnAt(int person, int hops) {
        return tier[person] == hops && times[person * STRIDE + 1] == Minutes.STILL_OPEN;
    }

    /**
     * Reads the person's standing again. Null where it is the same; an exposure that went on and goes on is the same.
     *
     * @param asOfBefore as of when the standing was read that is kept
     */
    @Nullable
    Change refresh(int person, int asOfBefore) {
        reader.read(person, asOf, maxTier);
        int at = person * STRIDE;
        if (tier[person] == reader.tier && times[at] == reader.first && times[at + 1] == reader.last) {
            until[person] = reader.until;
            return null;
        }
        Standing before = get(person, asOfBefore);
        keep(person);
        Standing after = get(person);
        return after.equals(before) ? null : new Change(person, before, after);
    }

    private void keep(int person) {
        tier[person] = (byte) reader.tier;
        times[person * STRIDE] = reader.first;
        times[person * STRIDE + 1] = reader.last;
        until[person] = reader.until;
    }
}
