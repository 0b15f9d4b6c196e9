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

    private final Intervals before = new Intervals();
    private final Intervals after = new Intervals();

    void between(int @Nullable [] old, int @Nullable [] now) {
        Coverage.readTwo(old, before);
        Coverage.readTwo(now, after);
        gainedByInfectious.setToDifference(after, before);
        lostByInfectious.setToDifference(before, after);
        Coverage.readOne(old, before);
        Coverage.readOne(now, after);
        gainedByAll.setToDifference(after, before);
        lostByAll.setToDifference(before, after);
        gainedByInfectious.addAll(gainedByAll);
        lostByInfectious.addAll(lostByAll);
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
