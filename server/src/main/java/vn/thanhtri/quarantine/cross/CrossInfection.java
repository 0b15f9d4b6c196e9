package vn.thanhtri.quarantine.cross;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.quarantine.cross.Assessment.ByModel;
import vn.thanhtri.quarantine.cross.Assessment.Estimate;
import vn.thanhtri.quarantine.cross.Assessment.Flag;
import vn.thanhtri.quarantine.cross.Assessment.Status;
import vn.thanhtri.quarantine.cross.CrossParameters.Model;
import vn.thanhtri.quarantine.cross.Posterior.Scale;

/**
 * Was somebody who was found late in quarantine infected inside? Competing risks in discrete time: each day of the past has a
 * force of infection from each possible cause; onset and tests say how well each day fits; Bayes gives the shares.
 */
final class CrossInfection {
    private final World world;
    private final CrossParameters parameters;
    private final Map<Model, Infectiousness> infectiousness = new LinkedHashMap<>();

    CrossInfection(World world, CrossParameters parameters) {
        this.world = world;
        this.parameters = parameters;
        int first = world.people.stream()
                .filter(person -> !person.stay.isEmpty())
                .mapToInt(person -> person.firstDay)
                .min()
                .orElse(parameters.lastDay());
        parameters
                .models()
                .forEach(model -> infectiousness.put(model, new Infectiousness(world, parameters, model, first)));
    }

    /** One for each case, by name. */
    List<Assessment> assess() {
        return IntStream.range(0, world.people.size())
                .parallel()
                .filter(i -> world.people.get(i).isCase)
                .mapToObj(this::assess)
                .toList();
    }

    private Assessment assess(int index) {
        Dossier person = world.people.get(index);
        if (person.anchor() == null) {
            return without(person, Status.NO_ANCHOR);
        }
        if (person.stay.isEmpty()) {
            return without(person, Status.NO_STAY);
        }
        if (person.days() == 0) {
            return without(person, Status.NO_OVERLAP);
        }
        Causes causes = new Causes(index, world, parameters);
        Forces main = forces(causes, parameters.main());
        double[] fit = fit(person, parameters.main());
        Posterior posterior = Posterior.of(main, fit, Scale.NONE);
        if (posterior == null) {
            return without(person, Status.CONTRADICTION);
        }
        Estimate estimate = estimate(causes, main, fit, posterior);
        Set<Flag> flags = flags(person, estimate);
        boolean sure = flags.isEmpty();
        return new Assessment(
                person.name, person.anchor(), sure ? Status.OK : Status.WEAK, List.copyOf(flags), estimate);
    }

    private static Assessment without(Dossier person, Status status) {
        return new Assessment(person.name, person.anchor(), status, List.of(), null);
    }

    private Forces forces(Causes causes, Model model) {
        return new Forces(causes, world, Objects.requireNonNull(infectiousness.get(model)));
    }

    private double[] fit(Dossier person, Model model) {
        return new Likelihood(parameters, model).of(person, person.firstDay, person.days());
    }

    private Estimate estimate(Causes causes, Forces main, double[] fit, Posterior posterior) {
        Dossier person = causes.person;
        double inside = inside(posterior.within(main, Scale.NONE));
        List<Map<String, Double>> facilities = new ArrayList<>();
        facilities.add(posterior.within(main, Scale.NONE));
        List<ByModel> models = new ArrayList<>();
        for (Model model : parameters.models()) {
            boolean same = model.equals(parameters.main());
            Forces forces = same ? main : forces(causes, model);
            Double at = insideOf(forces, same ? fit : fit(person, model), Scale.NONE, facilities);
            models.add(new ByModel(model.incubation().name(), model.pcr().name(), at));
        }
        double up = parameters.factor();
        List<@Nullable Double> variants = new ArrayList<>();
        for (Scale scale :
                List.of(new Scale(1 / up, 1, 1), new Scale(up, 1, 1), new Scale(1, 1 / up, 1), new Scale(1, up, 1))) {
            variants.add(insideOf(main, fit, scale, facilities));
        }
        int start = person.firstDay;
        return new Estimate(
                inside,
                posterior.share(main.found.values()),
                posterior.share(main.hidden.values()) + posterior.share(main.withinBackground.values()),
                posterior.share(main.outside.values()),
                posterior.share(main.community),
                models,
                variants,
                insideOf(main, fit, new Scale(1, 1, 0), null),
                insideOf(main, fit, new Scale(1, 1, up), null),
                withCt(person, main, fit),
                posterior.meanDay(start - person.admittedOn()),
                start + posterior.quantile(.05),
                start + posterior.quantile(.5),
                start + posterior.quantile(.95),
                posterior.shares(main.bySource),
                posterior.shares(main.outside),
                posterior.shares(main.byKind),
                facilities);
    }

    private static double inside(Map<String, Double> within) {
        return within.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static @Nullable Double insideOf(
            Forces forces, double[] fit, Scale scale, @Nullable List<Map<String, Double>> facilities) {
        Posterior posterior = Posterior.of(forces, fit, scale);
        if (posterior == null) {
            return null;
        }
        Map<String, Double> within = posterior.within(forces, scale);
        if (facilities != null) {
            facilities.add(within);
        }
        return inside(within);
    }

    private @Nullable Double withCt(Dossier person, Forces main, double[] fit) {
        if (!Likelihood.hasCt(person)) {
            return null;
        }
        Likelihood likelihood = new Likelihood(parameters, parameters.main());
        double[] sharper = fit.clone();
        for (int i = 0; i < sharper.length; i++) {
            sharper[i] *= likelihood.ct(person, person.firstDay + i);
        }
        return insideOf(main, sharper, Scale.NONE, null);
    }

    private Set<Flag> flags(Dossier person, Estimate estimate) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (person.outside.isEmpty()) {
            flags.add(Flag.NO_EXTERNAL_EXPOSURE);
        }
        if (person.presence.values().stream().allMatch(Minutes::isEmpty)) {
            flags.add(Flag.NO_PRESENCE);
        }
        if (person.onset == null && person.counting.stream().allMatch(Person.Test::positive)) {
            flags.add(Flag.NO_EARLIER_NEGATIVE);
        }
        if (estimate.most() - estimate.least() > parameters.bands().wide()) {
            flags.add(Flag.WIDE);
        }
        return flags;
    }
}
