package vn.thanhtri.tracing.rate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How many people one case infects, in the week that ends on a day.
 *
 * <p>Source: Cori et al. 2013, American Journal of Epidemiology 178(9): a gamma prior with mean 5 and sd 5, the expected
 * infectiousness of the days before as exposure; the first day's cases count as imported.
 *
 * @param firstDay of the window, counted from 1. @param lastDay of the window
 * @param low 2.5 % quantile. @param high 97.5 % quantile
 * @param exposure sum of the expected infectiousness over the window; where it is small the figure says nothing
 */
public record ReproductionNumber(
        int firstDay, int lastDay, double mean, double sd, double low, double median, double high, double exposure) {
    private static final int WINDOW = 7;
    private static final double PRIOR_SHAPE = 1;
    private static final double PRIOR_SCALE = 5;

    /**
     * One for each window from the second day on whose end lies after the mean serial interval.
     *
     * @param cases by day of onset, the first day first
     */
    public static List<ReproductionNumber> of(int[] cases, SerialInterval interval) {
        List<ReproductionNumber> weeks = new ArrayList<>();
        for (int last = WINDOW + 1; last <= cases.length; last++) {
            if (last > interval.mean()) {
                weeks.add(week(cases, interval, last));
            }
        }
        return List.copyOf(weeks);
    }

    private static ReproductionNumber week(int[] cases, SerialInterval interval, int last) {
        double shape = PRIOR_SHAPE;
        double exposure = 0;
        for (int day = last - WINDOW + 1; day <= last; day++) {
            shape += cases[day - 1];
            for (int before = 1; before < day; before++) {
                exposure += cases[day - 1 - before] * interval.share(before);
            }
        }
        double scale = 1 / (1 / PRIOR_SCALE + exposure);
        GammaDistribution posterior = GammaDistribution.of(shape, scale);
        return new ReproductionNumber(
                last - WINDOW + 1,
                last,
                shape * scale,
                Math.sqrt(shape) * scale,
                posterior.inverseCumulativeProbability(0.025),
                posterior.inverseCumulativeProbability(0.5),
                posterior.inverseCumulativeProbability(0.975),
                exposure);
    }
}
