package vn.thanhtri.quarantine.cross;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.quarantine.cross.CrossParameters.Model;

/** How well each day of infection fits onset, silence and tests. */
final class Likelihood {
    private final CrossParameters parameters;
    private final Model model;

    Likelihood(CrossParameters parameters, Model model) {
        this.parameters = parameters;
        this.model = model;
    }

    /** By day of infection, from {@code firstDay} on. */
    double[] of(Dossier person, int firstDay, int days) {
        double[] fit = new double[days];
        for (int i = 0; i < days; i++) {
            int day = firstDay + i;
            double at = symptoms(person, day);
            for (Person.Test test : person.counting) {
                at *= result(test, day, person.onset);
            }
            fit[i] = at;
        }
        return fit;
    }

    private double symptoms(Dossier person, int day) {
        if (person.onset != null) {
            return model.incubation().onset(person.onset - day);
        }
        return person.silent == null
                ? 1
                : parameters.alpha()
                        + (1 - parameters.alpha()) * model.incubation().noneBy(person.silent - day);
    }

    private double result(Person.Test test, int day, @Nullable Integer onset) {
        if (test.day() < day) {
            return test.positive() ? 0 : 1;
        }
        double found = Math.max(
                parameters.floor(),
                parameters.testFactor().getOrDefault(test.type(), 1.0)
                        * model.pcr().on(clock(test.day(), day, onset)));
        return test.positive() ? found : 1 - found;
    }

    // virus appears around onset, whatever the incubation was
    private int clock(int testDay, int day, @Nullable Integer onset) {
        return onset == null ? testDay - day : testDay - onset + parameters.onsetDay();
    }

    /** Whether the first positive is a PCR with a Ct. */
    static boolean hasCt(Dossier person) {
        Person.Test first = person.firstPositive;
        return first != null && first.ct() != null && first.type().equals("pcr");
    }

    /** Density of that Ct for an infection on the day, up to a constant. */
    double ct(Dossier person, int day) {
        Person.Test first = person.firstPositive;
        if (first == null || first.ct() == null) {
            return 1;
        }
        double z = (first.ct() - parameters.ct(clock(first.day(), day, person.onset))) / parameters.ctSd();
        return Math.exp(-z * z / 2) / parameters.ctSd();
    }

    /** Infectiousness of whoever was infected on the day and has no symptoms yet, relative to who may still get them. */
    double silentFactor(Dossier person, int day) {
        double late = person.silent == null ? 1 : model.incubation().noneBy(person.silent - day);
        double alpha = parameters.alpha();
        return (alpha * parameters.gamma() + (1 - alpha) * late) / (alpha + (1 - alpha) * late);
    }
}
