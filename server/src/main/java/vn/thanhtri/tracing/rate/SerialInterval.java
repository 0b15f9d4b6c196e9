package vn.thanhtri.tracing.rate;

/**
 * Days between the onsets of a case and of its source, as shares by day; the 0th is 0.
 *
 * <p>Source: Cori et al. 2013, American Journal of Epidemiology 178(9), web appendix 11.
 */
public final class SerialInterval {
    private final double[] shares;

    private SerialInterval(double[] shares) {
        this.shares = shares;
    }

    /** @param shares by day from 0; the first must be 0 */
    public static SerialInterval of(double... shares) {
        if (shares.length == 0 || shares[0] != 0) {
            throw new IllegalArgumentException("a serial interval of 0 days cannot be told apart: share " + shares[0]);
        }
        return new SerialInterval(shares.clone());
    }

    /**
     * A gamma distribution moved by one day, discretised.
     *
     * @param mean days, more than 1
     * @param sd days
     * @param days how many days to keep after the 0th
     */
    public static SerialInterval gamma(double mean, double sd, int days) {
        double shape = Math.pow((mean - 1) / sd, 2);
        double scale = sd * sd / (mean - 1);
        double[] shares = new double[days + 1];
        for (int k = 1; k <= days; k++) {
            shares[k] = Math.max(
                    0,
                    k * below(shape, scale, k)
                            + (k - 2) * below(shape, scale, k - 2)
                            - 2 * (k - 1) * below(shape, scale, k - 1)
                            + shape
                                    * scale
                                    * (2 * below(shape + 1, scale, k - 1)
                                            - below(shape + 1, scale, k - 2)
                                            - below(shape + 1, scale, k)));
        }
        return new SerialInterval(shares);
    }

    private static double below(double shape, double scale, int days) {
        return days <= 0 ? 0 : org.apache.commons.numbers.gamma.RegularizedGamma.P.value(shape, days / scale);
    }

    /** The share of cases that fall ill so many days after their source; 0 for no days, or fewer. */
    public double share(int days) {
        return days >= 0 && days < shares.length ? shares[days] : 0;
    }

    double mean() {
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            mean += k * shares[k];
        }
        return mean;
    }
}
