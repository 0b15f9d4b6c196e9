package vn.thanhtri.tiers;

import org.jspecify.annotations.Nullable;

/**
 * What another coverage of a setting means to its members. That somebody is infectious matters to everybody; that there is a
 * second one, only to those who are infectious themselves.
 */
final class CoverageChange {
    private final Intervals gainedByAll = new Intervals();
    private final Intervals lostByAll = new Intervals();
    private final Intervals gainedByInfectious = new Intervals();
    private final Intervals lostByInfectious = new Intervals();

    void between(int @Nullable [] old, int @Nullable [] now) {
        gainedByAll.clear();
        lostByAll.clear();
        gainedByInfectious.clear();
        lostByInfectious.clear();
        if (!Coverage.same(old, now)) {
            Coverage.differenceOfOne(now, old, gainedByAll);
            Coverage.differenceOfOne(old, now, lostByAll);
            Coverage.differenceOfOne(now, old, gainedByInfectious);
            Coverage.differenceOfTwo(now, old, gainedByInfectious);
            Coverage.differenceOfOne(old, now, lostByInfectious);
            Coverage.differenceOfTwo(old, now, lostByInfectious);
        }
    }

    boolean isFeltByAll() {
        return !gainedByAll.isEmpty() || !lostByAll.isEmpty();
    }

    boolean isFeltByAnyone() {
        return !gainedByInfectious.isEmpty() || !lostByInfectious.isEmpty();
    }

    Intervals gainedBy(boolean infectious) {
        return infectious ? gainedByInfectious : gainedByAll;
    }

    Intervals lostBy(boolean infectious) {
        return infectious ? lostByInfectious : lostByAll;
    }
}
