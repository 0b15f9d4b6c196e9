package vn.thanhtri.quarantine.cross;

import java.util.Map;
import java.util.TreeMap;

/** The forces of infection on one person under one model, by cause and day of the grid. */
final class Forces {
    final Map<String, double[]> outside = new TreeMap<>();
    final double[] community;
    /** Known cases inside, by name. */
    final Map<String, double[]> bySource = new TreeMap<>();
    /** The same by kind of place. */
    final Map<String, double[]> byKind = new TreeMap<>();
    /** The same by facility. */
    final Map<String, double[]> found = new TreeMap<>();
    /** People inside of whom nobody knows yet, by facility; never by name. */
    final Map<String, double[]> hidden = new TreeMap<>();

    final Map<String, double[]> withinBackground;

    private final int days;

    Forces(Causes causes, World world, Infectiousness infectiousness) {
        Dossier person = causes.person;
        days = person.days();
        community = causes.community;
        withinBackground = causes.withinBackground;
        for (Dossier.Outside source : person.outside) {
            double[] force = new double[days];
            source.minutes()
                    .addTo(
                            force,
                            person.firstDay,
                            source.force() / source.minutes().length());
            outside.put(source.source(), force);
        }
        for (Causes.Contact contact : causes.contacts) {
            double[] force = new double[days];
            for (int i = 0; i < days; i++) {
                force[i] = contact.hazard()[i] == 0
                        ? 0
                        : contact.hazard()[i] * infectiousness.of(contact.other(), person.firstDay + i);
            }
            add(contact.known() ? found : hidden, contact.place().facility(), force);
            if (contact.known()) {
                add(bySource, world.people.get(contact.other()).name, force);
                add(byKind, contact.place().kind(), force);
            }
        }
    }

    private void add(Map<String, double[]> forces, String key, double[] force) {
        double[] sum = forces.computeIfAbsent(key, name -> new double[days]);
        for (int i = 0; i < days; i++) {
            sum[i] += force[i];
        }
    }
}
