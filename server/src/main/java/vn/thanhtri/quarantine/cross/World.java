package vn.thanhtri.quarantine.cross;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Everybody the files name, and the places where they were together. */
final class World {
    /** By name. */
    final List<Dossier> people = new ArrayList<>();

    private final Map<String, Place> places;
    private final Map<String, List<Integer>> presentAt = new HashMap<>();

    /** @param kind room, floor, vehicle or meal */
    record Place(String kind, String facility) {}

    World(TreeMap<String, Person> persons, Map<String, Place> places, CrossParameters parameters) {
        this.places = places;
        for (Person person : persons.values()) {
            int index = people.size();
            people.add(new Dossier(person, parameters));
            person.presences
                    .keySet()
                    .forEach(setting -> presentAt
                            .computeIfAbsent(setting, key -> new ArrayList<>())
                            .add(index));
        }
    }

    Place place(String setting) {
        return Objects.requireNonNull(places.get(setting), setting);
    }

    List<Integer> presentAt(String setting) {
        return presentAt.getOrDefault(setting, List.of());
    }
}
