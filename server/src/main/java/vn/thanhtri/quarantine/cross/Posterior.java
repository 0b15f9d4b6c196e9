package vn.thanhtri.quarantine.cross;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bayes over day and cause, for one person, one model and one variant of the hazards. */
final class Posterior {
    private static final double NOTHING = 1e-300;

    /** The weight of a force of 1 on each day, and of the day itself, both divided by their sum. */
    private final double[] ofForce;

    private final double[] ofDay;

    private Posterior(double[] ofForce, double[] ofDay) {
        this.ofForce = ofForce;
        this.ofDay = ofDay;
    }

    /** What a variant multiplies. */
    record Scale(double outside, double hazard, double withinBackground) {
        static final Scale NONE = new Scale(1, 1, 1);
    }

    /** Null when what is known contradicts every day. */
    static @Nullable Posterior of(Forces forces, double[] fit, Scale scale) {
        double[] total = forces.community.clone();
        add(total, forces.outside.values(), scale.outside());
        add(total, forces.found.values(), scale.hazard());
        add(total, forces.hidden.values(), scale.hazard());
        add(total, forces.withinBackground.values(), scale.withinBackground());
        double[] ofForce = new double[fit.length];
        double[] ofDay = new double[fit.length];
        double before = 0;
        double sum = 0;
        for (int i = 0; i < fit.length; i++) {
            ofDay[i] = Math.exp(-before) * -Math.expm1(-total[i]) * fit[i];
            ofForce[i] = total[i] == 0 ? 0 : ofDay[i] / total[i];
            sum += ofDay[i];
            before += total[i];
        }
        if (!(sum > NOTHING)) {
            return null;
        }
        for (int i = 0; i < fit.length; i++) {
            ofDay[i] /= sum;
            ofForce[i] /= sum;
        }
        return new Posterior(ofForce, ofDay);
    }

    private static void add(double[] total, Collection<double[]> forces, double factor) {
        for (double[] force : forces) {
            for (int i = 0; i < total.length; i++) {
                total[i] += factor * force[i];
            }
        }
    }

    /** The share of a cause with these forces. */
    double share(double[] force) {
        double share = 0;
        for (int i = 0; i < force.length; i++) {
            share += ofForce[i] * force[i];
        }
        return share;
    }

    double share(Collection<double[]> forces) {
        return forces.stream().mapToDouble(this::share).sum();
    }

    Map<String, Double> shares(Map<String, double[]> forces) {
        Map<String, Double> shares = new TreeMap<>();
        forces.forEach((key, force) -> shares.put(key, share(force)));
        return shares;
    }

    /** Shares of the facilities, all causes inside together. */
    Map<String, Double> within(Forces forces, Scale scale) {
        Map<String, Double> within = new TreeMap<>();
        join(within, forces.found, scale.hazard());
        join(within, forces.hidden, scale.hazard());
        join(within, forces.withinBackground, scale.withinBackground());
        return within;
    }

    private void join(Map<String, Double> shares, Map<String, double[]> forces, double factor) {
        forces.forEach((facility, force) -> shares.merge(facility, factor * share(force), Double::sum));
    }

    /** Mean day of infection. @param firstDay what the first day of the grid counts as */
    double meanDay(int firstDay) {
        double mean = 0;
        for (int i = 0; i < ofDay.length; i++) {
            mean += (firstDay + i) * ofDay[i];
        }
        return mean;
    }

    /** First day of the grid by which the cumulated share reaches the level. */
    int quantile(double level) {
        double sum = 0;
        for (int i = 0; i < ofDay.length; i++) {
            sum += ofDay[i];
            if (sum >= level - 1e-12) {
                return i;
            }
        }
        return ofDay.length - 1;
    }
}
