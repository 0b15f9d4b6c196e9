package vn.thanhtri.quarantine.cross;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The estimate for one case: a posterior under stated assumptions, never a verdict.
 *
 * @param anchor day of onset or first positive; null when neither is known
 * @param flags why the figure is weak; empty when it is not
 * @param estimate null when it could not be computed
 */
record Assessment(
        String person,
        @Nullable Integer anchor,
        Status status,
        List<Flag> flags,
        @Nullable Estimate estimate) {

    /** Undecided unless the figure is sure and its whole range lies on one side. */
    Band band(CrossParameters.Bands bands) {
        if (status != Status.OK || estimate == null) {
            return Band.UNDECIDED;
        }
        return estimate.low() >= bands.insideFrom()
                ? Band.LIKELY_INSIDE
                : estimate.high() <= bands.outsideTo() ? Band.LIKELY_OUTSIDE : Band.UNDECIDED;
    }

    enum Status {
        OK,
        WEAK,
        NO_ANCHOR,
        NO_STAY,
        NO_OVERLAP,
        CONTRADICTION
    }

    enum Flag {
        NO_EXTERNAL_EXPOSURE,
        NO_PRESENCE,
        NO_EARLIER_NEGATIVE,
        WIDE
    }

    enum Band {
        LIKELY_INSIDE,
        LIKELY_OUTSIDE,
        UNDECIDED
    }

    /** P(inside) by incubation and table of sensitivity; null where what is known contradicts the model. */
    record ByModel(String incubation, String pcr, @Nullable Double inside) {}

    /**
     * Shares are probabilities, days are days since 1970.
     *
     * @param insideKnown by known cases in the facility. @param insideUnknown by others there
     * @param variants outside down and up, hazards down and up; null where contradicted
     * @param backgroundZero P(inside) without unknown sources inside. @param backgroundUp with more of them
     * @param withCt P(inside) with the Ct of the first positive, beside the main figure; null when not reported
     * @param meanDay days after admission
     * @param sources shares of known cases inside. @param outsideSources of sources outside. @param kinds of places
     * @param facilities by variant, the main model first
     */
    record Estimate(
            double inside,
            double insideKnown,
            double insideUnknown,
            double outsideKnown,
            double outsideUnknown,
            List<ByModel> models,
            List<@Nullable Double> variants,
            @Nullable Double backgroundZero,
            @Nullable Double backgroundUp,
            @Nullable Double withCt,
            double meanDay,
            int day05,
            int day50,
            int day95,
            Map<String, Double> sources,
            Map<String, Double> outsideSources,
            Map<String, Double> kinds,
            List<Map<String, Double>> facilities) {

        double least() {
            return modelled().stream().mapToDouble(Double::doubleValue).min().orElse(inside);
        }

        double most() {
            return modelled().stream().mapToDouble(Double::doubleValue).max().orElse(inside);
        }

        /** With the sensitivity analysis. */
        double low() {
            return all().stream().mapToDouble(Double::doubleValue).min().orElse(inside);
        }

        double high() {
            return all().stream().mapToDouble(Double::doubleValue).max().orElse(inside);
        }

        private List<Double> modelled() {
            List<Double> known = new ArrayList<>();
            models.forEach(model -> {
                if (model.inside() != null) {
                    known.add(model.inside());
                }
            });
            return known;
        }

        private List<Double> all() {
            List<Double> all = modelled();
            variants.forEach(variant -> {
                if (variant != null) {
                    all.add(variant);
                }
            });
            return all;
        }
    }
}
