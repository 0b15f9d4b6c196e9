package vn.thanhtri.quarantine.cross;

import java.util.List;
import java.util.Map;

/**
 * The numbers of the estimate, each with its source in the policy; several of them are assumed, and the page says so.
 *
 * @param asOf minute; nothing at or after it is known
 * @param onsetDay day of the tests' and the infectiousness' clock on which symptoms begin
 * @param infectiousness relative to full, by day of that clock
 * @param alpha share that never has symptoms
 * @param gamma infectiousness of those, relative
 * @param hazardPerHour by kind of setting, of one fully infectious person
 * @param attack probability of infection by one exposure outside, by tier
 * @param betaIn not known sources inside, a day. @param betaOut outside
 * @param factor up and down in the sensitivity analysis
 */
record CrossParameters(
        int asOf,
        Model main,
        List<Model> models,
        int lookbackDays,
        Map<String, Double> testFactor,
        double floor,
        int onsetDay,
        double[] infectiousness,
        double gamma,
        double alpha,
        int sourceLookbackDays,
        Map<String, Double> hazardPerHour,
        Map<String, Double> attack,
        double betaIn,
        double betaOut,
        double[][] ctKnots,
        double ctSd,
        double factor,
        Bands bands,
        AlarmLevels alarm) {

    /** One incubation with one table of sensitivity. */
    record Model(Incubation incubation, Sensitivity pcr) {}

    record Bands(double insideFrom, double outsideTo, double wide) {}

    record AlarmLevels(int days, double watch, double low, double expected) {}

    /** The same numbers at another moment. */
    CrossParameters asOf(int minute) {
        return new CrossParameters(
                minute,
                main,
                models,
                lookbackDays,
                testFactor,
                floor,
                onsetDay,
                infectiousness,
                gamma,
                alpha,
                sourceLookbackDays,
                hazardPerHour,
                attack,
                betaIn,
                betaOut,
                ctKnots,
                ctSd,
                factor,
                bands,
                alarm);
    }

    int lastDay() {
        return Math.floorDiv(asOf - 1, Minutes.A_DAY);
    }

    double infectiousOn(int day) {
        return day < 0 || day >= infectiousness.length ? 0 : infectiousness[day];
    }

    /** Expected Ct on a day of the tests' clock: linear between the knots, constant outside. */
    double ct(double day) {
        double[] before = ctKnots[0];
        for (double[] knot : ctKnots) {
            if (day <= knot[0]) {
                return knot[0] == before[0]
                        ? knot[1]
                        : before[1] + (knot[1] - before[1]) * (day - before[0]) / (knot[0] - before[0]);
            }
            before = knot;
        }
        return before[1];
    }
}
