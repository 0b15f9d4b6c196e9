package vn.thanhtri.quarantine.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.quarantine.centre.Centre;
import vn.thanhtri.quarantine.centre.Centres;
import vn.thanhtri.quarantine.centre.Handovers;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StaySchedules;
import vn.thanhtri.quarantine.stay.Stays;

/**
 * Which rooms somebody could have, the best first. People of another day 0 in one room have, from then on, the later one: should the
 * newcomer turn out positive, all of them would begin anew, so that their last days are shown before anybody lies down.
 */
@Component
class Admissions {
    private final Centres centres;
    private final Stays stays;
    private final StaySchedules schedules;
    private final Persons persons;
    private final MapStore map;
    private final Handovers handovers;
    private final Clock clock;

    Admissions(
            Centres centres,
            Stays stays,
            StaySchedules schedules,
            Persons persons,
            MapStore map,
            Handovers handovers,
            Clock clock) {
        this.centres = centres;
        this.stays = stays;
        this.schedules = schedules;
        this.persons = persons;
        this.map = map;
        this.handovers = handovers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Admission of(long centre, long stay) {
        Centre known = centres.get(centre);
        Stay comes = stays.get(stay);
        Schedule schedule = schedules.of(comes);
        String sex = persons.get(comes.person()).sex();
        List<MapStore.Occupant> people = map.listOccupants(centre);
        RoomMap all = RoomMap.of(map.listRooms(centre), people, Map.of());
        Map<Long, LocalDate> ends = ends(people);
        List<Admission.Offer> offers = all.floors().values().stream()
                .flatMap(List::stream)
                .filter(tile -> tile.free() > 0)
                .map(tile -> offer(tile, comes, schedule.end(), sex, ends))
                .sorted(Comparator.comparing((Admission.Offer offer) -> !offer.fits())
                        .thenComparing(offer -> !offer.sameSex())
                        .thenComparing(offer -> offer.reset().size())
                        .thenComparing(offer -> offer.letters().isEmpty())
                        .thenComparing(offer -> offer.room().name()))
                .toList();
        return new Admission(known, comes, schedule.end(), offers);
    }

    /** Beds needed in the next fourteen days. */
    @Transactional(readOnly = true)
    BedForecast forecast(long centre) {
        List<MapStore.Occupant> people = map.listOccupants(centre);
        Map<Long, LocalDate> known = ends(people);
        List<@Nullable LocalDate> ends = new ArrayList<>();
        people.forEach(person -> ends.add(known.get(person.stay())));
        int coming = handovers.listComing(centre).stream()
                .mapToInt(handover -> handover.stays().size())
                .sum();
        int beds = map.listRooms(centre).stream()
                .mapToInt(room -> room.beds() - room.broken())
                .sum();
        return BedForecast.of(ends, coming, beds, VietnamTime.dayOf(clock.instant()));
    }

    private Map<Long, LocalDate> ends(List<MapStore.Occupant> people) {
        List<Stay> kept =
                stays.list(people.stream().map(MapStore.Occupant::stay).toList());
        return schedules.ofAll(kept).entrySet().stream()
                .filter(entry -> entry.getValue().end() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().end()));
    }

    private static Admission.Offer offer(
            RoomMap.Tile tile, Stay comes, @Nullable LocalDate end, String sex, Map<Long, LocalDate> ends) {
        LocalDate day = comes.anchor();
        List<Admission.Reset> reset = new ArrayList<>();
        LocalDate latest = day;
        for (MapStore.Occupant other : tile.people()) {
            LocalDate of = other.anchor();
            if (of != null && day != null && of.isBefore(day)) {
                LocalDate was = ends.get(other.stay());
                reset.add(new Admission.Reset(
                        other.label(), was, was == null ? null : was.plusDays(ChronoUnit.DAYS.between(of, day))));
            }
            if (of != null && latest != null && of.isAfter(latest)) {
                latest = of;
            }
        }
        if (day != null && latest != null && latest.isAfter(day)) {
            reset.add(new Admission.Reset(
                    comes.label(), end, end == null ? null : end.plusDays(ChronoUnit.DAYS.between(day, latest))));
        }
        boolean sameSex = tile.people().stream()
                        .allMatch(other -> other.sex().isEmpty()
                                || sex.isEmpty()
                                || other.sex().equals(sex))
                && (tile.room().sexes().equals("ANY")
                        || sex.isEmpty()
                        || tile.room().sexes().equals(sex));
        return new Admission.Offer(tile.room(), tile.free(), tile.letters(), sameSex, reset);
    }
}
