package vn.thanhtri.bench;

import java.util.SplittableRandom;
import vn.thanhtri.tiers.CaseWindow;
import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.Minutes;
import vn.thanhtri.tiers.TierParameters;

/**
 * An invented province over sixty days, always the same for the same seed: households of about four, hamlets of 500 in
 * which four fifths of the encounters happen, one shift at a workplace or school for everybody, and gatherings from 10 to
 * 10,000 people, half an attendance a person. One person in a hundred becomes a case.
 */
final class Province {
    static final int DAYS = 60;
    /** 2021-07-01T00:00. */
    static final int START = 27_085_680;

    static final TierParameters PARAMETERS = new TierParameters(START + DAYS * Minutes.PER_DAY, 14, 3);

    private static final int HAMLET = 500;
    private static final int LARGEST_GATHERING = 10_000;

    /** Takes the facts as they are made up. */
    interface Sink {
        void encounter(long id, int a, int b, int from, int to);

        void presence(long id, int person, int setting, int from, int to);

        void caseWindow(long id, int person, int from, int to);
    }

    final int people;
    private final Sink sink;
    private final SplittableRandom random;
    private int settings;
    private long nextId = 1;

    private Province(int people, long seed, Sink sink) {
        this.people = people;
        this.sink = sink;
        this.random = new SplittableRandom(seed);
    }

    /** People, encounters per person (2.5 presences per person come on top), cases. */
    static Province of(int people, double encountersPerPerson, int cases, long seed, Sink sink) {
        Province province = new Province(people, seed, sink);
        province.households();
        province.shifts();
        province.gatherings();
        long encounters = (long) (people * encountersPerPerson);
        for (long i = 0; i < encounters; i++) {
            province.encounter();
        }
        for (int i = 0; i < cases; i++) {
            province.confirm();
        }
        return province;
    }

    /** A sink that keeps the facts in memory. */
    static Sink into(Facts facts) {
        return new Sink() {
            @Override
            public void encounter(long id, int a, int b, int from, int to) {
                facts.addEncounter(id, a, b, from, to);
            }

            @Override
            public void presence(long id, int person, int setting, int from, int to) {
                facts.addPresence(id, person, setting, from, to);
            }

            @Override
            public void caseWindow(long id, int person, int from, int to) {
                facts.addCase(id, person, from, to);
            }
        };
    }

    long nextId() {
        return nextId++;
    }

    int settings() {
        return settings;
    }

    private void households() {
        int person = 0;
        while (person < people) {
            int size = 1 + random.nextInt(7);
            for (int i = 0; i < size && person < people; i++) {
                sink.presence(nextId(), person++, settings, Minutes.SINCE_ALWAYS, Minutes.STILL_OPEN);
            }
            settings++;
        }
    }

    /** Shifts and classes of 5 to 60, eight hours on some day, of people from hamlets side by side. */
    private void shifts() {
        int person = 0;
        while (person < people) {
            int size = 5 + random.nextInt(56);
            int from = minute();
            for (int i = 0; i < size && person < people; i++) {
                sink.presence(nextId(), neighbour(person++, 4 * HAMLET), settings, from, from + 8 * 60);
            }
            settings++;
        }
    }

    private void gatherings() {
        int attendances = 0;
        while (attendances < people / 2) {
            int size = (int) Math.min(LARGEST_GATHERING, 10 / Math.pow(random.nextDouble() + 1e-9, 0.9));
            size = Math.min(size, people / 4);
            int from = minute();
            int centre = random.nextInt(people);
            for (int i = 0; i < size; i++) {
                int come = from + random.nextInt(120);
                sink.presence(
                        nextId(),
                        neighbour(centre, 4 * size + HAMLET),
                        settings,
                        come,
                        come + 30 + random.nextInt(240));
            }
            attendances += size;
            settings++;
        }
    }

    int minute() {
        return START + random.nextInt(DAYS * Minutes.PER_DAY);
    }

    int person() {
        return random.nextInt(people);
    }

    int setting() {
        return random.nextInt(settings);
    }

    private int neighbour(int person, int width) {
        return Math.floorMod(person + random.nextInt(width) - width / 2, people);
    }

    private void encounter() {
        int a = person();
        int b = other(a);
        int from = minute();
        sink.encounter(nextId(), a, b, from, from + 1 + random.nextInt(120));
    }

    int other(int a) {
        while (true) {
            int b = random.nextInt(5) == 0 ? person() : neighbour(a, HAMLET);
            if (a != b) {
                return b;
            }
        }
    }

    /** A case that was not there: of the week before asOf, or of any of the sixty days. */
    CaseWindow newCase(SplittableRandom when, boolean recent) {
        int from = recent
                ? PARAMETERS.asOfMinute() - 2 * Minutes.PER_DAY - when.nextInt(6 * Minutes.PER_DAY)
                : START + when.nextInt(DAYS * Minutes.PER_DAY);
        return new CaseWindow(nextId(), person(), from, from + 7 * Minutes.PER_DAY);
    }

    private void confirm() {
        int from = minute();
        sink.caseWindow(nextId(), person(), from, from + (3 + random.nextInt(8)) * Minutes.PER_DAY);
    }
}
