package vn.thanhtri.testing.figure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a laboratory finds more or fewer positive tubes than the others would of the same tubes: what it found against what the
 * others' shares for tubes of each size let expect, in standard deviations.
 */
final class Drift {
    /** Both sides need so many tubes before anything is said. */
    static final int FEWEST = 100;
    /** So many standard deviations are an alarm; by chance once in some 370 comparisons. */
    static final double ALARM = 3;

    private Drift() {}

    /** @param size class of tubes, by the people in them */
    record Tested(long laboratory, int size, int tubes, int positive) {}

    /** @param expected positives by the others' shares @param deviations signed */
    record Alarm(long laboratory, int tubes, int positive, double expected, double deviations) {}

    static List<Alarm> alarms(Collection<Tested> all) {
        Set<Long> laboratories = new HashSet<>();
        all.forEach(one -> laboratories.add(one.laboratory()));
        return laboratories.stream()
                .sorted()
                .flatMap(one -> alarm(one, all).stream())
                .toList();
    }

    private static Optional<Alarm> alarm(long laboratory, Collection<Tested> all) {
        int tubes = 0;
        int positive = 0;
        int others = 0;
        double expected = 0;
        double variance = 0;
        for (Tested own : all) {
            if (own.laboratory() != laboratory) {
                continue;
            }
            int theirs = 0;
            int theirPositive = 0;
            for (Tested other : all) {
                if (other.laboratory() != laboratory && other.size() == own.size()) {
                    theirs += other.tubes();
                    theirPositive += other.positive();
                }
            }
            if (theirs == 0) {
                continue;
            }
            // one half added to each side, so that a share of nothing is not taken for certain
            double share = (theirPositive + 0.5) / (theirs + 1.0);
            tubes += own.tubes();
            positive += own.positive();
            others += theirs;
            expected += own.tubes() * share;
            variance += own.tubes() * share * (1 - share) * (1 + (double) own.tubes() / theirs);
        }
        double deviations = variance == 0 ? 0 : (positive - expected) / Math.sqrt(variance);
        return tubes >= FEWEST && others >= FEWEST && Math.abs(deviations) >= ALARM
                ? Optional.of(new Alarm(laboratory, tubes, positive, expected, deviations))
                : Optional.empty();
    }
}
