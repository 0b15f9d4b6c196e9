package vn.thanhtri.testing.figure;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many tests a person takes when samples are pooled and a positive pool is taken apart: {@code 1/k + 1 − (1 − p)^k} for pools of k
 * and a share p of positives. Source: R. Dorfman, The detection of defective members of large populations (1943).
 */
final class Dorfman {
    private Dorfman() {}

    /** @param positive share of positives, 0 to 1 @param size people in a pool; a pool of one is tested once */
    static double testsPerPerson(double positive, int size) {
        return size == 1 ? 1 : 1.0 / size + 1 - Math.pow(1 - positive, size);
    }

    /** The size that takes fewest tests, no larger than {@code most}; empty where pooling saves nothing. */
    static OptionalInt best(double positive, int most) {
        return IntStream.rangeClosed(2, most)
                .boxed()
                .min(java.util.Comparator.comparingDouble(size -> testsPerPerson(positive, size)))
                .filter(size -> testsPerPerson(positive, size) < 1)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
