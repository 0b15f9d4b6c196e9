package vn.thanhtri.quarantine.cross;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What could have infected one person, by day of the grid: what does not depend on the model, computed once. */
final class Causes {
    final Dossier person;
    final double[] community;
    final List<Contact> contacts = new ArrayList<>();
    /** Not known sources inside, a day, by facility. */
    final Map<String, double[]> withinBackground = new TreeMap<>();

    /** Somebody in the same place. @param hazard of full infectiousness, by day */
    record Contact(int other, boolean known, World.Place place, double[] hazard) {}

    Causes(int index, World world, CrossParameters parameters) {
        person = world.people.get(index);
        community = new double[person.days()];
        outsideOf(person, parameters).addTo(community, person.firstDay, parameters.betaOut() / Minutes.A_DAY);
        person.stayAt.forEach((facility, minutes) -> {
            double[] force = new double[person.days()];
            minutes.addTo(force, person.firstDay, parameters.betaIn() / Minutes.A_DAY);
            withinBackground.put(facility, force);
        });
        person.presence.forEach((setting, minutes) -> meet(index, setting, minutes, world, parameters));
    }

    private void meet(int index, String setting, Minutes own, World world, CrossParameters parameters) {
        World.Place place = world.place(setting);
        double hazard = parameters.hazardPerHour().getOrDefault(place.kind(), 0.0) / 60;
        for (int other : world.presentAt(setting)) {
            Dossier met = world.people.get(other);
            if (other == index || (!met.known && met.stay.isEmpty())) {
                continue;
            }
            Minutes together = own.and(met.at(setting));
            if (met.window != null) {
                together = together.and(met.window);
            }
            if (together.isEmpty()
                    || together.last() < person.firstDay * Minutes.A_DAY
                    || together.first() >= (person.lastDay + 1) * Minutes.A_DAY) {
                continue;
            }
            double[] days = new double[person.days()];
            together.addTo(days, person.firstDay, hazard);
            contacts.add(new Contact(other, met.known, place, days));
        }
    }

    /** Adds the forces of the known sources outside. */
    static void outsideKnown(Dossier person, double[] force) {
        for (Dossier.Outside source : person.outside) {
            source.minutes()
                    .addTo(
                            force,
                            person.firstDay,
                            source.force() / source.minutes().length());
        }
    }

    /** Adds what nobody knows, outside and inside. */
    static void background(Dossier person, CrossParameters parameters, double[] force) {
        outsideOf(person, parameters).addTo(force, person.firstDay, parameters.betaOut() / Minutes.A_DAY);
        person.stay.addTo(force, person.firstDay, parameters.betaIn() / Minutes.A_DAY);
    }

    private static Minutes outsideOf(Dossier person, CrossParameters parameters) {
        return Minutes.of(person.firstDay * Minutes.A_DAY, parameters.asOf()).minus(person.stay);
    }
}
