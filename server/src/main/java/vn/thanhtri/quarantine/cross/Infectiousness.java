package vn.thanhtri.quarantine.cross;

import java.util.stream.IntStream;
import vn.thanhtri.quarantine.cross.CrossParameters.Model;

/** How infectious each person was on each day, under one model: known cases, and those of whom nobody knows yet. */
final class Infectiousness {
    private final CrossParameters parameters;
    private final Likelihood likelihood;
    private final int firstDay;
    private final double[][] byPerson;

    /** @param firstDay of all grids */
    Infectiousness(World world, CrossParameters parameters, Model model, int firstDay) {
        this.parameters = parameters;
        this.likelihood = new Likelihood(parameters, model);
        this.firstDay = firstDay;
        this.byPerson = IntStream.range(0, world.people.size())
                .parallel()
                .mapToObj(i -> compute(world.people.get(i)))
                .toArray(double[][]::new);
    }

    /** Relative to full; a known window is not cut here but in the minutes. */
    double of(int person, int day) {
        return byPerson[person][day - firstDay];
    }

    private double[] compute(Dossier person) {
        double[] relative = new double[Math.max(0, parameters.lastDay() - firstDay + 1)];
        if (person.window != null) {
            java.util.Arrays.fill(relative, 1);
        } else if (person.onset != null) {
            for (int i = 0; i < relative.length; i++) {
                relative[i] = parameters.infectiousOn(firstDay + i - person.onset + parameters.onsetDay());
            }
        } else if (person.firstPositive != null) {
            fromTests(person, relative);
        } else if (!person.stay.isEmpty()) {
            notFoundYet(person, relative);
        }
        return relative;
    }

    // the day of infection from the own tests, every day alike before them
    private void fromTests(Dossier person, double[] relative) {
        int last = person.firstPositive == null ? 0 : person.firstPositive.day();
        int first = last - parameters.sourceLookbackDays();
        double[] fit = likelihood.of(person, first, last - first + 1);
        double sum = java.util.Arrays.stream(fit).sum();
        for (int i = 0; i < fit.length && sum > 0; i++) {
            spread(relative, first + i, fit[i] / sum * likelihood.silentFactor(person, first + i));
        }
    }

    private void notFoundYet(Dossier person, double[] relative) {
        double[] force = new double[person.days()];
        Causes.outsideKnown(person, force);
        Causes.background(person, parameters, force);
        double[] fit = likelihood.of(person, person.firstDay, force.length);
        double[] weight = new double[force.length];
        double sum = 0;
        double before = 0;
        for (int i = 0; i < force.length; i++) {
            weight[i] = Math.exp(-before) * -Math.expm1(-force[i]) * fit[i];
            sum += weight[i];
            before += force[i];
        }
        double all = sum + Math.exp(-before);
        for (int i = 0; i < force.length; i++) {
            spread(
                    relative,
                    person.firstDay + i,
                    weight[i] / all * likelihood.silentFactor(person, person.firstDay + i));
        }
    }

    private void spread(double[] relative, int infectedOn, double share) {
        for (int k = 0; k < parameters.infectiousness().length; k++) {
            int at = infectedOn + k - firstDay;
            if (at >= 0 && at < relative.length) {
                relative[at] += share * parameters.infectiousness()[k];
            }
        }
    }
}
