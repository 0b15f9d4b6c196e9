package vn.thanhtri.tiers;

/** Reads a person's standing as of a minute off their windows. One per thread: the answer lies in the fields. */
final class StandingReader {
    int tier = Standing.NO_TIER;
    int first;
    /** {@link Minutes#STILL_OPEN} while the exposure goes on. */
    int last;
    /** From this asOf on the standing has to be read again, even if no fact changes. */
    int until;

    private final TierState state;
    private final int horizon;
    private final Intervals exposures = new Intervals();
    private int asOf;

    StandingReader(TierState state) {
        this.state = state;
        this.horizon = state.parameters.horizonMinutes();
    }

    /** Looks for a tier up to {@code lastTier}. */
    void read(int person, int asOfMinute, int lastTier) {
        asOf = asOfMinute;
        tier = Standing.NO_TIER;
        first = Minutes.SINCE_ALWAYS;
        last = Minutes.SINCE_ALWAYS;
        until = Minutes.STILL_OPEN;
        if (state.graph.cases.hasAny(person)) {
            tier = 0;
            return;
        }
        for (int hops = 1; hops <= lastTier && tier == Standing.NO_TIER; hops++) {
            readHop(person, hops);
        }
    }

    private void readHop(int person, int hops) {
        Windows windows = state.windows[hops];
        int[] source = windows.source(person);
        int finish = windows.finish(person);
        int begin = windows.begin(person);
        int i = begin;
        while (i < finish && source[i + 1] <= asOf) {
            i += 2;
        }
        if (i == finish) {
            return;
        }
        if (source[i] >= asOf) {
            notBefore(source[i]);
            return;
        }
        // a window lasts a horizon longer than its exposure
        int end = source[i + 1];
        if (end == Minutes.STILL_OPEN || end - horizon > asOf) {
            readOngoing(person, hops, source[begin]);
        } else if (end - horizon == asOf) {
            found(hops, source[begin], Minutes.STILL_OPEN);
            notBefore(asOf);
        } else {
            found(hops, source[begin], end - horizon);
            lapsesAt(end);
        }
    }

    /** Exposed before asOf, and at or after it: only the exposures themselves tell until when so far. */
    private void readOngoing(int person, int hops, int firstMinute) {
        // most often it is a room-mate: then nothing else has to be looked at
        state.deriveExposuresInSettings(person, hops, asOf - 1, exposures);
        if (!exposures.isEmpty() && exposures.bounds[0] < asOf) {
            found(hops, firstMinute, Minutes.STILL_OPEN);
            notBefore(exposures.bounds[1]);
            return;
        }
        state.deriveExposures(person, hops, asOf - horizon, exposures);
        int lastEnd = Minutes.SINCE_ALWAYS;
        for (int i = 0; i < exposures.length; i += 2) {
            if (exposures.bounds[i] >= asOf) {
                notBefore(exposures.bounds[i]);
                break;
            }
            lastEnd = exposures.bounds[i + 1];
        }
        if (lastEnd >= asOf) {
            found(hops, firstMinute, Minutes.STILL_OPEN);
            notBefore(lastEnd);
        } else if (lastEnd != Minutes.SINCE_ALWAYS) {
            found(hops, firstMinute, lastEnd);
            lapsesAt(lastEnd + horizon);
        }
    }

    private void found(int hops, int firstMinute, int lastEnd) {
        tier = hops;
        first = firstMinute;
        last = lastEnd;
    }

    /** Something begins or ends at this minute, which counts from the next asOf on. */
    private void notBefore(int minute) {
        until = Math.min(until, minute == Minutes.STILL_OPEN ? minute : minute + 1);
    }

    private void lapsesAt(int minute) {
        until = Math.min(until, minute);
    }

    Standing standing() {
        if (tier <= 0) {
            return tier == 0 ? Standing.CASE : Standing.NONE;
        }
        return new Standing(tier, first, last == Minutes.STILL_OPEN ? asOf : last);
    }
}
