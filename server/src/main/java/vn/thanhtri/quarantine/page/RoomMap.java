package vn.thanhtri.quarantine.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A centre by floor and room. A cohort is a room with the people of one day 0; days are told apart by letters, the oldest first.
 *
 * @param days day 0 of each cohort, in the order of their letters
 */
public record RoomMap(Map<Integer, List<Tile>> floors, List<LocalDate> days, int beds, int occupied, int mixed) {
    private static final List<String> TONES = List.of("act", "vio", "warn", "ok");

    /**
     * A room on the map.
     *
     * @param letters of the cohorts in it; more than one is a mixed room
     * @param alarm how many are to be separated from a case
     */
    public record Tile(MapStore.Room room, List<MapStore.Occupant> people, List<String> letters, int alarm) {
        public int free() {
            return room.beds() - people.size() - room.reserved() - room.cleaning() - room.broken();
        }

        public boolean isOff() {
            return people.isEmpty() && room.beds() == room.cleaning() + room.broken();
        }

        public boolean isMixed() {
            return letters.size() > 1;
        }
    }

    /** @param alarms how many are to be separated, by room */
    public static RoomMap of(List<MapStore.Room> rooms, List<MapStore.Occupant> people, Map<Long, Integer> alarms) {
        Map<Long, List<MapStore.Occupant>> byRoom =
                people.stream().collect(Collectors.groupingBy(MapStore.Occupant::room));
        List<LocalDate> days = new ArrayList<>(people.stream()
                .map(MapStore.Occupant::anchor)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<Integer, List<Tile>> floors = new TreeMap<>();
        int beds = 0;
        int mixed = 0;
        for (MapStore.Room room : rooms) {
            List<MapStore.Occupant> inside = byRoom.getOrDefault(room.id(), List.of());
            List<String> letters = inside.stream()
                    .map(MapStore.Occupant::anchor)
                    .distinct()
                    .map(day -> letter(day, days))
                    .sorted()
                    .toList();
            Tile tile = new Tile(room, inside, letters, alarms.getOrDefault(room.id(), 0));
            floors.computeIfAbsent(room.floor(), floor -> new ArrayList<>()).add(tile);
            beds += room.beds();
            mixed += tile.isMixed() ? 1 : 0;
        }
        return new RoomMap(floors, days, beds, people.size(), mixed);
    }

    /** A for the oldest day 0; {@code !} while the exposure goes on. */
    public static String letter(@Nullable LocalDate day, List<LocalDate> days) {
        return day == null ? "!" : String.valueOf((char) ('A' + days.indexOf(day) % 26));
    }

    public static String tone(String letter) {
        return letter.equals("!") ? "bad" : TONES.get((letter.charAt(0) - 'A') % TONES.size());
    }
}
