package vn.thanhtri.quarantine.cross;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Days from infection to onset, both known by date: the infection at the middle of each hour of its date alike. Built from the
 * survival function, so that the tails keep their digits.
 */
final class Incubation {
    private static final int DAYS = 512;
    private static final int HOURS = 24;

    private final String name;
    private final double[] mass = new double[DAYS];
    private final double[] beyond = new double[DAYS];

    private Incubation(String name) {
        this.name = name;
    }

    /** @param mass probability of onset on the 0th, 1st, … date after that of infection */
    static Incubation table(String name, double[] mass) {
        Incubation incubation = new Incubation(name);
        double sum = 0;
        for (int k = 0; k < DAYS; k++) {
            incubation.mass[k] = k < mass.length ? mass[k] : 0;
            sum += incubation.mass[k];
            incubation.beyond[k] = 1 - sum;
        }
        return incubation;
    }

    /** @param mean days. @param sd days */
    static Incubation gamma(String name, double mean, double sd) {
        double shape = (mean / sd) * (mean / sd);
        double scale = sd * sd / mean;
        return continuous(name, days -> RegularizedGamma.Q.value(shape, days / scale));
    }

    static Incubation lognormal(String name, double mu, double sigma) {
        return continuous(name, days -> 0.5 * Erfc.value((Math.log(days) - mu) / (sigma * Math.sqrt(2))));
    }

    /** @param scale days */
    static Incubation weibull(String name, double shape, double scale) {
        return continuous(name, days -> Math.exp(-Math.pow(days / scale, shape)));
    }

    private static Incubation continuous(String name, DoubleUnaryOperator survival) {
        Incubation incubation = new Incubation(name);
        // S at the middle of each hour: one array serves all dates
        double[] surviving = new double[DAYS * HOURS];
        for (int hour = 0; hour < surviving.length; hour++) {
            surviving[hour] = survival.applyAsDouble((hour + 0.5) / HOURS);
        }
        for (int k = 0; k < DAYS; k++) {
            double sum = 0;
            double tail = 0;
            for (int hour = 0; hour < HOURS; hour++) {
                double later = surviving[k * HOURS + hour];
                sum += (k == 0 ? 1 : surviving[(k - 1) * HOURS + hour]) - later;
                tail += later;
            }
            incubation.mass[k] = sum / HOURS;
            incubation.beyond[k] = tail / HOURS;
        }
        return incubation;
    }

    String name() {
        return name;
    }

    /** Probability that onset falls on the k-th date after that of infection. */
    double onset(int k) {
        return k < 0 || k >= DAYS ? 0 : mass[k];
    }

    /** Probability of no onset by the end of the k-th date. */
    double noneBy(int k) {
        return k < 0 ? 1 : k >= DAYS ? 0 : beyond[k];
    }
}
