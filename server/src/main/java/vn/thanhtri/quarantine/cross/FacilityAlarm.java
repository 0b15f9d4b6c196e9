package vn.thanhtri.quarantine.cross;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Infections inside one facility, all its late cases together: "inspect now", since the sources share one cause of error.
 *
 * @param cases counted. @param uncounted without exposure outside: nothing to compete with
 * @param expected infections inside, by the main model; least and most over models and variants
 * @param atLeastOne probability, as if the cases were independent
 * @param low largest of the cases' smallest shares. @param high at most 1
 */
record FacilityAlarm(
        String facility,
        int cases,
        int uncounted,
        double expected,
        double least,
        double most,
        double atLeastOne,
        double low,
        double high,
        Level level) {

    enum Level {
        NONE,
        WATCH,
        ALARM
    }

    /** Facilities with a share of some recent case, by name. */
    static List<FacilityAlarm> of(List<Assessment> assessments, CrossParameters parameters) {
        int since = Math.floorDiv(parameters.asOf(), Minutes.A_DAY)
                - parameters.alarm().days();
        Map<String, Sum> sums = new TreeMap<>();
        for (Assessment assessment : assessments) {
            Assessment.Estimate estimate = assessment.estimate();
            if (estimate == null || assessment.anchor() == null || assessment.anchor() < since) {
                continue;
            }
            boolean counts = !assessment.flags().contains(Assessment.Flag.NO_EXTERNAL_EXPOSURE);
            estimate.facilities().stream()
                    .flatMap(variant -> variant.keySet().stream())
                    .distinct()
                    .forEach(facility -> sums.computeIfAbsent(facility, name -> new Sum())
                            .add(facility, estimate.facilities(), counts));
        }
        List<FacilityAlarm> alarms = new ArrayList<>();
        sums.forEach((facility, sum) -> {
            if (sum.cases + sum.uncounted > 0) {
                alarms.add(sum.judged(facility, parameters.alarm()));
            }
        });
        return alarms;
    }

    private static final class Sum {
        private int cases;
        private int uncounted;
        private double expected;
        private double least;
        private double most;
        private double none = 1;
        private double low;

        void add(String facility, List<Map<String, Double>> variants, boolean counts) {
            double[] shares = variants.stream()
                    .mapToDouble(variant -> variant.getOrDefault(facility, 0.0))
                    .toArray();
            double smallest = java.util.Arrays.stream(shares).min().orElse(0);
            double largest = java.util.Arrays.stream(shares).max().orElse(0);
            if (largest <= 0) {
                return;
            }
            if (!counts) {
                uncounted++;
                return;
            }
            cases++;
            expected += shares[0];
            least += smallest;
            most += largest;
            none *= 1 - shares[0];
            low = Math.max(low, smallest);
        }

        FacilityAlarm judged(String facility, CrossParameters.AlarmLevels levels) {
            double atLeastOne = 1 - none;
            Level level = low >= levels.low() || least >= levels.expected()
                    ? Level.ALARM
                    : atLeastOne >= levels.watch() ? Level.WATCH : Level.NONE;
            return new FacilityAlarm(
                    facility, cases, uncounted, expected, least, most, atLeastOne, low, Math.min(1, most), level);
        }
    }
}
