package vn.thanhtri.tiers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Everybody's standing as of a minute, and until when it stays as it is if no fact changes. */
final class Standings {
    /** Entries of {@link #rows}: tier, first exposure, last exposure (STILL_OPEN while it goes on), until. */
    private static final int STRIDE = 4;

    private static final int FIRST = 1;
    private static final int LAST = 2;
    /** From this asOf on the standing has to be read again. */
    private static final int UNTIL = 3;

    private final int maxTier;
    private final StandingReader reader;
    private int asOf;
    private int[] rows = {};

    Standings(TierState state) {
        this.maxTier = state.parameters.maxTier();
        this.reader = new StandingReader(state);
        this.asOf = state.parameters.asOfMinute();
        growPersons(state.graph.persons);
        for (int person = 0; person < state.graph.persons; person++) {
            reader.read(person, asOf, maxTier);
            keepRead(person);
        }
    }

    void growPersons(int persons) {
        int old = rows.length / STRIDE;
        if (persons > old) {
            int length = Math.max(persons, old + (old >> 1));
            rows = Arrays.copyOf(rows, Math.multiplyExact(length, STRIDE));
            for (int person = old; person < length; person++) {
                keep(person, Standing.NO_TIER, Minutes.SINCE_ALWAYS, Minutes.SINCE_ALWAYS, Minutes.STILL_OPEN);
            }
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
        int at = person * STRIDE;
        if (rows[at] <= 0) {
            return rows[at] == 0 ? Standing.CASE : Standing.NONE;
        }
        int last = rows[at + LAST];
        return new Standing(rows[at], rows[at + FIRST], last == Minutes.STILL_OPEN ? asOfMinute : last);
    }

    /** Moves asOf and adds those whose standing may be another because of it. */
    void passTime(int minute, IntBag affected) {
        boolean backwards = minute < asOf;
        for (int at = 0; at < rows.length; at += STRIDE) {
            if (rows[at + UNTIL] <= minute || backwards) {
                affected.add(at / STRIDE);
            }
        }
        asOf = minute;
    }

    /** Whether the standing may be another after an exposure that ends at this minute was gained within their windows. */
    boolean feelsGain(int person, int hops, int to) {
        return !isBelow(person, hops) && !(goesOnAt(person, hops) && to < rows[person * STRIDE + UNTIL]);
    }

    /** Whether the standing may be another after an exposure that ends at this minute was lost within their windows. */
    boolean feelsLoss(int person, int hops, int to) {
        return !isBelow(person, hops) && !(goesOnAt(person, hops) && to < asOf);
    }

    private boolean isBelow(int person, int hops) {
        int tier = rows[person * STRIDE];
        return tier < hops && tier != Standing.NO_TIER;
    }

    private boolean goesOnAt(int person, int hops) {
        return rows[person * STRIDE] == hops && rows[person * STRIDE + LAST] == Minutes.STILL_OPEN;
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
        if (rows[at] == reader.tier && rows[at + FIRST] == reader.first && rows[at + LAST] == reader.last) {
            rows[at + UNTIL] = reader.until;
            return null;
        }
        Standing before = get(person, asOfBefore);
        keepRead(person);
        Standing after = get(person);
        return after.equals(before) ? null : new Change(person, before, after);
    }

    private void keepRead(int person) {
        keep(person, reader.tier, reader.first, reader.last, reader.until);
    }

    private void keep(int person, int tier, int first, int last, int until) {
        int at = person * STRIDE;
        rows[at] = tier;
        rows[at + FIRST] = first;
        rows[at + LAST] = last;
        rows[at + UNTIL] = until;
    }
}
