package vn.thanhtri.bench.obligation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Times what is done again and again, and prints it. */
final class Timing {
    private Timing() {}

    static void report(String what, int times, Runnable work) {
        for (int i = 0; i < times / 4; i++) {
            work.run();
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        print(what, nanos);
    }

    static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-62s p50 %6.2f ms  p95 %6.2f ms  p99 %6.2f ms%n",
                what,
                millis(sorted, 0.50),
                millis(sorted, 0.95),
                millis(sorted, 0.99));
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))] / 1e6;
    }

    static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
    }
}
